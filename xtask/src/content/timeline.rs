//! What took place, year by year: for the history, and for each series by itself.

use std::ops::RangeInclusive;

use domain::{Lang, Node, Page, Route, Topic};

use super::event_formatter::EventFormatter;
use super::events::{Event, Events};
use super::generated_page::GeneratedPage;
use super::messages::Messages;
use super::series::Series;

/// A list of years with what took place in each, in order. Every entry can be linked to. `slug` is the page that it stands
/// on, and `heading` the element of the years; the sources are numbers in the page's list, to which new ones are added.
pub fn list(
    row: EventFormatter<'_>,
    events: &[&Event],
    (slug, heading): (&str, &str),
    sources: &mut Vec<String>,
) -> Node {
    let mut events = events.to_vec();
    events.retain(|event| event.when.is_some());
    events.sort_by_key(|event| event.when);
    let year = |event: &&Event| event.when.map(|when| when.from.year);
    let years = events.chunk_by(|a, b| year(a) == year(b)).map(|events| {
        let name = year(&events[0]).map(|year| year.to_string()).unwrap_or_default();
        let entries: Vec<Node> = events.iter().map(|event| entry(row, event, slug, sources)).collect();
        let heading = Node::from_parts(heading, &[("id", &format!("y{name}"))], [Node::from(name)]);
        Node::from_parts("li", &[], [heading, Node::from_parts("ul", &[], entries)])
    });
    Node::from_parts("ol", &[("class", "timeline")], years.collect::<Vec<_>>())
}

fn entry(row: EventFormatter<'_>, event: &Event, slug: &str, sources: &mut Vec<String>) -> Node {
    let when = event.when.map(|when| (row.messages.date_range)(&when)).unwrap_or_default();
    let link = [("class", "when"), ("href", &format!("/{slug}#{}", event.id))];
    let mut parts = vec![Node::from_parts("a", &link, [Node::from(when)]), Node::from(" ")];
    parts.push(Node::from_parts("span", &[("class", "what")], row.title(event)));
    if let Some(place) = row.place(event) {
        parts.extend([Node::from(" "), Node::from_parts("span", &[("class", "where")], place)]);
    }
    let numbers = row.numbers(event, sources);
    let name = (row.messages.sources_label)(&numbers);
    // Without a role a `small` cannot have a name.
    let attributes = [("class", "refs"), ("role", "note"), ("aria-label", name.as_str())];
    parts.extend([Node::from(" "), Node::from_parts("small", &attributes, [Node::from(numbers)])]);
    Node::from_parts("li", &[("id", &event.id)], parts)
}

/// The events of a span of years.
pub fn within(events: &Events, years: &RangeInclusive<u16>) -> Vec<usize> {
    let within = |event: &Event| event.when.is_some_and(|when| years.contains(&when.from.year));
    (0..events.all.len()).filter(|&index| within(&events.all[index])).collect()
}

/// Ways to the timeline of each series; `chosen` is the one that is shown, or none for all.
pub fn filter(lang: Lang, chosen: Option<Series>) -> Node {
    let messages = Messages::for_lang(lang);
    let way = |series: Option<Series>| {
        let (slug, name) = match series {
            None => (Topic::History.slug().to_owned(), messages.all_series.to_owned()),
            Some(series) => (part(series).slug(), (messages.series_name)(series).to_owned()),
        };
        let href = format!("/{slug}");
        let mut attributes = vec![("href", href.as_str())];
        attributes.extend((series == chosen).then_some(("aria-current", "page")));
        Node::from_parts("li", &[], [Node::from_parts("a", &attributes, [Node::from(name)])])
    };
    let ways = std::iter::once(None).chain(Series::ALL.map(Some)).map(way);
    let attributes = [("class", "choices"), ("aria-label", messages.timeline_by_series)];
    Node::from_parts("nav", &attributes, [Node::from_parts("ul", &[], ways)])
}

/// The page of a series in the history.
pub fn part(series: Series) -> Route {
    Route::Part(Topic::History, series.name().into())
}

/// The pages of all series.
pub fn pages(lang: Lang, events: &Events) -> Vec<GeneratedPage> {
    let page = |series: Series| {
        let messages = Messages::for_lang(lang);
        let own: Vec<&Event> = events.all.iter().filter(|event| event.series == series).collect();
        let route = part(series);
        let mut keys = Vec::new();
        let row = EventFormatter { lang, messages, events };
        let list = list(row, &own, (&route.slug(), "h2"), &mut keys);
        let dated = own.iter().filter(|event| event.when.is_some()).count();
        let name = (messages.series_name)(series);
        let page = Page {
            title: (messages.timeline_title)(name),
            summary: (messages.series_summary)(name, dated),
            body: vec![filter(lang, Some(series)), row.undated(&own), list],
            foot: Vec::new(),
        };
        GeneratedPage { route, page, keys }
    };
    Series::ALL.map(page).into()
}
