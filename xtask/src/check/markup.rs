//! The pages as documents: what the Nu HTML Checker says of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::build::folder;
use crate::process;
use crate::system::{in_path, install};
use crate::workspace::Workspace;

/// npm's `vnu-jar`, which needs Java.
const CHECKER: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

/// What is said of a policy in a page: the checker takes each file for a host of its own, where `'self'` is nobody. What the policy
/// lets through is seen in browsers.
const OF_POLICY: &str = ".*violates Content Security Policy.*";

/// Checks every page of a site at once; a warning is a fault.
pub fn run(workspace: &Workspace, dist: &Path) -> Result<()> {
    if in_path("java").is_none() {
        install("the tests of markup", "Java", &["default-jre-headless"])?;
    }
    let pages = pages(dist)?;
    println!("{} pages", pages.len());
    let mut command = Command::new("java");
    // The checker is recursive, and its own documents ask for a larger stack.
    command.args(["-Xss4m", "-jar", CHECKER, "--Werror", "--filterpattern", OF_POLICY]).args(pages);
    process::run(command.current_dir(workspace.root()))
}

fn pages(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = folder::files(dist)?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "html"));
    ensure!(!files.is_empty(), "{} holds no page; run `cargo xtask build`", dist.display());
    Ok(files.into_iter().map(|file| dist.join(file)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn every_page_is_looked_at() {
        let scratch = Scratch::new("markup");
        for file in ["en/index.html", "en/index.html.br", "404.html", "icon.svg"] {
            scratch.write(file, "");
        }
        assert_eq!(
            pages(&scratch.path("")).unwrap(),
            ["404.html", "en/index.html"].map(|file| scratch.path(file))
        );
    }

    #[test]
    fn a_site_without_pages_is_no_success() {
        let scratch = Scratch::new("no-markup");
        assert!(pages(&scratch.path("")).unwrap_err().to_string().contains("holds no page"));
    }
}
