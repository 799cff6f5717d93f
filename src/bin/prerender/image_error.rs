//! Errors of Open Graph images and icons.

use std::fmt;
use std::path::PathBuf;

/// Why an image could not be drawn.
#[derive(Debug)]
pub enum ImageError {
    Font { path: PathBuf, message: String },
    Svg(resvg::usvg::Error),
    Icon { expected: &'static str },
    Size { width: u32, height: u32 },
    Png(png::EncodingError),
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { path, message } => {
                write!(f, "expected a font at {}: {message}; run `npm ci`", path.display())
            }
            Self::Svg(error) => write!(f, "cannot draw an SVG document: {error}"),
            Self::Icon { expected } => write!(f, "icon.svg: expected {expected}"),
            Self::Size { width, height } => {
                write!(f, "cannot allocate an image of {width} × {height} pixels")
            }
            Self::Png(error) => write!(f, "cannot encode a PNG image: {error}"),
        }
    }
}

impl From<resvg::usvg::Error> for ImageError {
    fn from(error: resvg::usvg::Error) -> Self {
        Self::Svg(error)
    }
}

impl From<png::EncodingError> for ImageError {
    fn from(error: png::EncodingError) -> Self {
        Self::Png(error)
    }
}
