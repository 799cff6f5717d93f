//! Why the pages could not be written.

use std::path::PathBuf;
use std::{fmt, io};

use crate::og_image::OgImageError;

/// What went wrong, and where.
#[derive(Debug)]
pub enum PrerenderError {
    Usage,
    Io(PathBuf, io::Error),
    InvalidContent(PathBuf, String),
    OgImage(OgImageError),
}

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => f.write_str(
                "expected `prerender --dist DIR --base /PATH/ --origin URL --fonts DIR`; URL may be empty",
            ),
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::InvalidContent(path, what) => write!(f, "{}: {what}", path.display()),
            Self::OgImage(error) => error.fmt(f),
        }
    }
}

impl From<OgImageError> for PrerenderError {
    fn from(error: OgImageError) -> Self {
        Self::OgImage(error)
    }
}
