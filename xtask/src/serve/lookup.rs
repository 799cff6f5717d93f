//! Which file an address stands for, as on a static host.

use std::path::{Path, PathBuf};

use crate::base::Base;

/// What an address leads to.
#[derive(Debug, PartialEq)]
pub enum Target {
    File(PathBuf),
    /// The address of a folder without its slash; this is the same with the slash.
    Redirect(String),
    Missing,
}

/// Finds the file of an address. There is no fallback to another page, which would hide dead links.
pub fn find(dist: &Path, base: &Base, path: &str) -> Target {
    if format!("{path}/") == base.as_str() {
        return Target::Redirect(base.to_string());
    }
    let Some(below) = path.strip_prefix(base.as_str()).filter(|below| is_plain(below)) else {
        return Target::Missing;
    };
    let file = dist.join(below);
    if file.is_dir() && !path.ends_with('/') {
        return Target::Redirect(format!("{path}/"));
    }
    let file = if path.ends_with('/') { file.join("index.html") } else { file };
    if file.is_file() { Target::File(file) } else { Target::Missing }
}

/// Rejects addresses with escapes, which the site does not need, and those that leave the folder.
fn is_plain(below: &str) -> bool {
    let segments = below.strip_suffix('/').unwrap_or(below);
    let plain = |segment: &str| {
        !segment.is_empty() && segment != "." && segment != ".." && !segment.contains(['%', '\\', ':'])
    };
    segments.is_empty() && below.is_empty() || segments.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    fn check(base: &str, path: &str, expected: &str) {
        let dir = TempDir::new();
        for file in ["index.html", "404.html", "en/members/index.html", "static/a.js"] {
            dir.write(&format!("dist/{file}"), "");
        }
        let dist = dir.path("dist");
        let target = match find(&dist, &Base::parse(base).unwrap(), path) {
            Target::File(file) => file.strip_prefix(&dist).unwrap().display().to_string(),
            Target::Redirect(address) => format!("-> {address}"),
            Target::Missing => "missing".into(),
        };
        assert_eq!(target, expected, "{base} {path}");
    }

    #[test]
    fn addresses_at_the_root() {
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
            check("/", path, expected);
        }
    }

    #[test]
    fn addresses_below_a_base_path() {
        for (path, expected) in [
            ("/wta/", "index.html"),
            ("/wta", "-> /wta/"),
            ("/wta/en/members", "-> /wta/en/members/"),
            ("/", "missing"),
            ("/en/members/", "missing"),
            ("/wtax/", "missing"),
        ] {
            check("/wta/", path, expected);
        }
    }
}
