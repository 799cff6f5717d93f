//! Errors of the prerenderer.

use std::path::PathBuf;
use std::{fmt, io};

use crate::arguments::USAGE;
use crate::image_error::ImageError;
use crate::template::TemplateError;

/// Why the pages could not be written.
#[derive(Debug)]
pub enum PrerenderError {
    Arguments(lexopt::Error),
    Read {
        path: PathBuf,
        error: io::Error,
    },
    Write {
        path: PathBuf,
        error: io::Error,
    },
    InvalidContent {
        path: PathBuf,
        message: String,
    },
    Template {
        path: PathBuf,
        error: TemplateError,
    },
    Xml(quick_xml::SeError),
    Image(ImageError),
    /// A drawing thread panicked; the panic message is on stderr.
    WorkerPanicked,
}

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arguments(error) => write!(f, "{error}; usage: {USAGE}"),
            Self::Read { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Write { path, error } => write!(f, "cannot write {}: {error}", path.display()),
            Self::InvalidContent { path, message } => write!(f, "{}: {message}", path.display()),
            Self::Template { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Xml(error) => write!(f, "cannot write XML: {error}"),
            Self::Image(error) => error.fmt(f),
            Self::WorkerPanicked => f.write_str("a thread that draws share images panicked (see above)"),
        }
    }
}

impl From<lexopt::Error> for PrerenderError {
    fn from(error: lexopt::Error) -> Self {
        Self::Arguments(error)
    }
}

impl From<quick_xml::SeError> for PrerenderError {
    fn from(error: quick_xml::SeError) -> Self {
        Self::Xml(error)
    }
}

impl From<ImageError> for PrerenderError {
    fn from(error: ImageError) -> Self {
        Self::Image(error)
    }
}
