//! A program at one version: where it is, and how to install it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// A program at one version.
pub struct Tool {
    /// The program that is asked for its version.
    pub program: &'static str,
    /// The crate that it comes from.
    pub package: &'static str,
    pub version: String,
    pub recipe: Recipe,
    /// How far it is optimised: these tools run for seconds, and their own settings take a quarter of an hour to compile.
    pub opt_level: u8,
    /// How long compiling takes on two idle cores.
    pub usual_seconds: u64,
}

/// How a tool is compiled where it cannot be downloaded.
pub enum Recipe {
    /// From its package in the registry, with these options of `cargo install`.
    Registry(&'static [&'static str]),
    /// From a folder of this project.
    Folder(&'static str),
}

impl Tool {
    /// The folder of the tool: `Some(None)` if `PATH` finds it, none if it is not installed.
    pub fn folder(&self, cache: &Path) -> Option<Option<PathBuf>> {
        if self.is_installed(Path::new(self.program)) {
            return Some(None);
        }
        let mut folders =
            [self.root(cache), self.package_root(cache)].map(|root| root.join("bin")).into_iter();
        folders.find(|folder| self.is_installed(&folder.join(self.program))).map(Some)
    }

    /// The stage that installs it.
    pub fn stage(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    /// Installs the tool into the cache: downloaded where `cargo binstall` is installed, else compiled.
    pub fn install(&self, workspace: &Workspace, cache: &Path, target: &Path) -> Result<()> {
        let log = workspace.log(self.program);
        let downloaded = has_binstall() && process::fetch_logged(&mut self.download(cache), &log).is_ok();
        if downloaded {
            return Ok(());
        }
        process::fetch_logged(&mut self.compile(workspace, cache, target), &log)
    }

    /// Where the tool itself is compiled to.
    fn root(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.program, self.version))
    }

    /// Where the whole package is installed.
    fn package_root(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    fn is_installed(&self, program: &Path) -> bool {
        let version = process::version(&mut Command::new(program));
        version.is_some_and(|text| text.split_whitespace().nth(1) == Some(&self.version))
    }

    fn download(&self, cache: &Path) -> Command {
        let mut command = Command::new("cargo");
        command.args(["binstall", "--no-confirm", "--strategies", "crate-meta-data,quick-install", "--root"]);
        command.arg(self.package_root(cache)).arg(format!("{}@{}", self.package, self.version));
        command
    }

    fn compile(&self, workspace: &Workspace, cache: &Path, target: &Path) -> Command {
        let mut command = Command::new("cargo");
        match self.recipe {
            Recipe::Registry(options) => {
                command.args(["install", self.package, "--version", &self.version, "--force"]).args(options);
                command.arg("--root").arg(self.package_root(cache));
            }
            Recipe::Folder(folder) => {
                command
                    .arg("install")
                    .arg("--path")
                    .arg(workspace.path(folder))
                    .args(["--force", "--locked"]);
                command.arg("--root").arg(self.root(cache));
            }
        }
        command.arg("--target-dir").arg(target).env_remove("RUSTFLAGS");
        let opt_level = self.opt_level.to_string();
        for (setting, value) in
            [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", opt_level.as_str()), ("DEBUG", "0")]
        {
            command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        command
    }
}

fn has_binstall() -> bool {
    process::output(Command::new("cargo").args(["binstall", "-V"])).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled(recipe: Recipe) -> String {
        let tool = Tool {
            program: "a",
            package: "a-cli",
            version: "1.2.3".into(),
            recipe,
            opt_level: 0,
            usual_seconds: 1,
        };
        let command = tool.compile(&Workspace::here(), Path::new("/cache"), Path::new("/cache/target"));
        let root = Workspace::here().root().display().to_string();
        let words: Vec<_> =
            command.get_args().map(|word| word.to_string_lossy().replace(&root, "")).collect();
        words.join(" ")
    }

    #[test]
    fn a_package_is_compiled_at_its_version_into_its_own_folder() {
        assert_eq!(
            compiled(Recipe::Registry(&["--locked"])),
            "install a-cli --version 1.2.3 --force --locked --root /cache/a-cli-1.2.3 --target-dir /cache/target"
        );
    }

    #[test]
    fn a_folder_of_the_project_is_compiled_with_its_lock_file() {
        assert_eq!(
            compiled(Recipe::Folder("xtask/a")),
            "install --path /xtask/a --force --locked --root /cache/a-1.2.3 --target-dir /cache/target"
        );
    }
}
