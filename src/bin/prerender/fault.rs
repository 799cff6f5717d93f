//! Why the pages could not be written.

use std::path::PathBuf;
use std::{fmt, io};

use crate::picture::PictureError;

/// What went wrong, and where.
#[derive(Debug)]
pub enum Fault {
    Usage,
    File(PathBuf, io::Error),
    Content(PathBuf, String),
    Picture(PictureError),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => f.write_str(
                "expected `prerender --dist DIR --base /PATH/ --origin URL --fonts DIR`; URL may be empty",
            ),
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Content(path, what) => write!(f, "{}: {what}", path.display()),
            Self::Picture(error) => error.fmt(f),
        }
    }
}

impl From<PictureError> for Fault {
    fn from(error: PictureError) -> Self {
        Self::Picture(error)
    }
}
