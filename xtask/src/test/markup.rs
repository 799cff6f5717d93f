//! The markup of all pages, checked by the Nu HTML Checker.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::build::folder;
use crate::process::{self, in_path};
use crate::system::Packages;
use crate::workspace::Workspace;

/// The checker in npm's `vnu-jar`, which needs Java.
const CHECKER: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

const PACKAGES: Packages =
    Packages { needed_by: "the tests of markup", what: "Java", names: &["default-jre-headless"] };

/// Messages to ignore. The checker treats each file as a host of its own, so that `'self'` matches nothing; browser tests check what
/// the policy allows. It does not know container queries, which all browsers have had since 2023; the header needs them for its first
/// paint.
const IGNORED: &str = ".*(violates Content Security Policy|Unrecognized at-rule .@container.|Property .container. doesn.t exist).*";

/// Checks every page of a site; warnings count as errors.
pub fn run(workspace: &Workspace, dist: &Path) -> Result<()> {
    if missing().is_some() {
        PACKAGES.install()?;
    }
    let pages = pages(dist)?;
    println!("{} pages", pages.len());
    let mut command = Command::new("java");
    // The checker is recursive; its documentation asks for a larger stack.
    command.args(["-Xss4m", "-jar", CHECKER, "--Werror", "--filterpattern", IGNORED]).args(pages);
    process::run_with_lines(command.current_dir(workspace.root()), |_| {})
}

/// What has to be installed first.
pub fn missing() -> Option<String> {
    in_path("java").is_none().then(|| PACKAGES.missing())
}

fn pages(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = folder::files(dist)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "html"));
    ensure!(!files.is_empty(), "{} has no pages; run `cargo xtask build`", dist.display());
    Ok(files.into_iter().map(|file| dist.join(file)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn every_page_is_checked() {
        let dir = TempDir::new();
        for file in ["en/index.html", "en/index.html.br", "404.html", "icon.svg"] {
            dir.write(file, "");
        }
        assert_eq!(pages(&dir.path("")).unwrap(), ["404.html", "en/index.html"].map(|file| dir.path(file)));
    }

    #[test]
    fn a_site_without_pages_is_an_error() {
        let dir = TempDir::new();
        assert!(pages(&dir.path("")).unwrap_err().to_string().contains("has no pages"));
    }
}
