//! The timeline: events by year, of the whole history and of each series.

use std::ops::RangeInclusive;

use domain::{ContentMessages, Lang, Node, Page, PageId, Route, Series};

use super::block::Block;
use super::event_formatter::EventFormatter;
use super::events::{Event, Events};
use super::generated_page::GeneratedPage;
use super::inline::{Inline, Target};

/// The timeline of the events in a range of years, for the page of the history.
pub fn of_years(
    format: EventFormatter<'_>,
    history: PageId,
    years: &RangeInclusive<u16>,
    sources: &mut Vec<String>,
) -> Node {
    let is_within = |event: &Event| event.dates.is_some_and(|dates| years.contains(&dates.from.year));
    let events: Vec<&Event> = format.events.all.iter().filter(|event| is_within(event)).collect();
    list(format, &events, (history.slug(), "h3"), sources)
}

/// Links to the timelines of the series, and to the timeline in other formats.
pub fn navigation(lang: Lang, history: PageId) -> Vec<Block> {
    vec![Block::Generated(series_navigation(lang, history, None)), other_formats(lang)]
}

/// The pages of all series below the history.
pub fn pages(lang: Lang, history: PageId, events: &Events) -> Vec<GeneratedPage> {
    Series::ALL.iter().map(|&series| page(EventFormatter::new(lang, events), history, series)).collect()
}

fn page(format: EventFormatter<'_>, history: PageId, series: Series) -> GeneratedPage {
    let events: Vec<&Event> = format.events.all.iter().filter(|event| event.series == series).collect();
    let route = Route::SubPage(history, series.name().into());
    let mut sources = Vec::new();
    let list = list(format, &events, (&route.slug(), "h2"), &mut sources);
    let dated = events.iter().filter(|event| event.dates.is_some()).count();
    let name = (format.messages.series_name)(series);
    let page = Page {
        title: (format.messages.timeline_title)(name),
        summary: (format.messages.series_summary)(name, dated),
        body: vec![series_navigation(format.lang, history, Some(series)), format.undated_note(&events), list],
        sources_footer: Vec::new(),
    };
    GeneratedPage { route, page, sources }
}

/// A list of years with their events, oldest first. `slug` is the page with the list: every entry has an anchor and links
/// to itself. `heading` is the tag of the years. The sources are numbers in `sources`, which is extended as needed.
fn list(
    format: EventFormatter<'_>,
    events: &[&Event],
    (slug, heading): (&str, &str),
    sources: &mut Vec<String>,
) -> Node {
    let mut events = events.to_vec();
    events.retain(|event| event.dates.is_some());
    events.sort_by_key(|event| event.dates);
    let year = |event: &&Event| event.dates.map(|dates| dates.from.year);
    let years = events.chunk_by(|a, b| year(a) == year(b)).map(|events| {
        let name = year(&events[0]).map(|year| year.to_string()).unwrap_or_default();
        let entries: Vec<Node> = events.iter().map(|event| entry(format, event, slug, sources)).collect();
        Node::element("li")
            .child(Node::element(heading).attr("id", &format!("y{name}")).text(&name))
            .child(Node::element("ul").children(entries))
    });
    Node::element("ol").class("timeline").children(years)
}

fn entry(format: EventFormatter<'_>, event: &Event, slug: &str, sources: &mut Vec<String>) -> Node {
    let dates = event.dates.map(|dates| (format.messages.date_range)(&dates)).unwrap_or_default();
    let link = Node::link(&format!("/{slug}#{}", event.id), &dates).class("when");
    let name = Node::element("span").class("what").child(format.linked_name(event));
    let place = format
        .place_link(event)
        .map(|place| [Node::from(" "), Node::element("span").class("where").child(place)]);
    let numbers = format.source_numbers(event, sources);
    // `aria-label` is not allowed on a `small` without a role.
    let references = Node::element("small")
        .class("refs")
        .attr("role", "note")
        .attr("aria-label", &(format.messages.sources_label)(&numbers))
        .text(&numbers);
    Node::element("li")
        .attr("id", &event.id)
        .child(link)
        .text(" ")
        .child(name)
        .children(place.into_iter().flatten())
        .text(" ")
        .child(references)
}

/// Links to the timelines of all series. `None` is the timeline of the whole history.
fn series_navigation(lang: Lang, history: PageId, current: Option<Series>) -> Node {
    let messages = ContentMessages::for_lang(lang);
    let item = |series: Option<Series>| {
        let (slug, name) = match series {
            None => (history.slug().to_owned(), messages.all_series),
            Some(series) => (format!("{}/{}", history.slug(), series.name()), (messages.series_name)(series)),
        };
        let is_current = (series == current).then_some("page");
        let link = Node::link(&format!("/{slug}"), name).attr_opt("aria-current", is_current);
        Node::element("li").child(link)
    };
    let items = std::iter::once(None).chain(Series::ALL.iter().copied().map(Some)).map(item);
    Node::element("nav")
        .class("choices")
        .attr("aria-label", messages.timeline_by_series)
        .child(Node::element("ul").children(items))
}

/// Links to the timeline as iCalendar and as JSON.
fn other_formats(lang: Lang) -> Block {
    let [before, calendar, between, json, after] = ContentMessages::for_lang(lang).other_formats;
    let file =
        |address: String, text| Inline::Link { to: Target::Url(address), text: vec![Inline::text(text)] };
    Block::paragraph(vec![
        Inline::text(before),
        file(format!("/content/{}/events.ics", lang.code()), calendar),
        Inline::text(between),
        file("/content/events.json".into(), json),
        Inline::text(after),
    ])
}
