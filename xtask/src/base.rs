//! The path of the site on its host.

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

    /// A path of one segment.
    pub fn below(segment: &str) -> Self {
        Self(format!("/{segment}/"))
    }

    /// Parses a path; slashes at its ends are optional.
    pub fn parse(text: &str) -> Result<Self> {
        let segments: Vec<&str> = text.split('/').filter(|segment| !segment.is_empty()).collect();
        ensure!(
            segments.iter().all(|segment| is_plain(segment)),
            "`--base {text}` is not a path: use letters, digits, `-`, `_` and `.` between slashes, such as /wta/"
        );
        Ok(if segments.is_empty() { Self::root() } else { Self(format!("/{}/", segments.join("/"))) })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_plain(segment: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    segment.bytes().all(plain) && segment != "." && segment != ".."
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
    fn slashes_at_the_ends_are_optional() {
        for (text, expected) in
            [("", "/"), ("/", "/"), ("wta", "/wta/"), ("/wta", "/wta/"), ("/a/b.c/", "/a/b.c/")]
        {
            assert_eq!(Base::parse(text).unwrap().as_str(), expected, "{text}");
        }
    }

    #[test]
    fn invalid_paths_are_rejected() {
        for text in ["https://example.org/", "/a b/", "/../", "/한국/"] {
            let error = Base::parse(text).unwrap_err().to_string();
            assert!(error.contains("is not a path"), "{error}");
        }
    }
}
