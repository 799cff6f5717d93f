//! What took place: content/data/events.toml.

use std::collections::{BTreeMap, HashMap, HashSet};

use atlas::LonLat;
use domain::Lang;
use serde::Deserialize;
use toml::Spanned;

use super::diagnostic::{Diagnostic, line_of};
use super::partial_date::{DateRange, PartialDate};
use super::series::Series;
use super::slug::Slugs;
use super::sources::Sources;

/// Words in every language, by its code.
pub type Said = BTreeMap<String, String>;

/// Where each member is, by its id.
pub type Members = HashMap<String, LonLat>;

/// All events, in the order of the file.
#[derive(Debug, Default)]
pub struct Events {
    pub all: Vec<Event>,
    pub places: BTreeMap<String, Place>,
}

/// Where something took place.
#[derive(Debug, PartialEq)]
pub struct Place {
    pub names: Said,
    /// The member there, which has the coordinates.
    pub member: Option<String>,
    /// Where it is, by itself or by the member; nowhere only until the faults are told.
    pub at: Option<LonLat>,
}

/// Something that took place, or was to.
#[derive(Debug)]
pub struct Event {
    /// The name in addresses, unique: `general-assembly-1`, `milestone-1996-11`.
    pub id: String,
    pub series: Series,
    pub number: Option<u16>,
    pub title: Option<Said>,
    pub when: Option<DateRange>,
    /// A key of the places.
    pub place: Option<String>,
    pub theme: Option<Said>,
    pub attendance: Option<Said>,
    pub note: Option<Said>,
    pub certainty: Certainty,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// How far what is said of an event is certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// A source says so.
    #[default]
    Stated,
    /// It follows from what sources say.
    Inferred,
    /// Sources disagree; the note says how.
    Disputed,
    /// It was announced; no report of it is known.
    Planned,
    /// It was announced and did not take place.
    NotHeld,
}

impl Certainty {
    /// The word in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Disputed => "disputed",
            Self::Planned => "planned",
            Self::NotHeld => "not-held",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    place: BTreeMap<String, Spanned<Said>>,
    event: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    series: Series,
    number: Option<Spanned<u16>>,
    title: Option<Spanned<Said>>,
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    place: Option<Spanned<String>>,
    theme: Option<Spanned<Said>>,
    attendance: Option<Spanned<Said>>,
    note: Option<Spanned<Said>>,
    #[serde(default)]
    certainty: Certainty,
    sources: Spanned<Vec<Spanned<String>>>,
}

/// Reads the events, or says everything that is wrong with them.
pub fn read(file: &str, text: &str, sources: &Sources, members: &Members) -> Result<Events, Vec<Diagnostic>> {
    let fault = |at, message| Diagnostic { file: file.into(), line: line_of(text, at), message };
    let read: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![fault(at, format!("{}; docs/editors/content.md shows how an event is written", error.message()))]
    })?;
    let mut reader = Reader { sources, members, faults: vec![] };
    let places: BTreeMap<String, Place> =
        read.place.into_iter().map(|(key, place)| (key, reader.place(place))).collect();
    let all = reader.events(read.event, &places);
    if reader.faults.is_empty() {
        return Ok(Events { all, places });
    }
    reader.faults.sort();
    Err(reader.faults.into_iter().map(|(at, message)| fault(at, message)).collect())
}

