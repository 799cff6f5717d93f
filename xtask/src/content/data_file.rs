//! A TOML file in content/data/.

use serde::de::DeserializeOwned;

use super::diagnostic::{Diagnostic, line_of};

/// A data file that has been read but not parsed.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The path, relative to the project root.
    pub path: String,
    pub text: String,
}

impl DataFile {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Parses the file. `remedy` is appended to the parser's message.
    pub fn parse<T: DeserializeOwned>(&self, remedy: &str) -> Result<T, Diagnostic> {
        toml::from_str(&self.text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.error(offset, format!("{}; {remedy}", error.message().trim_end()))
        })
    }

    /// An error at a byte offset in this file.
    pub fn error(&self, offset: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic { file: self.path.clone(), line: line_of(&self.text, offset), message: message.into() }
    }
}
