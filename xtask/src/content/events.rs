//! Events: content/data/events.toml.

use std::collections::{BTreeMap, HashMap, HashSet};

use atlas::LonLat;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::data_file::DataFile;
use super::diagnostic::Diagnostic;
use super::localized_text::LocalizedText;
use super::slug::Slugs;
use super::sources::Sources;
use domain::{DateRange, PartialDate, Series};

/// The coordinates of each member, by its ID.
pub type MemberLocations = HashMap<String, LonLat>;

/// All events, in the order of the file, and their places.
#[derive(Debug, Default)]
pub struct Events {
    pub all: Vec<Event>,
    pub places: BTreeMap<String, Place>,
}

/// A place of events.
#[derive(Debug, PartialEq)]
pub struct Place {
    pub name: LocalizedText,
    /// The ID of the member there.
    pub member: Option<String>,
    /// The coordinates, from the file or from the member. Always set if the file has no errors.
    pub location: Option<LonLat>,
}

/// An event that took place or was planned.
#[derive(Debug)]
pub struct Event {
    /// The anchor and ID, unique: `general-assembly-1`, `milestone-1996-11`.
    pub id: String,
    pub series: Series,
    pub number: Option<u16>,
    pub title: Option<LocalizedText>,
    pub dates: Option<DateRange>,
    /// A key in [`Events::places`].
    pub place: Option<String>,
    pub theme: Option<LocalizedText>,
    pub attendance: Option<LocalizedText>,
    pub note: Option<LocalizedText>,
    pub certainty: Certainty,
    /// The keys of the sources.
    pub sources: Vec<String>,
}

/// How certain an event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// A source states it.
    #[default]
    Stated,
    /// It follows from what sources state.
    Inferred,
    /// Sources disagree; the note says how.
    Disputed,
    /// It was announced; no report of it is known.
    Planned,
    /// It was announced but did not take place.
    NotHeld,
}

