//! `cargo xtask`: compiles the build tool, then runs it. The first time takes a minute or two, so it prints what it does and keeps
//! cargo's output in a log.
#![allow(clippy::print_stdout, reason = "a command-line tool prints its output")]

use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};
use std::time::Instant;

/// How long compiling the tool takes on two idle cores.
const USUAL_TIME: &str = "about 2 min";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, String> {
    let launcher = env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    let tool = launcher.with_file_name(format!("xtask{}", env::consts::EXE_SUFFIX));
    let package = package();
    let root = package.parent().unwrap_or(&package);
    if tool.exists() {
        compile_again(root)?
    } else {
        compile_first(root)?
    }
    let mut command = Command::new(tool);
    // As cargo would set it.
    command.args(env::args_os().skip(1)).env("CARGO_MANIFEST_DIR", &package);
    start(&mut command).map_err(|error| format!("cannot start the build tool: {error}"))
}

/// The folder of the tool's package: that above this one.
fn package() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let own = PathBuf::from(own);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

fn cargo_build(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--package", "xtask"]).current_dir(root);
    command
}

/// Compiles what has changed; cargo only prints warnings and errors.
fn compile_again(root: &Path) -> Result<(), String> {
    succeeded(cargo_build(root).arg("--quiet").status(), || String::from("see the message above"))
}

/// Compiles everything, with cargo's output in a log.
fn compile_first(root: &Path) -> Result<(), String> {
    let log = root.join("target/logs/build-tool.log");
    println!("· build tool of this project, compiled once ({USUAL_TIME})");
    let start = Instant::now();
    let file = create(&log).map_err(|error| format!("cannot write {}: {error}", log.display()))?;
    let status = cargo_build(root).stdin(Stdio::null()).stderr(file).status();
    succeeded(status, || {
        format!("{} says:\n{}", log.display(), fs::read_to_string(&log).unwrap_or_default())
    })?;
    println!("· build tool … {} s", start.elapsed().as_secs());
    Ok(())
}

fn create(file: &Path) -> io::Result<File> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    File::create(file)
}

fn succeeded(status: io::Result<ExitStatus>, details: impl Fn() -> String) -> Result<(), String> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("the build tool does not compile; {}", details())),
        Err(error) => Err(format!("cannot start cargo: {error}")),
    }
}

/// Replaces this program by the tool, which then receives its signals.
#[cfg(unix)]
fn start(command: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn start(command: &mut Command) -> io::Result<ExitCode> {
    let status = command.status()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Ok(ExitCode::from(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_of_the_tool_is_above_this_one() {
        assert!(fs::read_to_string(package().join("Cargo.toml")).unwrap().contains("name = \"xtask\""));
    }

    #[test]
    fn a_failed_build_is_reported_with_details() {
        let error = succeeded(Command::new("no-such-program").status(), String::new).unwrap_err();
        assert!(error.starts_with("cannot start cargo: "), "{error}");
        let failed = Command::new("cargo").arg("no-such-command").stderr(Stdio::null()).status();
        let error = succeeded(failed, || "the log".into()).unwrap_err();
        assert_eq!(error, "the build tool does not compile; the log");
    }
}
