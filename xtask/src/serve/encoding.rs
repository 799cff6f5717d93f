//! Which form of a file a browser takes.

use std::path::{Path, PathBuf};

use crate::build::compressed::{BROTLI, GZIP, beside};

/// A file to send, and what it has gone through.
#[derive(Debug, PartialEq)]
pub struct Form {
    pub file: PathBuf,
    /// The value of `Content-Encoding`.
    pub encoding: Option<&'static str>,
}

/// The smallest form of a file that is there and that `Accept-Encoding` allows.
pub fn choose(file: &Path, accepted: &str) -> Form {
    let forms = [("br", BROTLI), ("gzip", GZIP)].into_iter();
    let mut fitting = forms.filter(|(name, _)| allows(accepted, name));
    let found =
        fitting.find_map(|(name, form)| Some((name, beside(file, form))).filter(|(_, file)| file.is_file()));
    match found {
        Some((name, file)) => Form { file, encoding: Some(name) },
        None => Form { file: file.into(), encoding: None },
    }
}

fn allows(accepted: &str, name: &str) -> bool {
    accepted.split(',').any(|entry| {
        let (own, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        own.trim() == name && weight.unwrap_or(0.0_f32) > 0.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_smallest_form_that_is_allowed_and_there_is_taken() {
        let scratch = Scratch::new("encoding");
        for file in ["a.js", "a.js.br", "a.js.gz", "b.js", "b.js.gz", "c.png"] {
            scratch.write(file, "");
        }
        for (file, accepted, expected) in [
            ("a.js", "gzip, deflate, br, zstd", "a.js.br"),
            ("a.js", "gzip;q=0.5", "a.js.gz"),
            ("a.js", "br;q=0, gzip", "a.js.gz"),
            ("a.js", "", "a.js"),
            ("b.js", "br, gzip", "b.js.gz"),
            ("c.png", "br, gzip", "c.png"),
        ] {
            assert_eq!(
                choose(&scratch.path(file), accepted).file,
                scratch.path(expected),
                "{file} {accepted}"
            );
        }
    }
}
