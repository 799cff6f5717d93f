//! The document around the page: its head, its language, and what the prerendered page says in attributes.

use domain::Lang;

use super::dom;
use super::element::focus_without_scroll;

/// Sets the title, the description and the language.
pub fn set_head(lang: Lang, title: &str, description: &str) {
    let Some(document) = dom() else { return };
    document.set_title(title);
    // Setting the attribute invalidates the style of the whole page, even if it has the same value.
    if let Some(root) = document.document_element().filter(|_| language() != lang.code()) {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", lang.code());
    }
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
}

/// The code of the document's language.
pub fn language() -> String {
    let root = dom().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// An attribute of the first element that matches a selector.
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    dom()?.query_selector(selector).ok()??.get_attribute(name)
}

/// Whether an element matches a selector.
pub fn exists(selector: &str) -> bool {
    dom().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Focuses the page's heading, so a screen reader announces the new page; on a search page it focuses the field instead.
pub fn focus_heading() {
    for selector in ["main [autofocus]", "main h1"] {
        if let Some(Ok(Some(element))) = dom().map(|document| document.query_selector(selector)) {
            return focus_without_scroll(&element);
        }
    }
}

/// Shows or hides the loading indicator, for which the style sheet waits half a second.
pub fn set_busy(is_busy: bool) {
    if let Some(root) = dom().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force("data-busy", is_busy);
    }
}
