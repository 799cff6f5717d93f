//! Text within markup.

/// Text for HTML and XML, between tags as well as within an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A `meta` of a document's head.
pub fn meta(key: &str, name: &str, content: &str) -> String {
    format!(r#"<meta {key}="{name}" content="{}">"#, escape(content))
}