impl Events {
    /// Parses the file, or returns all errors in it.
    pub fn parse(
        file: &DataFile,
        sources: &Sources,
        members: &MemberLocations,
    ) -> Result<Self, Vec<Diagnostic>> {
        let data: EventFile =
            file.parse("docs/editors/content.md shows how to write an event").map_err(|error| vec![error])?;
        let mut parser = EventParser { sources, members, errors: vec![] };
        let places: BTreeMap<String, Place> =
            data.place.into_iter().map(|(key, place)| (key, parser.place(place))).collect();
        let all = parser.events(data.event, &places);
        if parser.errors.is_empty() {
            return Ok(Self { all, places });
        }
        parser.errors.sort();
        Err(parser.errors.into_iter().map(|(offset, message)| file.error(offset, message)).collect())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventFile {
    place: BTreeMap<String, Spanned<BTreeMap<String, String>>>,
    event: Vec<Spanned<EventEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventEntry {
    series: Series,
    number: Option<Spanned<u16>>,
    title: Option<Spanned<BTreeMap<String, String>>>,
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    place: Option<Spanned<String>>,
    theme: Option<Spanned<BTreeMap<String, String>>>,
    attendance: Option<Spanned<BTreeMap<String, String>>>,
    note: Option<Spanned<BTreeMap<String, String>>>,
    #[serde(default)]
    certainty: Certainty,
    sources: Spanned<Vec<Spanned<String>>>,
}

/// Converts the file's entries, collecting errors instead of stopping at the first.
struct EventParser<'a> {
    sources: &'a Sources,
    members: &'a MemberLocations,
    /// Byte offset and message.
    errors: Vec<(usize, String)>,
}

impl EventParser<'_> {
    fn place(&mut self, place: Spanned<BTreeMap<String, String>>) -> Place {
        let offset = place.span().start;
        let mut fields = place.into_inner();
        let member = fields.remove("member");
        let location = fields.remove("at").and_then(|text| self.coordinates(offset, &text));
        let of_member = member.as_ref().map(|id| self.members.get(id).copied());
        if let (Some(id), Some(None)) = (&member, of_member) {
            let message = format!("no member has the ID `{id}`; use one from public/data/members.geojson");
            self.error(offset, message);
        }
        if location.is_none() && member.is_none() {
            let message =
                "the place has no coordinates; add `member = \"ID\"` or `at = \"LATITUDE, LONGITUDE\"`";
            self.error(offset, message);
        }
        let name = self.localized(Spanned::new(offset..offset, fields));
        Place { name, member, location: location.or(of_member.flatten()) }
    }

    fn coordinates(&mut self, offset: usize, text: &str) -> Option<LonLat> {
        let parts: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
        let location = if let [lat, lon] = parts[..] { LonLat::new(lon, lat) } else { None };
        location.or_else(|| {
            self.refuse(
                offset,
                format!(
                    "`{text}` are not coordinates; write degrees north and east: `at = \"31.86, 117.28\"`"
                ),
            )
        })
    }

    fn events(&mut self, entries: Vec<Spanned<EventEntry>>, places: &BTreeMap<String, Place>) -> Vec<Event> {
        let mut numbers: HashSet<(Series, u16)> = HashSet::new();
        let mut last: BTreeMap<Series, PartialDate> = BTreeMap::new();
        let mut ids = Slugs::default();
        let mut events = Vec::new();
        for entry in entries {
            let offset = entry.span().start;
            let number =
                entry.get_ref().number.as_ref().map(|number| (number.span().start, *number.get_ref()));
            let mut event = self.event(offset, entry.into_inner(), places);
            event.id = ids.next(&event.id);
            if let Some((offset, number)) = number
                && !numbers.insert((event.series, number))
            {
                self.error(
                    offset,
                    format!("number {number} is used twice in its series; change one of them"),
                );
            }
            if let Some(dates) = event.dates
                && last.insert(event.series, dates.from).is_some_and(|before| before > dates.from)
            {
                self.error(offset, "the event is older than the previous one of its series; move it up");
            }
            events.push(event);
        }
        events
    }

    fn event(&mut self, offset: usize, entry: EventEntry, places: &BTreeMap<String, Place>) -> Event {
        self.check_required(offset, &entry);
        if let Some(key) = entry.place.as_ref().filter(|key| !places.contains_key(key.get_ref())) {
            let name = key.get_ref();
            let example = format!("`{name} = {{ en = \"…\", ko = \"…\" }}`");
            let message = format!("there is no place `{name}`; add {example} under [place]");
            self.error(key.span().start, message);
        }
        let number = entry.number.map(Spanned::into_inner);
        let dates = self.dates(entry.from, entry.to);
        let suffix = number.map(|number| number.to_string()).or(dates.map(|dates| dates.from.to_string()));
        Event {
            id: format!("{} {}", entry.series.name(), suffix.unwrap_or_default()),
            series: entry.series,
            number,
            dates,
            place: entry.place.map(Spanned::into_inner),
            title: entry.title.map(|text| self.localized(text)),
            theme: entry.theme.map(|text| self.localized(text)),
            attendance: entry.attendance.map(|text| self.localized(text)),
            note: entry.note.map(|text| self.localized(text)),
            certainty: entry.certainty,
            sources: self.sources(entry.sources),
        }
    }

    fn check_required(&mut self, offset: usize, entry: &EventEntry) {
        if entry.series == Series::Milestones && entry.title.is_none() {
            self.error(offset, "a milestone needs a title; add `title = { en = \"…\", ko = \"…\" }`");
        }
        if entry.certainty == Certainty::Disputed && entry.note.is_none() {
            let example = "`note = { en = \"…\", ko = \"…\" }`";
            self.error(
                offset,
                format!("a disputed event needs a note on what sources disagree on; add {example}"),
            );
        }
    }

    fn dates(&mut self, from: Option<Spanned<String>>, to: Option<Spanned<String>>) -> Option<DateRange> {
        let offset = from.as_ref().or(to.as_ref()).map_or(0, |text| text.span().start);
        let to = to.and_then(|text| self.date(text));
        let Some(from) = from else {
            return to.and_then(|_| self.refuse(offset, "`to` needs a `from`; write `from` instead"));
        };
        let from = self.date(from)?;
        DateRange::new(from, to).map_or_else(|message| self.refuse(offset, message), Some)
    }

    fn date(&mut self, text: Spanned<String>) -> Option<PartialDate> {
        let date = PartialDate::parse(text.get_ref());
        date.or_else(|| self.refuse(text.span().start, PartialDate::expected(text.get_ref())))
    }

    fn localized(&mut self, texts: Spanned<BTreeMap<String, String>>) -> LocalizedText {
        let offset = texts.span().start;
        let (text, errors) = LocalizedText::new(texts.into_inner());
        self.errors.extend(errors.into_iter().map(|message| (offset, message)));
        text
    }

    fn sources(&mut self, keys: Spanned<Vec<Spanned<String>>>) -> Vec<String> {
        if keys.get_ref().is_empty() {
            self.error(keys.span().start, "an event needs a source; write `sources = [\"KEY\"]`");
        }
        for key in keys.get_ref() {
            if let Err(message) = self.sources.expect(key.get_ref()) {
                self.error(key.span().start, message);
            }
        }
        keys.into_inner().into_iter().map(Spanned::into_inner).collect()
    }

    fn error(&mut self, offset: usize, message: impl Into<String>) {
        self.errors.push((offset, message.into()));
    }

    /// Records an error and returns `None`.
    fn refuse<T>(&mut self, offset: usize, message: impl Into<String>) -> Option<T> {
        self.error(offset, message);
        None
    }
}

#[cfg(test)]
mod tests;
