//! Tables of events.

use std::ops::RangeInclusive;

use domain::{Block, EventItem, Inline, Lang, Route};

use super::events::{Certainty, Event, Events, Said};
use super::made::{link, text};
use super::series::Series;
use super::words::Words;

type Cell = Vec<Inline>;

/// A column: its head, and what stands in it. A column that is empty in every row is left out.
struct Column {
    head: &'static str,
    cells: Vec<Option<Cell>>,
}

/// The events of a series, one a row.
pub fn of_series(lang: Lang, events: &Events, series: Series, sources: &mut Vec<String>) -> Vec<Block> {
    let words = Words::of(lang);
    let rows: Vec<&Event> = events.all.iter().filter(|event| event.series == series).collect();
    let row = Row { lang, words, events };
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: rows.iter().map(|event| cell(event)).collect(),
    };
    // Numbers say enough where no event has a name of its own.
    let first = if rows.iter().any(|event| event.title.is_some()) {
        column(words.event, &|event| Some(vec![text(&row.name(event))]))
    } else {
        column(words.number, &|event| Some(vec![text(&event.number?.to_string())]))
    };
    let said = |words: &Option<Said>| words.as_ref().map(|words| row.said(words));
    table(
        words,
        vec![
            first,
            column(words.date, &|event| row.when(event)),
            column(words.place, &|event| row.place(event)),
            column(words.theme, &|event| said(&event.theme)),
            column(words.attendance, &|event| said(&event.attendance)),
            column(words.remarks, &|event| row.remarks(event)),
            Column { head: words.sources, cells: numbers(&rows, sources) },
        ],
    )
}

/// Everything that took place in a span of years and has a date, in order.
pub fn timeline(
    lang: Lang,
    events: &Events,
    years: RangeInclusive<u16>,
    sources: &mut Vec<String>,
) -> Vec<Block> {
    let words = Words::of(lang);
    let mut rows: Vec<&Event> = events.all.iter().filter(|event| event.is_within(&years)).collect();
    rows.sort_by_key(|event| event.when);
    let row = Row { lang, words, events };
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: rows.iter().map(|event| cell(event)).collect(),
    };
    table(
        words,
        vec![
            column(words.date, &|event| row.when(event)),
            column(words.event, &|event| Some(row.title(event))),
            column(words.place, &|event| row.place(event)),
            Column { head: words.sources, cells: numbers(&rows, sources) },
        ],
    )
}

/// What the pages of the series tell, as data: every event that has a date.
pub fn list(lang: Lang, events: &Events) -> Vec<EventItem> {
    let row = Row { lang, words: Words::of(lang), events };
    events.all.iter().filter_map(|event| row.item(event)).collect()
}

fn table(words: &Words, columns: Vec<Column>) -> Vec<Block> {
    let columns: Vec<Column> =
        columns.into_iter().filter(|column| column.cells.iter().any(Option::is_some)).collect();
    let Some(length) = columns.first().map(|column| column.cells.len()) else { return vec![] };
    let cell =
        |column: &Column, row: usize| column.cells[row].clone().unwrap_or_else(|| vec![text(words.nothing)]);
    vec![Block::Table {
        head: columns.iter().map(|column| vec![text(column.head)]).collect(),
        rows: (0..length).map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect(),
    }]
}

/// The numbers of each row's sources in the page's list, to which new ones are added.
fn numbers(rows: &[&Event], sources: &mut Vec<String>) -> Vec<Option<Cell>> {
    let mut number = |key: &String| {
        let at = sources.iter().position(|other| other == key).unwrap_or_else(|| {
            sources.push(key.clone());
            sources.len() - 1
        });
        at + 1
    };
    let mut cell = |event: &&Event| {
        let mut numbers: Vec<usize> = event.sources.iter().map(&mut number).collect();
        numbers.sort_unstable();
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        Some(vec![text(&numbers.join(",\u{a0}"))])
    };
    rows.iter().map(&mut cell).collect()
}

struct Row<'a> {
    lang: Lang,
    words: &'static Words,
    events: &'a Events,
}

impl Row<'_> {
    fn words<'s>(&self, said: &'s Said) -> &'s str {
        said.get(self.lang.code()).map_or("", String::as_str)
    }

    fn said(&self, said: &Said) -> Cell {
        vec![text(self.words(said))]
    }

    fn when(&self, event: &Event) -> Option<Cell> {
        Some(vec![text(&(self.words.when)(&event.when?))])
    }

    /// The place, as a link to the member there.
    fn place(&self, event: &Event) -> Option<Cell> {
        let place = self.events.places.get(event.place.as_ref()?)?;
        let name = self.words(&place.names);
        Some(vec![match &place.member {
            Some(id) => link(&Route::Member(id.clone()), name),
            None => text(name),
        }])
    }

    fn item(&self, event: &Event) -> Option<EventItem> {
        let when = event.when?;
        let place = event.place.as_ref().and_then(|key| self.events.places.get(key));
        Some(EventItem {
            page: event.series.topic()?.slug().into(),
            name: self.name(event),
            from: when.from.to_string(),
            to: when.to.map(|to| to.to_string()),
            place: place.map(|place| self.words(&place.names).to_owned()),
            member: place.and_then(|place| place.member.clone()),
            theme: event.theme.as_ref().map(|theme| self.words(theme).to_owned()),
            held: !matches!(event.certainty, Certainty::Planned | Certainty::NotHeld),
        })
    }

    fn name(&self, event: &Event) -> String {
        let own = event.title.as_ref().map(|title| self.words(title).to_owned());
        own.unwrap_or_else(|| (self.words.event_of)(event.series, event.number))
    }

    /// The event's name, as a link to the page of its series.
    fn title(&self, event: &Event) -> Cell {
        let name = self.name(event);
        // What sources disagree on is for the page of the series to say.
        let remark = self.certainty(event).filter(|_| event.certainty != Certainty::Disputed);
        let name = remark.map_or_else(|| name.clone(), |remark| (self.words.remarked)(&name, remark));
        vec![match event.series.topic() {
            Some(topic) => link(&Route::Text(topic), &name),
            None => text(&name),
        }]
    }

    /// How certain it is, then the note.
    fn remarks(&self, event: &Event) -> Option<Cell> {
        let note = event.note.as_ref().map(|note| self.words(note));
        let remark = match (self.certainty(event), note) {
            (Some(certainty), Some(note)) => format!("{certainty}: {note}"),
            (certainty, note) => certainty.or(note)?.to_owned(),
        };
        Some(vec![text(&capital(&remark))])
    }

    const fn certainty(&self, event: &Event) -> Option<&'static str> {
        match event.certainty {
            Certainty::Stated => None,
            Certainty::Inferred => Some(self.words.inferred),
            Certainty::Disputed => Some(self.words.disputed),
            Certainty::Planned => Some(self.words.planned),
            Certainty::NotHeld => Some(self.words.not_held),
        }
    }
}

impl Event {
    fn is_within(&self, years: &RangeInclusive<u16>) -> bool {
        self.when.is_some_and(|when| years.contains(&when.from.year))
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
