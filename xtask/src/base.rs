//! The path that the site lives under.

use std::fmt;

use anyhow::{Result, ensure};

/// A path with a slash at both ends: `/` or `/wta/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The root of a host.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// The path of one word.
    pub fn below(word: &str) -> Self {
        Self(format!("/{word}/"))
    }

    /// Reads a path; slashes at its ends are forgiven.
    pub fn parse(text: &str) -> Result<Self> {
        let words: Vec<&str> = text.split('/').filter(|word| !word.is_empty()).collect();
        ensure!(
            words.iter().all(|word| is_plain(word)),
            "`--base {text}` is not a path: give letters, digits, `-`, `_` and `.` between slashes, such as /wta/"
        );
        Ok(if words.is_empty() { Self::root() } else { Self(format!("/{}/", words.join("/"))) })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_plain(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    word.bytes().all(plain) && word != "." && word != ".."
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_at_the_ends_are_forgiven() {
        for (text, expected) in
            [("", "/"), ("/", "/"), ("wta", "/wta/"), ("/wta", "/wta/"), ("/a/b.c/", "/a/b.c/")]
        {
            assert_eq!(Base::parse(text).unwrap().as_str(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in ["https://example.org/", "/a b/", "/../", "/한국/"] {
            let error = Base::parse(text).unwrap_err().to_string();
            assert!(error.contains("is not a path"), "{error}");
        }
    }
}
