//! The size of an element that may scroll.

/// An element's inner size and scroll position, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrameSize {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// How far it is scrolled from the left.
    pub scroll_left: f64,
}
