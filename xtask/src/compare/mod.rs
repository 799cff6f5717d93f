//! `compare`: what differs between two built folders, apart from what follows from the bytes of scripts and modules.
//!
//! Pages are compared as normalised HTML, feeds as XML, data as JSON, pictures byte for byte. Content hashes, integrity
//! attributes, the build's version and the order of attributes are ignored. Scripts, modules and compressed copies only have to exist.

mod diff;
mod hashes;
mod html;
mod normalize;
mod rename;
mod report;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::build::{self, folder};
use report::Report;

pub use rename::Rename;

/// The two folders to compare.
#[derive(Debug, PartialEq)]
pub struct Options {
    pub old: PathBuf,
    pub new: PathBuf,
    /// Asset families that have another name in `new`.
    pub renames: Vec<Rename>,
}

/// Prints the differences; an error if there are any.
pub fn run(options: &Options) -> Result<()> {
    let report = compare(options)?;
    print!("{}", report.text());
    ensure!(
        report.is_empty(),
        "{} and {} differ; see the list above",
        options.old.display(),
        options.new.display()
    );
    println!("{} and {} are equal", options.old.display(), options.new.display());
    Ok(())
}

/// Compares the folders, and what each build wrote for hosts where both have it.
fn compare(options: &Options) -> Result<Report> {
    let mut report = Report::default();
    compare_folders(&options.old, &options.new, "", &options.renames, &mut report)?;
    let (old, new) = (build::hosts(&options.old), build::hosts(&options.new));
    if [&old, &new].into_iter().all(|hosts| hosts.is_dir()) && old != options.old {
        compare_folders(&old, &new, "hosts/", &options.renames, &mut report)?;
    }
    Ok(report)
}

fn compare_folders(
    old: &Path,
    new: &Path,
    prefix: &str,
    renames: &[Rename],
    report: &mut Report,
) -> Result<()> {
    let (old_files, new_files) = (files(old, renames)?, files(new, &[])?);
    for (name, file) in &old_files {
        match new_files.get(name) {
            None => report.only_old(format!("{prefix}{name}")),
            Some(other) => {
                let before = normalize::lines(&old.join(file), renames)?;
                let after = normalize::lines(&new.join(other), &[])?;
                report.differences(&format!("{prefix}{name}"), diff::hunks(&before, &after));
            }
        }
    }
    for name in new_files.keys().filter(|name| !old_files.contains_key(*name)) {
        report.only_new(format!("{prefix}{name}"));
    }
    Ok(())
}

/// The files of a folder by their names without content hashes.
fn files(folder: &Path, renames: &[Rename]) -> Result<BTreeMap<String, PathBuf>> {
    ensure!(folder.is_dir(), "{} is not a folder; give two built folders such as dist", folder.display());
    let named = |file: PathBuf| {
        let name = hashes::without(&file.to_string_lossy());
        (rename::assets(&name, renames), file)
    };
    Ok(folder::files(folder)?.into_iter().map(named).collect())
}
