//! The versions of the build tools, read from the files of cargo and Trunk that name them.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::tool::{Recipe, Tool};
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
                .with_context(|| format!("cannot read {name}; restore it from version control"))
        };
        Ok(Self { trunk: trunk(&text("Trunk.toml")?)?, wasm_bindgen: wasm_bindgen(&text("Cargo.lock")?)? })
    }

    /// The tools of a build.
    pub fn build_tools(&self) -> [Tool; 2] {
        [
            Tool {
                program: "trunk",
                package: "trunk",
                version: self.trunk.clone(),
                // Without TLS and the search for updates: Trunk downloads nothing here. Without optimisation: it waits for
                // other programs most of the time.
                recipe: Recipe::Registry(&["--locked", "--no-default-features"]),
                opt_level: 0,
                usual_seconds: 150,
            },
            Tool {
                program: "wasm-bindgen",
                package: "wasm-bindgen-cli",
                version: self.wasm_bindgen.clone(),
                recipe: Recipe::Folder("xtask/bindgen"),
                opt_level: 1,
                usual_seconds: 40,
            },
        ]
    }

    /// The program that runs tests in a browser.
    pub fn test_runner(&self) -> Tool {
        Tool {
            program: "wasm-bindgen-test-runner",
            package: "wasm-bindgen-cli",
            version: self.wasm_bindgen.clone(),
            // Not `--locked`: its lock file names a version that the registry does not offer.
            recipe: Recipe::Registry(&["--no-default-features"]),
            opt_level: 1,
            usual_seconds: 100,
        }
    }
}

fn trunk(text: &str) -> Result<String> {
    let file: TrunkFile = toml::from_str(text).context("Trunk.toml needs a line `trunk-version = \"…\"`")?;
    Ok(file.version)
}

/// The generator has to be of the same version as the library.
fn wasm_bindgen(text: &str) -> Result<String> {
    let lock: LockFile =
        toml::from_str(text).context("cannot read Cargo.lock; run `cargo generate-lockfile`")?;
    let package = lock.package.into_iter().find(|package| package.name == "wasm-bindgen");
    Ok(package.context("Cargo.lock has no wasm-bindgen; run `cargo fetch`")?.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_come_from_the_files_that_need_them() {
        assert_eq!(trunk("trunk-version = \"0.21.14\"\n[build]\n").unwrap(), "0.21.14");
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(wasm_bindgen(lock).unwrap(), "0.2.130");
    }

    #[test]
    fn a_missing_version_is_an_error() {
        for error in [trunk("[build]\n").unwrap_err(), wasm_bindgen("package = []").unwrap_err()] {
            let text = error.to_string();
            assert!(text.starts_with("Trunk.toml needs") || text.contains("has no wasm-bindgen"), "{text}");
        }
    }

    #[test]
    fn the_project_pins_all_tools() {
        let pins = Pins::read(&Workspace::here()).unwrap();
        let versions = pins.build_tools().map(|tool| tool.version);
        assert!(versions.iter().all(|version| version.split('.').count() == 3));
    }

    #[test]
    fn the_generator_is_of_the_version_of_the_library() {
        let workspace = Workspace::here();
        let manifest = fs::read_to_string(workspace.path("xtask/bindgen/Cargo.toml")).unwrap();
        let version = Pins::read(&workspace).unwrap().wasm_bindgen;
        assert!(manifest.contains(&format!("\nversion = \"{version}\"\n")), "xtask/bindgen/Cargo.toml");
    }
}
