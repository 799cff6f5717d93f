//! Which version of a tool is asked for: each is written once, where cargo or Trunk needs it.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Tool;
use crate::workspace::Workspace;

/// The versions.
pub struct Pins {
    trunk: String,
    wasm_bindgen: String,
}

#[derive(Deserialize)]
struct TrunkFile {
    #[serde(rename = "trunk-version")]
    version: String,
}

#[derive(Deserialize)]
struct LockFile {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

impl Pins {
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let text = |name: &str| {
            fs::read_to_string(workspace.path(name))
                .with_context(|| format!("{name} cannot be read; restore it from version control"))
        };
        Ok(Self { trunk: trunk(&text("Trunk.toml")?)?, wasm_bindgen: wasm_bindgen(&text("Cargo.lock")?)? })
    }

    pub fn tools(&self) -> [Tool; 2] {
        [
            Tool {
                program: "trunk",
                package: "trunk",
                version: self.trunk.clone(),
                options: &["--locked", "--no-default-features", "--features", "rustls"],
            },
            Tool {
                program: "wasm-bindgen",
                package: "wasm-bindgen-cli",
                version: self.wasm_bindgen.clone(),
                // Not `--locked`: its lock file names a version that the registry does not offer.
                options: &["--no-default-features"],
            },
        ]
    }
}

fn trunk(text: &str) -> Result<String> {
    let file: TrunkFile = toml::from_str(text).context("Trunk.toml has to say `trunk-version = \"…\"`")?;
    Ok(file.version)
}

/// The tool has to be exactly as old as the library.
fn wasm_bindgen(text: &str) -> Result<String> {
    let lock: LockFile =
        toml::from_str(text).context("Cargo.lock cannot be read; run `cargo generate-lockfile`")?;
    let package = lock.package.into_iter().find(|package| package.name == "wasm-bindgen");
    Ok(package.context("Cargo.lock has no wasm-bindgen; run `cargo fetch`")?.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_the_files_that_need_them() {
        assert_eq!(trunk("trunk-version = \"0.21.14\"\n[build]\n").unwrap(), "0.21.14");
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(wasm_bindgen(lock).unwrap(), "0.2.130");
    }

    #[test]
    fn a_version_that_is_missing_is_asked_for() {
        for error in [trunk("[build]\n").unwrap_err(), wasm_bindgen("package = []").unwrap_err()] {
            let text = error.to_string();
            assert!(
                text.starts_with("Trunk.toml has to say") || text.contains("has no wasm-bindgen"),
                "{text}"
            );
        }
    }

    #[test]
    fn the_project_pins_both() {
        let pins = Pins::read(&Workspace::here()).unwrap();
        assert!(pins.tools().iter().all(|tool| tool.version.split('.').count() == 3));
    }
}
