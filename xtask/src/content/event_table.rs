//! Tables and lists of events.

use domain::{ContentMessages, EventItem, Series};

use super::block::Block;
use super::event_formatter::EventFormatter;
use super::events::{Certainty, Event};
use super::inline::Inline;
use super::localized_text::LocalizedText;

type Cell = Vec<Inline>;

/// A column. If all its cells are `None`, it is left out of the table.
pub struct Column {
    pub head: &'static str,
    pub cells: Vec<Option<Cell>>,
}

/// A table of the events of a series.
pub fn of_series(format: EventFormatter<'_>, series: Series, sources: &mut Vec<String>) -> Vec<Block> {
    let messages = format.messages;
    let events: Vec<&Event> = format.events.all.iter().filter(|event| event.series == series).collect();
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: events.iter().map(|event| cell(event)).collect(),
    };
    // If no event has a name of its own, the number identifies it.
    let first = if events.iter().any(|event| event.title.is_some()) {
        column(messages.event, &|event| text_cell(format.name(event)))
    } else {
        column(messages.number, &|event| text_cell(event.number?.to_string()))
    };
    let localized = |text: &Option<LocalizedText>| text_cell(text.as_ref()?.get(format.lang));
    table(
        messages,
        vec![
            first,
            column(messages.date, &|event| dates(format, event)),
            column(messages.place, &|event| Some(vec![Inline::Generated(vec![format.place_link(event)?])])),
            column(messages.theme, &|event| localized(&event.theme)),
            column(messages.attendance, &|event| localized(&event.attendance)),
            column(messages.remarks, &|event| remarks(format, event)),
            source_column(format, &events, sources),
        ],
    )
}

/// A table of the events at a place.
pub fn of_place(format: EventFormatter<'_>, place: &str, sources: &mut Vec<String>) -> Vec<Block> {
    let messages = format.messages;
    let mut events: Vec<&Event> =
        format.events.all.iter().filter(|event| event.place.as_deref() == Some(place)).collect();
    events.sort_by_key(|event| event.dates);
    let column = |head, cell: &dyn Fn(&Event) -> Option<Cell>| Column {
        head,
        cells: events.iter().map(|event| cell(event)).collect(),
    };
    table(
        messages,
        vec![
            column(messages.date, &|event| dates(format, event)),
            column(messages.event, &|event| Some(vec![Inline::Generated(vec![format.linked_name(event)])])),
            column(messages.theme, &|event| text_cell(event.theme.as_ref()?.get(format.lang))),
            source_column(format, &events, sources),
        ],
    )
}

/// The events of all series that have a date, as data for other programs.
pub fn items(format: EventFormatter<'_>) -> Vec<EventItem> {
    format.events.all.iter().filter_map(|event| item(format, event)).collect()
}

fn item(format: EventFormatter<'_>, event: &Event) -> Option<EventItem> {
    let dates = event.dates?;
    let place = event.place.as_ref().and_then(|key| format.events.places.get(key));
    Some(EventItem {
        page: event.series.page()?.slug().into(),
        name: format.name(event),
        from: dates.from.to_string(),
        to: dates.to.map(|to| to.to_string()),
        place: place.map(|place| place.name.get(format.lang).to_owned()),
        member: place.and_then(|place| place.member.clone()),
        theme: event.theme.as_ref().map(|theme| theme.get(format.lang).to_owned()),
        held: !matches!(event.certainty, Certainty::Planned | Certainty::NotHeld),
    })
}

/// A table of these columns. Returns no block if all are empty.
pub fn table(messages: &ContentMessages, columns: Vec<Column>) -> Vec<Block> {
    let columns: Vec<Column> =
        columns.into_iter().filter(|column| column.cells.iter().any(Option::is_some)).collect();
    let Some(length) = columns.first().map(|column| column.cells.len()) else { return vec![] };
    let cell = |column: &Column, row: usize| {
        column.cells[row].clone().unwrap_or_else(|| vec![Inline::text(messages.no_value)])
    };
    vec![Block::Table {
        head: columns.iter().map(|column| vec![Inline::text(column.head)]).collect(),
        rows: (0..length).map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect(),
    }]
}

/// The column with the numbers of each event's sources in the page's list of sources, which is extended as needed.
fn source_column(format: EventFormatter<'_>, events: &[&Event], sources: &mut Vec<String>) -> Column {
    let cells = events.iter().map(|event| text_cell(format.source_numbers(event, sources))).collect();
    Column { head: format.messages.sources, cells }
}

/// A cell of plain text.
#[allow(clippy::unnecessary_wraps, reason = "a column's cells are optional")]
pub fn text_cell(text: impl Into<String>) -> Option<Cell> {
    Some(vec![Inline::text(text)])
}

fn dates(format: EventFormatter<'_>, event: &Event) -> Option<Cell> {
    text_cell((format.messages.date_range)(&event.dates?))
}

/// The certainty, followed by the note.
fn remarks(format: EventFormatter<'_>, event: &Event) -> Option<Cell> {
    let note = event.note.as_ref().map(|note| note.get(format.lang));
    let remark = match (format.certainty(event), note) {
        (Some(certainty), Some(note)) => format!("{certainty}: {note}"),
        (certainty, note) => certainty.or(note)?.to_owned(),
    };
    text_cell(capitalized(&remark))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
