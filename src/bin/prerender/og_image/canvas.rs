//! What images are drawn on.

use resvg::tiny_skia::Pixmap;

use crate::image_error::ImageError;

/// The size in pixels that previews are made for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// A transparent image.
pub fn blank(width: u32, height: u32) -> Result<Pixmap, ImageError> {
    Pixmap::new(width, height).ok_or(ImageError::Size { width, height })
}

/// An SVG document of the size that previews are made for.
pub fn svg(content: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{content}</svg>"#)
}
