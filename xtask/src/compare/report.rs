//! The list of differences. The same change in many files is listed once.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::diff::Hunk;

/// How many lines of a change, and characters of a line, are printed.
const MOST_LINES: usize = 12;
const MOST_CHARS: usize = 160;
/// How many characters are printed before the first that differs.
const CONTEXT: usize = 40;

/// The differences between two folders.
#[derive(Default)]
pub struct Report {
    only_old: Vec<String>,
    only_new: Vec<String>,
    /// The files that have a change.
    changes: BTreeMap<Hunk, Vec<String>>,
}

impl Report {
    pub fn only_old(&mut self, file: String) {
        self.only_old.push(file);
    }

    pub fn only_new(&mut self, file: String) {
        self.only_new.push(file);
    }

    pub fn differences(&mut self, file: &str, hunks: Vec<Hunk>) {
        for hunk in hunks {
            let files = self.changes.entry(hunk).or_default();
            if files.last().is_none_or(|last| last != file) {
                files.push(file.to_owned());
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.only_old.is_empty() && self.only_new.is_empty() && self.changes.is_empty()
    }

    /// The text to print, the change that most files have first.
    pub fn text(&self) -> String {
        let only_old = self.only_old.iter().map(|file| format!("only in the old folder: {file}\n"));
        let only_new = self.only_new.iter().map(|file| format!("only in the new folder: {file}\n"));
        let mut changes: Vec<_> = self.changes.iter().collect();
        changes.sort_by_key(|(_, files)| std::cmp::Reverse(files.len()));
        let changes = changes.into_iter().map(|(hunk, files)| change(hunk, files));
        only_old.chain(only_new).chain(changes).collect()
    }
}

fn change(hunk: &Hunk, files: &[String]) -> String {
    let mut text = match files {
        [one] => format!("{one}\n"),
        [first, others @ ..] => format!("{first} and {} more\n", others.len()),
        [] => String::new(),
    };
    let start = first_difference(hunk).saturating_sub(CONTEXT);
    for (sign, lines) in [('-', &hunk.removed), ('+', &hunk.added)] {
        for line in lines.iter().take(MOST_LINES) {
            let _ = writeln!(text, "  {sign} {}", excerpt(line, start));
        }
        if lines.len() > MOST_LINES {
            let _ = writeln!(text, "  {sign} … {} more lines", lines.len() - MOST_LINES);
        }
    }
    text
}

/// The number of characters that the two lines of a change begin with.
fn first_difference(hunk: &Hunk) -> usize {
    match (hunk.removed.as_slice(), hunk.added.as_slice()) {
        ([old], [new]) => old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count(),
        _ => 0,
    }
}

fn excerpt(line: &str, start: usize) -> String {
    let part: String = line.chars().skip(start).take(MOST_CHARS).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if line.chars().count() > start + MOST_CHARS { "…" } else { "" };
    format!("{before}{part}{after}")
}
