//! Validates a list of members before it is published: issues, changes, and a clean copy.
#![warn(missing_docs)]

mod clean;
mod country_bounds;
mod diff;

use std::collections::HashMap;

use domain::{DecodeResult, IssueMessages, Lang, Member};

use sources::{Diagnostic, MAX_SOURCE_BYTES, Source, SourceError, decode_features, decode_page};

pub use country_bounds::is_in_country;
pub use diff::{Changes, Difference};

/// The result of validating a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidationReport {
    /// The issues, in file order.
    pub issues: Vec<Issue>,
    /// The differences from the published list.
    pub changes: Changes,
    /// The valid members.
    pub decoded: DecodeResult,
    /// The foreign members (RFC 7946, section 6.1) of the document, such as a licence: names and JSON.
    pub foreign_members: Vec<(String, String)>,
}

impl ValidationReport {
    /// A GeoJSON file of the valid members and the foreign members of the document, ready to publish. Unknown fields of
    /// members are dropped.
    pub fn clean(&self) -> String {
        clean::encode(&self.decoded, &self.foreign_members)
    }
}

/// An issue. [`Issue::message`] returns its text, with a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The id of the member, or another name of the record.
    pub record: String,
    /// The kind of issue.
    pub kind: IssueKind,
}

/// The kind of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// The site drops a record or a field.
    Dropped(Diagnostic),
    /// The point is outside its country, but would be inside if longitude and latitude were swapped.
    SwappedCoordinates {
        /// The country code.
        country: String,
    },
    /// The point is outside the bounds of its country.
    OutsideCountry {
        /// The country code.
        country: String,
    },
    /// Another member has the same name.
    DuplicateName {
        /// The id of the other member.
        other_id: String,
    },
    /// The name is not translated.
    MissingTranslation {
        /// The language.
        lang: Lang,
    },
    /// A year is later than the date of the list.
    YearInFuture {
        /// The field.
        field: &'static str,
        /// The year.
        year: u16,
    },
}

/// Validates a file of members, GeoJSON or CSV. The format is detected from the file name or, failing that, from the
/// content. `published` is the current list of the site.
///
/// # Errors
/// If the document as a whole cannot be decoded.
pub fn check(bytes: &[u8], name: &str, published: &DecodeResult) -> Result<ValidationReport, SourceError> {
    if bytes.len() > MAX_SOURCE_BYTES {
        return Err(SourceError::TooManyBytes { max: MAX_SOURCE_BYTES });
    }
    let page = decode_page(&source(name, bytes), bytes)?;
    let result = decode_features(&page.features);
    let decoded = DecodeResult { updated: page.updated, ..result.decoded };
    let mut issues: Vec<Issue> = result.diagnostics.into_iter().map(dropped).collect();
    let mut names: HashMap<&str, usize> = HashMap::new();
    for (index, (member, position)) in decoded.members.iter().zip(&result.positions).enumerate() {
        let duplicate = names.insert(&member.name.default, index);
        let duplicate =
            duplicate.map(|other| IssueKind::DuplicateName { other_id: decoded.members[other].id.clone() });
        let kinds = duplicate
            .into_iter()
            .chain(outside_country(member))
            .chain(missing_translations(member))
            .chain(years_in_future(member, &decoded));
        issues.extend(kinds.map(|kind| Issue { line: position.line, record: member.id.clone(), kind }));
    }
    issues.sort_by_key(|issue| issue.line);
    let changes = Changes::between(published, &decoded);
    Ok(ValidationReport { issues, changes, decoded, foreign_members: clean::foreign_members(bytes) })
}

fn source(name: &str, bytes: &[u8]) -> Source {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let is_csv = match extension.as_deref() {
        Some("csv" | "tsv") => true,
        Some("json" | "geojson") => false,
        _ => starts_like_csv(bytes),
    };
    let settings = if is_csv { r#"{"type":"csv","url":""}"# } else { "" };
    let source = Source::from_json(settings);
    debug_assert!(source.is_ok(), "both settings are valid: {source:?}");
    source.unwrap_or_else(|_| Source::geojson(""))
}

/// Whether a text starts neither like JSON nor like a web page.
fn starts_like_csv(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    !matches!(start.first(), Some(b'{' | b'[' | b'<'))
}

fn dropped(diagnostic: Diagnostic) -> Issue {
    let (line, record) = (diagnostic.problem.line, diagnostic.problem.record.clone());
    Issue { line, record, kind: IssueKind::Dropped(diagnostic) }
}

fn outside_country(member: &Member) -> Option<IssueKind> {
    let country = member.country_code.clone();
    if is_in_country(&country, member.lon, member.lat) != Some(false) {
        return None;
    }
    let is_swapped = is_in_country(&country, member.lat, member.lon) == Some(true);
    Some(if is_swapped {
        IssueKind::SwappedCoordinates { country }
    } else {
        IssueKind::OutsideCountry { country }
    })
}

/// The languages in which the member has no name of its own.
fn missing_translations(member: &Member) -> impl Iterator<Item = IssueKind> {
    let is_missing = |lang: &Lang| member.name.fallback_lang(*lang).is_some();
    let missing: Vec<Lang> = Lang::ALL.into_iter().filter(is_missing).collect();
    missing.into_iter().map(|lang| IssueKind::MissingTranslation { lang })
}

fn years_in_future(member: &Member, list: &DecodeResult) -> impl Iterator<Item = IssueKind> {
    let last = list.updated.map_or(u16::MAX, |date| date.year());
    let years = [("joined", member.joined), ("as_of", member.as_of)];
    years.into_iter().filter_map(move |(field, year)| {
        let year = year.filter(|&year| year > last)?;
        Some(IssueKind::YearInFuture { field, year })
    })
}

impl Issue {
    /// The message, with record, line and remedy.
    pub fn message(&self, lang: Lang) -> String {
        match &self.kind {
            IssueKind::Dropped(diagnostic) => diagnostic.message(lang),
            kind => IssueMessages::for_lang(lang).issue(&self.record, self.line, &kind.message(lang)),
        }
    }
}

impl IssueKind {
    /// The message without record and line.
    pub fn message(&self, lang: Lang) -> String {
        let messages = IssueMessages::for_lang(lang);
        match self {
            Self::Dropped(diagnostic) => diagnostic.message(lang),
            Self::SwappedCoordinates { country } => messages.swapped_coordinates(country),
            Self::OutsideCountry { country } => messages.outside_country(country),
            Self::DuplicateName { other_id } => messages.same_name(other_id),
            Self::MissingTranslation { lang } => messages.no_translation(*lang),
            Self::YearInFuture { field, year } => messages.year_in_future(field, *year),
        }
    }
}

#[cfg(test)]
mod tests;
