//! The code that shows the map of members in a page of another site.

/// The height of the frame, in pixels. The embedded page fills its frame, whatever its height.
pub const EMBED_HEIGHT: usize = 640;

/// An `iframe` that shows the page at the absolute URL `url`, and is called `title` by screen readers.
///
/// ```
/// let code = domain::embed_code("https://example.org/en/embed/?q=a&b=c", "The \"map\"");
/// assert!(code.starts_with(r#"<iframe src="https://example.org/en/embed/?q=a&amp;b=c" title="The &quot;map&quot;""#));
/// ```
pub fn embed_code(url: &str, title: &str) -> String {
    let (url, title) = (attribute(url), attribute(title));
    format!(
        r#"<iframe src="{url}" title="{title}" width="100%" height="{EMBED_HEIGHT}" loading="lazy"></iframe>"#
    )
}

/// A text as the value of an attribute in quotation marks.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}
