//! The scroll position of the page.

use super::{dom, window};

/// How far the page is scrolled, in CSS pixels.
pub fn scroll_y() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to a position in CSS pixels.
pub fn scroll_to(y: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    scroll_to(0.0);
}

/// Scrolls the page by a share of the window's height.
pub fn scroll_by_windows(share: f64) {
    scroll_to(scroll_y() + share * window_height());
}

/// Where the top of the element with this id is, as a share of the window's height.
pub fn top_in_window(id: &str) -> Option<f64> {
    let element = dom()?.get_element_by_id(id)?;
    Some(element.get_bounding_client_rect().top() / window_height())
}

fn window_height() -> f64 {
    let root = dom().and_then(|document| document.document_element());
    root.map_or(1.0, |root| root.client_height().into())
}
