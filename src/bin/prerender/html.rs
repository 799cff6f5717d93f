//! Void elements for a document's head, and cleaning up what Leptos renders.

use std::fmt::Write;

use html_escape::encode_double_quoted_attribute;

/// A void element. An empty value is written as a boolean attribute.
pub fn void_element(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut html = format!("<{name}");
    for (name, value) in attributes {
        // Writing to a string cannot fail.
        let _ = match *value {
            "" => write!(html, " {name}"),
            value => write!(html, r#" {name}="{}""#, encode_double_quoted_attribute(value)),
        };
    }
    html + ">"
}

/// A `meta` element; `key` is the attribute that holds the name (`name` or `property`).
pub fn meta(key: &str, name: &str, content: &str) -> String {
    void_element("meta", &[(key, name), ("content", content)])
}

/// A `link` element.
pub fn link(rel: &str, attributes: &[(&str, &str)]) -> String {
    void_element("link", &[&[("rel", rel)], attributes].concat())
}

/// Removes Leptos' hydration markers: the app replaces the whole page instead of hydrating it. Leptos also closes `col`,
/// which is a void element.
pub fn without_hydration_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "").replace("</col>", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attribute_values_are_escaped() {
        assert_eq!(
            meta("name", "description", r#"<a> & "b""#),
            r#"<meta name="description" content="&lt;a&gt; &amp; &quot;b&quot;">"#
        );
        assert_eq!(link("preload", &[("crossorigin", "")]), r#"<link rel="preload" crossorigin>"#);
    }
}
