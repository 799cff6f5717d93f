//! Which file an address means, as a static host sees it.

use std::path::{Path, PathBuf};

use crate::base::Base;

/// What an address leads to.
#[derive(Debug, PartialEq)]
pub enum Found {
    /// A file.
    File(PathBuf),
    /// The same address with a slash at its end.
    Folder(String),
    /// Nothing.
    Missing,
}

/// Looks an address up in the folder that is shipped. It is never answered with another page: a single-page
/// fallback would hide every dead link.
pub fn find(dist: &Path, base: &Base, path: &str) -> Found {
    if format!("{path}/") == base.as_str() {
        return Found::Folder(base.to_string());
    }
    let Some(below) = path.strip_prefix(base.as_str()).filter(|below| is_plain(below)) else {
        return Found::Missing;
    };
    let file = dist.join(below);
    if file.is_dir() && !path.ends_with('/') {
        return Found::Folder(format!("{path}/"));
    }
    let file = if path.ends_with('/') { file.join("index.html") } else { file };
    if file.is_file() { Found::File(file) } else { Found::Missing }
}

/// The site's own addresses need no escapes; what has one, or climbs out of the folder, means nothing here.
fn is_plain(below: &str) -> bool {
    let words = below.strip_suffix('/').unwrap_or(below);
    let plain =
        |word: &str| !word.is_empty() && word != "." && word != ".." && !word.contains(['%', '\\', ':']);
    words.is_empty() && below.is_empty() || words.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn check(name: &str, base: &str, path: &str, expected: &str) {
        let scratch = Scratch::new(&format!("lookup-{name}"));
        for file in ["index.html", "404.html", "en/members/index.html", "static/a.js"] {
            scratch.write(&format!("dist/{file}"), "");
        }
        let dist = scratch.path("dist");
        let found = match find(&dist, &Base::parse(base).unwrap(), path) {
            Found::File(file) => file.strip_prefix(&dist).unwrap().display().to_string(),
            Found::Folder(address) => format!("-> {address}"),
            Found::Missing => "missing".into(),
        };
        assert_eq!(found, expected, "{base} {path}");
    }

    #[test]
    fn at_the_root() {
        for (path, expected) in [
            ("/", "index.html"),
            ("/en/members/", "en/members/index.html"),
            ("/en/members", "-> /en/members/"),
            ("/static/a.js", "static/a.js"),
            ("/static/a.js/", "missing"),
            ("/en/", "missing"),
            ("/en/nothing/", "missing"),
            ("//", "missing"),
            ("/../Cargo.toml", "missing"),
            ("/en/%2e%2e/index.html", "missing"),
        ] {
            check("root", "/", path, expected);
        }
    }

    #[test]
    fn below_a_base_and_nowhere_else() {
        for (path, expected) in [
            ("/wta/", "index.html"),
            ("/wta", "-> /wta/"),
            ("/wta/en/members", "-> /wta/en/members/"),
            ("/", "missing"),
            ("/en/members/", "missing"),
            ("/wtax/", "missing"),
        ] {
            check("base", "/wta/", path, expected);
        }
    }
}
