//! The size of an element.

/// An element's inner size, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrameSize {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}
