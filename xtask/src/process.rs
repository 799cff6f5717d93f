//! Running other programs.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail, ensure};

/// Runs a program whose messages the user sees.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    succeeded(command, status)
}

/// Runs a program that brings something from the network.
pub fn fetch(command: &mut Command) -> Result<()> {
    run(command).context("this step needs the network; check the connection and run the command again")
}

/// Runs a program and returns what it printed; what it complained about becomes the error.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| not_started(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}", shown(command), complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program whose output the user sees and `each` reads as well, line by line.
pub fn watch(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| not_started(command))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.context("the program's output is not text")?;
            println!("{line}");
            each(&line);
        }
    }
    let status = child.wait().context("the program could not be waited for")?;
    succeeded(command, status)
}

/// What a program says to `--version`, if it is there.
pub fn version(command: &mut Command) -> Option<String> {
    read(command.arg("--version")).ok()
}

/// `PATH` with some folders before all others.
pub fn path_with(first: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(first.into_iter().chain(std::env::split_paths(&rest)))
        .context("a folder for PATH has a colon in its name; move the project or the cache elsewhere")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    ensure!(status.success(), "`{}` failed ({status}); its own message is above", shown(command));
    Ok(())
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started; is it installed?", command.get_program().to_string_lossy())
}

/// The program and its first arguments: enough to know which one failed.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args().take(3));
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Whether an error means that the thing is not there.
pub fn is_missing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_prints_is_returned() {
        assert!(read(Command::new("cargo").arg("--version")).unwrap().starts_with("cargo "));
    }

    #[test]
    fn a_program_that_is_missing_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert_eq!(error, "`no-such-program` could not be started; is it installed?");
    }

    #[test]
    fn a_program_that_fails_is_named_with_its_complaint() {
        let error = read(Command::new("cargo").args(["no-such-command"])).unwrap_err().to_string();
        assert!(error.starts_with("`cargo no-such-command` failed: "), "{error}");
    }
}
