//! Programs of the system, and the packages that they come from.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::progress;

/// System packages that a group of tests needs.
pub struct Packages {
    /// Who needs them, such as `the browser tests`.
    pub needed_by: &'static str,
    /// What they bring, such as `Chromium`.
    pub what: &'static str,
    /// Their names in Debian.
    pub names: &'static [&'static str],
}

impl Packages {
    /// Installs the packages by apt where that needs no password; elsewhere the error says what to install.
    pub fn install(&self) -> Result<()> {
        if !has_apt() || !is_root() {
            bail!("{}", self.missing());
        }
        println!("· apt-get install {} (for {})", self.names.join(" "), self.needed_by);
        progress::stage_quiet(self.what, || {
            process::fetch(apt().args(["update", "-qq"]))?;
            process::fetch(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(self.names))
        })
    }

    /// What is missing and how to install it.
    pub fn missing(&self) -> String {
        let (needed_by, what, names) = (self.needed_by, self.what, self.names.join(" "));
        format!("{needed_by} need {what} (Debian, Ubuntu: `sudo apt-get install -y {names}`)")
    }
}

/// For `--no-install`: an error lists what is missing.
pub fn check_requirements(missing: &[String]) -> Result<()> {
    if !missing.is_empty() {
        bail!("not installed, and --no-install forbids installing it:\n  {}", missing.join("\n  "));
    }
    Ok(())
}

/// Whether this system has apt.
pub fn has_apt() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

/// apt-get without prompts; waits for other installations; doesn't start the installed servers.
fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    command
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_requirements_are_listed_one_a_line() {
        assert!(check_requirements(&[]).is_ok());
        let error = check_requirements(&["a".into(), "b".into()]).unwrap_err().to_string();
        assert_eq!(error, "not installed, and --no-install forbids installing it:\n  a\n  b");
    }

    #[test]
    fn missing_packages_are_listed_with_the_command_that_installs_them() {
        let packages = Packages { needed_by: "the tests", what: "a and b", names: &["a", "b"] };
        assert_eq!(
            packages.missing(),
            "the tests need a and b (Debian, Ubuntu: `sudo apt-get install -y a b`)"
        );
    }
}
