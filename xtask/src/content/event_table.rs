//! Tables of events.

use domain::{EventItem, Lang};

use super::block::{Block, Inline};
use super::directives::text;
use super::event_formatter::EventFormatter;
use super::events::{Certainty, Event, Events, Said};
use super::messages::Messages;
use super::series::Series;

type Cell = Vec<Inline>;

/// A column: its head, and what stands in it. A column that is empty in every row is left out.
pub struct Column {
    pub head: &'static str,
    pub cells: Vec<Option<Cell>>,
}

/// The events of a series, one a row.
pub fn of_series(lang: Lang, events: &Events, series: Series, sources: &mut Vec<String>) -> Vec<Block> {
    let messages = Messages::for_lang(lang);
    let rows: Vec<&Event> = events.all.iter().filter(|event| event.series == series).collect();
    let row = EventFormatter { lang, messages, events };
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: rows.iter().map(|event| cell(event)).collect(),
    };
    // Numbers say enough where no event has a name of its own.
    let first = if rows.iter().any(|event| event.title.is_some()) {
        column(messages.event, &|event| Some(vec![text(&row.name(event))]))
    } else {
        column(messages.number, &|event| Some(vec![text(&event.number?.to_string())]))
    };
    let said = |words: &Option<Said>| words.as_ref().map(|words| vec![text(row.said(words))]);
    table(
        messages,
        vec![
            first,
            column(messages.date, &|event| when(row, event)),
            column(messages.place, &|event| Some(vec![Inline::Generated(row.place(event)?)])),
            column(messages.theme, &|event| said(&event.theme)),
            column(messages.attendance, &|event| said(&event.attendance)),
            column(messages.remarks, &|event| remarks(row, event)),
            Column { head: messages.sources, cells: numbers(row, &rows, sources) },
        ],
    )
}

/// The events at a place, one a row.
pub fn of_place(lang: Lang, events: &Events, place: &str, sources: &mut Vec<String>) -> Vec<Block> {
    let messages = Messages::for_lang(lang);
    let mut rows: Vec<&Event> =
        events.all.iter().filter(|event| event.place.as_deref() == Some(place)).collect();
    rows.sort_by_key(|event| event.when);
    let row = EventFormatter { lang, messages, events };
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: rows.iter().map(|event| cell(event)).collect(),
    };
    table(
        messages,
        vec![
            column(messages.date, &|event| when(row, event)),
            column(messages.event, &|event| Some(vec![Inline::Generated(row.title(event))])),
            column(messages.theme, &|event| Some(vec![text(row.said(event.theme.as_ref()?))])),
            Column { head: messages.sources, cells: numbers(row, &rows, sources) },
        ],
    )
}

/// What the pages of the series tell, as data: every event that has a date.
pub fn list(lang: Lang, events: &Events) -> Vec<EventItem> {
    let row = EventFormatter { lang, messages: Messages::for_lang(lang), events };
    events.all.iter().filter_map(|event| item(row, event)).collect()
}

fn item(row: EventFormatter<'_>, event: &Event) -> Option<EventItem> {
    let when = event.when?;
    let place = event.place.as_ref().and_then(|key| row.events.places.get(key));
    Some(EventItem {
        page: event.series.topic()?.slug().into(),
        name: row.name(event),
        from: when.from.to_string(),
        to: when.to.map(|to| to.to_string()),
        place: place.map(|place| row.said(&place.names).to_owned()),
        member: place.and_then(|place| place.member.clone()),
        theme: event.theme.as_ref().map(|theme| row.said(theme).to_owned()),
        held: !matches!(event.certainty, Certainty::Planned | Certainty::NotHeld),
    })
}

/// A table of what its columns hold.
pub fn table(messages: &Messages, columns: Vec<Column>) -> Vec<Block> {
    let columns: Vec<Column> =
        columns.into_iter().filter(|column| column.cells.iter().any(Option::is_some)).collect();
    let Some(length) = columns.first().map(|column| column.cells.len()) else { return vec![] };
    let cell = |column: &Column, row: usize| {
        column.cells[row].clone().unwrap_or_else(|| vec![text(messages.no_value)])
    };
    vec![Block::Table {
        head: columns.iter().map(|column| vec![text(column.head)]).collect(),
        rows: (0..length).map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect(),
    }]
}

/// The numbers of each row's sources in the page's list, to which new ones are added.
fn numbers(row: EventFormatter<'_>, rows: &[&Event], sources: &mut Vec<String>) -> Vec<Option<Cell>> {
    rows.iter().map(|event| Some(vec![text(&row.numbers(event, sources))])).collect()
}

fn when(row: EventFormatter<'_>, event: &Event) -> Option<Cell> {
    Some(vec![text(&(row.messages.date_range)(&event.when?))])
}

/// How certain it is, then the note.
fn remarks(row: EventFormatter<'_>, event: &Event) -> Option<Cell> {
    let note = event.note.as_ref().map(|note| row.said(note));
    let remark = match (row.certainty(event), note) {
        (Some(certainty), Some(note)) => format!("{certainty}: {note}"),
        (certainty, note) => certainty.or(note)?.to_owned(),
    };
    Some(vec![text(&capital(&remark))])
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
