//! Getting a tool that is not there.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Tool;
use crate::process;
use crate::step;

/// Installs tools into the cache.
pub fn all(tools: &[Tool], cache: &Path) -> Result<()> {
    if tools.is_empty() {
        return Ok(());
    }
    // Both are compiled into one folder, because they share most of what they are made of.
    let target = cache.join("target");
    let done = tools.iter().try_for_each(|tool| one(tool, cache, &target));
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    done
}

fn one(tool: &Tool, cache: &Path, target: &Path) -> Result<()> {
    let what = format!("{} {}", tool.package, tool.version);
    if has_binstall() {
        let fetched = step::loud(&what, || process::fetch(&mut fetch(tool, cache)));
        if fetched.is_ok() {
            return Ok(());
        }
    }
    println!("  {what} is compiled once and kept in {}: this takes some minutes", cache.display());
    step::loud(&what, || process::fetch(&mut compile(tool, cache, target)))
}

fn has_binstall() -> bool {
    process::read(Command::new("cargo").args(["binstall", "-V"])).is_ok()
}

fn fetch(tool: &Tool, cache: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["binstall", "--no-confirm", "--strategies", "crate-meta-data,quick-install", "--root"]);
    command.arg(tool.root(cache)).arg(format!("{}@{}", tool.package, tool.version));
    command
}

/// Compiles with little optimisation: these tools run for seconds, and their own settings take a quarter of an hour.
fn compile(tool: &Tool, cache: &Path, target: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["install", tool.package, "--version", &tool.version, "--force"]).args(tool.options);
    command.arg("--root").arg(tool.root(cache)).arg("--target-dir").arg(target).env_remove("RUSTFLAGS");
    for (setting, value) in [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", "1")] {
        command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_compiled_at_its_version_into_its_own_folder() {
        let tool = Tool { program: "a", package: "a-cli", version: "1.2.3".into(), options: &["--locked"] };
        let command = compile(&tool, Path::new("/cache"), Path::new("/cache/target"));
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        assert_eq!(
            words.join(" "),
            "install a-cli --version 1.2.3 --force --locked --root /cache/a-cli-1.2.3 --target-dir /cache/target"
        );
    }
}
