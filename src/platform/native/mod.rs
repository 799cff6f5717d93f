//! What the browser would answer, natively: for the prerenderer and the tests of every page.

mod intl;

pub use intl::{collation, country_name};

/// Handlers never run natively.
pub fn leaves(_event: &leptos::ev::FocusEvent, _id: &str) -> bool {
    false
}

/// Handlers never run natively.
pub fn focus(_id: &str) {}

/// Handlers never run natively.
pub fn push(_href: &str) {}

/// Handlers never run natively.
pub fn replace(_href: &str) {}

/// Handlers never run natively.
pub fn point_in(_event: &leptos::ev::PointerEvent, _width: f64) -> atlas::Pixel {
    atlas::Pixel { x: 0.0, y: 0.0 }
}

/// Effects never run natively.
pub fn scroll_frame_to(_id: &str) {}
