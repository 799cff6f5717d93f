//! Running other programs.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail, ensure};

/// Where servers are installed, which is not in everybody's `PATH`.
const SERVER_FOLDER: &str = "/usr/sbin";

/// How many lines of its output are shown when its program fails.
const SHOWN_LINES: usize = 80;
const OFFLINE_HINT: &str = "this step needs the network; check the connection and run the command again";

/// Runs a program that prints to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    succeeded(command, status)
}

/// Runs a program whose output goes into a log; the end of the log is shown if it fails.
pub fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    Background::start(command, log)?.wait()
}

/// Runs a program that downloads something.
pub fn fetch(command: &mut Command) -> Result<()> {
    run(command).context(OFFLINE_HINT)
}

/// Runs a program that downloads something; its output goes into a log.
pub fn fetch_logged(command: &mut Command, log: &Path) -> Result<()> {
    run_logged(command, log).context(OFFLINE_HINT)
}

/// Runs a program and returns its output; its error output becomes the error.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| not_started(command))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}", short(command), message.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program that prints to the terminal, and calls `each` with every line of its output. The end of the output is in the error
/// as well, so that a report of many programs can tell why one failed.
pub fn run_with_lines(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let (reader, writer) = io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| not_started(command))?;
    // Ends once every writer has closed the pipe.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut end = VecDeque::new();
    for line in BufReader::new(reader).lines() {
        let line = line.context("the program's output is not UTF-8")?;
        println!("{line}");
        each(&line);
        end.extend([line]);
        end.drain(..end.len().saturating_sub(SHOWN_LINES));
    }
    let status = child.wait().context("cannot wait for the program")?;
    let end: Vec<String> = end.into();
    ensure!(status.success(), "`{}` failed ({status}); it ended with:\n{}", short(command), end.join("\n"));
    Ok(())
}

/// What a program prints for `--version`; none if it cannot be run.
pub fn version(command: &mut Command) -> Option<String> {
    output(command.arg("--version")).ok()
}

/// A program that runs beside others. It is ended when the value is dropped.
pub struct Background {
    child: Child,
    name: String,
    log: PathBuf,
}

impl Background {
    /// Starts a program whose output goes into a log.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let cannot_write = || format!("cannot write {}", log.display());
        fs::create_dir_all(log.parent().unwrap_or(log)).with_context(cannot_write)?;
        let file = File::create(log).with_context(cannot_write)?;
        let (name, missing) = (short(command), not_started(command));
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        Ok(Self { child: command.spawn().context(missing)?, name, log: log.into() })
    }

    /// Waits for the program; an error shows the end of its log.
    pub fn wait(mut self) -> Result<()> {
        let status = self.child.wait().context("cannot wait for the program")?;
        if !status.success() {
            let log = fs::read(&self.log).unwrap_or_default();
            let end = last_lines(&String::from_utf8_lossy(&log), SHOWN_LINES);
            bail!("`{}` failed ({status}); {} ends with:\n{end}", self.name, self.log.display());
        }
        Ok(())
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Both fail if the program has ended, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a program is: in `PATH` or among the servers.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&folders).chain([SERVER_FOLDER.into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A program at low priority, where the system supports it.
pub fn low_priority(program: &str) -> Command {
    let Some(nice) = in_path("nice").filter(|_| cfg!(unix)) else { return Command::new(program) };
    let mut command = Command::new(nice);
    command.args(["-n", "19", program]);
    command
}

/// `PATH` with some folders before all others.
pub fn path_with(first: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(first.into_iter().chain(std::env::split_paths(&rest)))
        .context("a folder for PATH has a colon in its name; move the project or the cache elsewhere")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    ensure!(status.success(), "`{}` failed ({status}); see its message above", short(command));
    Ok(())
}

fn not_started(command: &Command) -> String {
    format!("cannot start `{}`; is it installed?", command.get_program().to_string_lossy())
}

/// The program and its first arguments: enough to identify it.
fn short(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args().take(3));
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn last_lines(text: &str, most: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(most)..].join("\n")
}

/// Whether an error says that a file does not exist.
pub fn is_not_found(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn output_is_returned() {
        assert!(output(Command::new("cargo").arg("--version")).unwrap().starts_with("cargo "));
    }

    #[test]
    fn an_error_names_a_program_that_is_not_installed() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert_eq!(error, "cannot start `no-such-program`; is it installed?");
    }

    #[test]
    fn an_error_holds_the_message_of_the_program() {
        let error = output(Command::new("cargo").args(["no-such-command"])).unwrap_err().to_string();
        assert!(error.starts_with("`cargo no-such-command` failed: "), "{error}");
    }

    #[test]
    fn lines_are_passed_on_and_their_end_is_in_the_error() {
        let mut lines = 0;
        let failed = run_with_lines(Command::new("cargo").arg("no-such-command"), |_| lines += 1);
        let error = failed.unwrap_err().to_string();
        assert!(error.contains("it ended with:\nerror: no such command"), "{error}");
        assert!(lines > 0);
    }

    #[test]
    fn output_goes_into_the_log_and_its_end_into_the_error() {
        let dir = TempDir::new();
        run_logged(Command::new("cargo").arg("--version"), &dir.path("logs/a.log")).unwrap();
        assert!(dir.read("logs/a.log").starts_with("cargo "));
        let failed = run_logged(Command::new("cargo").arg("no-such-command"), &dir.path("logs/b.log"));
        let error = failed.unwrap_err().to_string();
        assert!(error.contains("b.log ends with:\nerror: no such command"), "{error}");
    }

    #[test]
    fn a_program_is_found_by_name() {
        assert!(in_path("cargo").is_some_and(|file| file.ends_with("cargo")));
        assert_eq!(in_path("no-such-program"), None);
    }

    #[test]
    fn the_last_lines_are_kept() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }
}