struct Reader<'a> {
    sources: &'a Sources,
    members: &'a Members,
    /// Where in the file, and what.
    faults: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn place(&mut self, place: Spanned<Said>) -> Place {
        let at = place.span().start;
        let mut names = place.into_inner();
        let member = names.remove("member");
        let own = names.remove("at").and_then(|text| self.degrees(at, &text));
        let at_member = member.as_ref().map(|id| self.members.get(id).copied());
        if let (Some(id), Some(None)) = (&member, at_member) {
            self.fault(at, format!("no member has the id `{id}`; take one from public/data/members.geojson"));
        }
        if own.is_none() && member.is_none() {
            self.fault(at, "where is it? Add `member = \"ID\"` or `at = \"LATITUDE, LONGITUDE\"`".into());
        }
        Place { names: self.said(Spanned::new(at..at, names)), member, at: own.or(at_member.flatten()) }
    }

    fn degrees(&mut self, at: usize, text: &str) -> Option<LonLat> {
        let parts: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
        let place = if let [lat, lon] = parts[..] { LonLat::new(lon, lat) } else { None };
        place.or_else(|| {
            self.refuse(
                at,
                format!("`{text}` is no place; write degrees north and east: `at = \"31.86, 117.28\"`"),
            )
        })
    }

    fn events(&mut self, entries: Vec<Spanned<Entry>>, places: &BTreeMap<String, Place>) -> Vec<Event> {
        let mut seen: HashSet<(Series, u16)> = HashSet::new();
        let mut last: BTreeMap<Series, PartialDate> = BTreeMap::new();
        let mut ids = Slugs::default();
        let mut events = Vec::new();
        for entry in entries {
            let at = entry.span().start;
            let number =
                entry.get_ref().number.as_ref().map(|number| (number.span().start, *number.get_ref()));
            let mut event = self.event(at, entry.into_inner(), places);
            event.id = ids.next(&event.id);
            if let Some((at, number)) = number
                && !seen.insert((event.series, number))
            {
                self.fault(at, format!("number {number} stands twice in its series; mend one of them"));
            }
            if let Some(when) = event.when
                && last.insert(event.series, when.from).is_some_and(|before| before > when.from)
            {
                self.fault(at, "the event is older than the one before it in its series; move it up".into());
            }
            events.push(event);
        }
        events
    }

    fn event(&mut self, at: usize, entry: Entry, places: &BTreeMap<String, Place>) -> Event {
        if entry.series == Series::Milestone && entry.title.is_none() {
            self.fault(
                at,
                "a milestone has no name of its own; add `title = { en = \"…\", ko = \"…\" }`".into(),
            );
        }
        if entry.certainty == Certainty::Disputed && entry.note.is_none() {
            self.fault(at, "sources disagree, but on what? Add `note = { en = \"…\", ko = \"…\" }`".into());
        }
        if let Some(key) = entry.place.as_ref().filter(|key| !places.contains_key(key.get_ref())) {
            let name = key.get_ref();
            self.fault(
                key.span().start,
                format!(
                    "there is no place `{name}`; add `{name} = {{ en = \"…\", ko = \"…\" }}` under [place]"
                ),
            );
        }
        let number = entry.number.map(Spanned::into_inner);
        let when = self.when(entry.from, entry.to);
        let which = number.map(|number| number.to_string()).or(when.map(|when| when.from.to_string()));
        Event {
            id: format!("{} {}", entry.series.name(), which.unwrap_or_default()),
            series: entry.series,
            number,
            when,
            place: entry.place.map(Spanned::into_inner),
            title: entry.title.map(|words| self.said(words)),
            theme: entry.theme.map(|words| self.said(words)),
            attendance: entry.attendance.map(|words| self.said(words)),
            note: entry.note.map(|words| self.said(words)),
            certainty: entry.certainty,
            sources: self.sources(entry.sources),
        }
    }

    fn when(&mut self, from: Option<Spanned<String>>, to: Option<Spanned<String>>) -> Option<DateRange> {
        let at = from.as_ref().or(to.as_ref()).map_or(0, |text| text.span().start);
        let end = to.and_then(|text| self.moment(text));
        let Some(from) = from else {
            return end
                .and_then(|_| self.refuse(at, "`to` stands without `from`; write `from` instead".into()));
        };
        let from = self.moment(from)?;
        DateRange::new(from, end).map_or_else(|message| self.refuse(at, message.into()), Some)
    }

    fn moment(&mut self, text: Spanned<String>) -> Option<PartialDate> {
        let moment = PartialDate::parse(text.get_ref());
        moment.or_else(|| {
            let what = text.get_ref();
            self.refuse(
                text.span().start,
                format!("the calendar has no {what:?}; write 2005, 2005-05 or 2005-05-06"),
            )
        })
    }

    /// Words that every language has, and no other.
    fn said(&mut self, words: Spanned<Said>) -> Said {
        let at = words.span().start;
        let words = words.into_inner();
        for lang in Lang::ALL {
            if words.get(lang.code()).is_none_or(|text| text.trim().is_empty()) {
                let (name, code) = (lang.own_name(), lang.code());
                self.fault(at, format!("the {name} words are missing; add `{code} = \"…\"`"));
            }
        }
        for code in words.keys().filter(|code| Lang::ALL.iter().all(|lang| lang.code() != *code)) {
            self.fault(at, format!("`{code}` is no language of the site; remove it"));
        }
        words
    }

    fn sources(&mut self, keys: Spanned<Vec<Spanned<String>>>) -> Vec<String> {
        if keys.get_ref().is_empty() {
            self.fault(keys.span().start, "an event needs a source; write `sources = [\"KEY\"]`".into());
        }
        for key in keys.get_ref() {
            let name = key.get_ref();
            if self.sources.note(name, Lang::ALL[0]).is_none() {
                self.fault(
                    key.span().start,
                    format!("there is no source `{name}`; add [{name}] to content/data/sources.toml"),
                );
            }
        }
        keys.into_inner().into_iter().map(Spanned::into_inner).collect()
    }

    fn fault(&mut self, at: usize, message: String) {
        self.faults.push((at, message));
    }

    /// Notes a fault in place of what cannot be read.
    fn refuse<T>(&mut self, at: usize, message: String) -> Option<T> {
        self.fault(at, message);
        None
    }
}

#[cfg(test)]
mod tests;
