//! Validates a list of members before it is published: issues, changes, and a clean copy.
#![warn(missing_docs)]

mod clean;
mod country_bounds;
mod diff;

use std::collections::HashMap;

use domain::{DecodeResult, IssueMessages, Lang, Member};

use sources::{Fault, MOST_BYTES, Note, Source, decode, judge};

pub use country_bounds::is_in;
pub use diff::{Changes, Difference};

/// What is to be said of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// What is amiss, in the order of the file.
    pub findings: Vec<Finding>,
    /// What would change on the site.
    pub changes: Changes,
    /// The members that can be read.
    pub feed: DecodeResult,
    /// What the document says of the list as a whole and the site does not know, such as a licence: names and JSON.
    pub remarks: Vec<(String, String)>,
}

impl Findings {
    /// The members that can be read as a file to publish, with what is said of the list as a whole. Fields of members that the
    /// site does not know are left out.
    pub fn clean(&self) -> String {
        clean::written(&self.feed, &self.remarks)
    }
}

/// One thing that is amiss. [`Finding::message`] is its text, with a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file, from 1.
    pub line: usize,
    /// The id of the member, or what else names the record.
    pub record: String,
    /// What it is.
    pub matter: Matter,
}

/// What can be amiss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A record or a field that the site leaves out.
    LeftOut(Note),
    /// The point is not in the country; the other way round it would be. The country's code.
    Exchanged(String),
    /// The point is not in the country, as far as its extents tell. The country's code.
    Abroad(String),
    /// Another member has the same name: its id.
    SameName(String),
    /// The name has no form in this language.
    NoTranslation(Lang),
    /// A year after that of the list: the field and the year.
    Future(&'static str, u16),
}

/// Looks through a file of members: GeoJSON, or a table by its name or, where that tells nothing, by how it begins. `published`
/// is the list that the site has now.
///
/// # Errors
/// When the file is no such document at all.
pub fn check(bytes: &[u8], name: &str, published: &DecodeResult) -> Result<Findings, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooManyBytes(MOST_BYTES));
    }
    let answer = decode(&source(name, bytes), bytes)?;
    let reading = judge(&answer.drafts);
    let feed = DecodeResult { updated: answer.updated, ..reading.feed };
    let mut findings: Vec<Finding> = reading.notes.into_iter().map(left_out).collect();
    let mut names: HashMap<&str, u32> = HashMap::new();
    for ((member, &(_, line)), at) in feed.members.iter().zip(&reading.places).zip(0..) {
        let same = names.insert(&member.name.default, at);
        let same = same.map(|other| Matter::SameName(feed.members[other as usize].id.clone()));
        let matters =
            same.into_iter().chain(place(member)).chain(translations(member)).chain(years(member, &feed));
        findings.extend(matters.map(|matter| Finding { line, record: member.id.clone(), matter }));
    }
    findings.sort_by_key(|finding| finding.line);
    let changes = Changes::between(published, &feed);
    Ok(Findings { findings, changes, feed, remarks: clean::remarks(bytes) })
}

fn source(name: &str, bytes: &[u8]) -> Source {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_table = match ending.as_str() {
        "csv" | "tsv" => true,
        "json" | "geojson" => false,
        _ => begins_as_table(bytes),
    };
    let settings = if is_table { r#"{"type":"csv","url":""}"# } else { "" };
    // Neither can fail to be read; an address alone is GeoJSON.
    Source::read(settings).unwrap_or_else(|_| Source::plain(""))
}

/// Whether a text does not begin as JSON or a web page does.
fn begins_as_table(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    !matches!(start.first(), Some(b'{' | b'[' | b'<'))
}

fn left_out(note: Note) -> Finding {
    Finding { line: note.problem.line, record: note.problem.record.clone(), matter: Matter::LeftOut(note) }
}

fn place(member: &Member) -> Option<Matter> {
    let code = &member.country_code;
    if is_in(code, member.lon, member.lat) != Some(false) {
        return None;
    }
    let exchanged = is_in(code, member.lat, member.lon) == Some(true);
    Some(if exchanged { Matter::Exchanged(code.clone()) } else { Matter::Abroad(code.clone()) })
}

/// The languages other than the first in which the name has no form, unless it is written in none.
fn translations(member: &Member) -> impl Iterator<Item = Matter> {
    let missing = |lang: &Lang| member.name.fallback_lang(*lang).is_some();
    Lang::ALL.into_iter().filter(missing).map(Matter::NoTranslation).collect::<Vec<_>>().into_iter()
}

fn years(member: &Member, feed: &DecodeResult) -> impl Iterator<Item = Matter> {
    let last = feed.updated.map_or(u16::MAX, |date| date.year());
    let years = [("joined", member.joined), ("as_of", member.as_of)];
    years
        .into_iter()
        .filter_map(move |(field, year)| Some(Matter::Future(field, year.filter(|&year| year > last)?)))
}

impl Finding {
    /// The message, with record, line and remedy.
    pub fn message(&self, lang: Lang) -> String {
        match &self.matter {
            Matter::LeftOut(note) => note.message(lang),
            matter => (IssueMessages::for_lang(lang).issue)(&self.record, self.line, &matter.message(lang)),
        }
    }
}

impl Matter {
    /// The message without record and line.
    pub fn message(&self, lang: Lang) -> String {
        let messages = IssueMessages::for_lang(lang);
        match self {
            Self::LeftOut(note) => note.problem.to_string(),
            Self::Exchanged(code) => (messages.swapped_coordinates)(code),
            Self::Abroad(code) => (messages.outside_country)(code),
            Self::SameName(id) => (messages.same_name)(id),
            Self::NoTranslation(lang) => (messages.no_translation)(*lang),
            Self::Future(field, year) => (messages.year_in_future)(field, *year),
        }
    }
}

#[cfg(test)]
mod tests;
