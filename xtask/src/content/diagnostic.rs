//! Errors in content files, reported with file, line and remedy.

use std::fmt;

/// An error in a content file, written for its editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path of the file, relative to the project root.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and how to fix it.
    pub message: String,
}

/// An error in a file that the parser does not know the path of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and how to fix it.
    pub message: String,
}

impl LineError {
    pub fn new(line: usize, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }

    pub fn in_file(self, file: &str) -> Diagnostic {
        Diagnostic { file: file.to_owned(), line: self.line, message: self.message }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The line, counted from 1, of a byte offset in a text.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_begins_with_its_location() {
        let diagnostic = LineError::new(3, "no").in_file("content/en/a.md");
        assert_eq!(diagnostic.to_string(), "content/en/a.md:3: no");
    }

    #[test]
    fn lines_are_counted_from_one() {
        for (offset, line) in [(0, 1), (1, 1), (2, 2), (99, 3)] {
            assert_eq!(line_of("a\nb\n", offset), line, "{offset}");
        }
    }
}
