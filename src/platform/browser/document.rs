//! The document around the page, and what the published page tells: its language, its land, and whether it is being used.

use domain::Lang;

use super::dom;
use super::element::focus_quietly;

/// Sets the title, the description and the language.
pub fn set_head(lang: Lang, title: &str, description: &str) {
    let Some(document) = dom() else { return };
    document.set_title(title);
    // The browser styles the whole page anew even when the same language is set again.
    if let Some(root) = document.document_element().filter(|_| language() != lang.code()) {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", lang.code());
    }
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
}

/// The language that the document says, by its code.
pub fn language() -> String {
    let root = dom().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// The version of the site that the page was loaded with; a build for development has none.
pub fn version() -> Option<String> {
    dom()?.get_element_by_id("boot")?.get_attribute("data-version")
}

/// The land that a published map shows: the meridian in its middle, whole degrees east, and its path.
pub fn published_land() -> Option<(i16, String)> {
    let ground = dom()?.query_selector(".ground").ok()??;
    let centre = ground.get_attribute("data-centre")?.parse().ok()?;
    let path = ground.query_selector(".land").ok()??.get_attribute("d")?;
    Some((centre, path))
}

/// Gives the focus to the page's heading, so that a screen reader says where one has arrived.
pub fn focus_heading() {
    if let Some(Ok(Some(heading))) = dom().map(|document| document.query_selector("main h1")) {
        focus_quietly(&heading);
    }
}

/// Whether a hand is on the published map: see `js/prerendered-map.js`.
pub fn is_map_dragging() -> bool {
    has(".is-held")
}

/// Whether the page says that something in it has stopped working: see `js/boot.js`.
pub fn is_broken() -> bool {
    has("#broken:not([hidden])")
}

fn has(selector: &str) -> bool {
    dom().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Says that something is on its way. The style sheet waits half a second before it shows.
pub fn set_busy(busy: bool) {
    if let Some(root) = dom().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force("data-busy", busy);
    }
}
