//! Where the association met: a map, a list, and a page for each place.

use atlas::{EqualEarth, Ring, decimal};
use domain::{Lang, Node, Page, Route, Topic};

use super::event_formatter::{EventFormatter, link};
use super::event_table;
use super::events::{Events, Place};
use super::generated_page::GeneratedPage;
use super::label_placer::{Label, LabelPlacer};
use super::messages::Messages;

/// The width of the map in its own units.
const WIDTH: f64 = 1000.0;
/// Degrees east of the middle of the map, as the map of the members has it by default.
const CENTRE: f64 = 10.0;

/// A place and how often the association met there.
struct Visited<'a> {
    key: &'a str,
    place: &'a Place,
    count: usize,
}

/// The page of a place.
pub fn part(key: &str) -> Route {
    Route::Part(Topic::Places, key.into())
}

/// The map with a sign for each place, then the places as a list, the one most met at first.
pub fn map_and_list(lang: Lang, events: &Events, land: &[Ring]) -> Vec<Node> {
    let visited = visited(events);
    vec![map(lang, &visited, land), list(lang, &visited)]
}

fn visited(events: &Events) -> Vec<Visited<'_>> {
    let count = |key: &str| events.all.iter().filter(|event| event.place.as_deref() == Some(key)).count();
    let mut visited: Vec<Visited<'_>> =
        events.places.iter().map(|(key, place)| Visited { key, place, count: count(key) }).collect();
    visited.retain(|visited| visited.count > 0);
    visited.sort_by_key(|visited| std::cmp::Reverse(visited.count));
    visited
}

impl Visited<'_> {
    fn name(&self, lang: Lang) -> &str {
        self.place.names.get(lang.code()).map_or("", String::as_str)
    }
}

fn list(lang: Lang, visited: &[Visited<'_>]) -> Node {
    let item = |visited: &Visited<'_>| {
        let count = (Messages::for_lang(lang).event_count)(visited.count);
        let parts = [link(&part(visited.key), visited.name(lang)), Node::from(format!(" – {count}"))];
        Node::from_parts("li", &[], parts)
    };
    Node::from_parts("ul", &[("class", "places")], visited.iter().map(item))
}

fn map(lang: Lang, visited: &[Visited<'_>], land: &[Ring]) -> Node {
    let projection = EqualEarth::new(CENTRE);
    let bounds = projection.bounds();
    let scale = WIDTH / bounds.width();
    let height = bounds.height() * scale;
    let at = |place: &Place| {
        let point = projection.forward(place.at?);
        Some(((point.x - bounds.min().x) * scale, (point.y - bounds.min().y) * scale))
    };
    let middle =
        format!("translate({} {})", decimal(-bounds.min().x * scale, 2), decimal(-bounds.min().y * scale, 2));
    let transform = format!("{middle} scale({})", decimal(scale / atlas::GRID, 6));
    let path = |class, d: &str| Node::from_parts("path", &[("class", class), ("d", d)], []);
    let ground =
        [path("sea", &atlas::sphere(&projection)), path("land", &atlas::draw_land(land, &projection))];
    let mut labels = LabelPlacer::within(WIDTH, height);
    let sign = |visited: &Visited<'_>| Some(sign(lang, visited, at(visited.place)?, &mut labels));
    let signs: Vec<Node> = visited.iter().filter_map(sign).collect();
    let box_of_all = format!("0 0 {} {}", decimal(WIDTH, 0), decimal(height, 0));
    let attributes = [
        ("class", "places-map"),
        ("viewBox", box_of_all.as_str()),
        ("role", "group"),
        ("aria-label", Messages::for_lang(lang).map_of_places),
    ];
    let ground = Node::from_parts("g", &[("aria-hidden", "true"), ("transform", &transform)], ground);
    Node::from_parts("svg", &attributes, std::iter::once(ground).chain(signs))
}

/// A circle whose area tells the number of meetings, and the name where there is room for it.
fn sign(lang: Lang, visited: &Visited<'_>, (x, y): (f64, f64), labels: &mut LabelPlacer) -> Node {
    let messages = Messages::for_lang(lang);
    let radius = 4.0 + 3.0 * (visited.count as f64).sqrt();
    let name = format!("{}, {}", visited.name(lang), (messages.event_count)(visited.count));
    let (cx, cy, r) = (decimal(x, 1), decimal(y, 1), decimal(radius, 1));
    let circle = Node::from_parts("circle", &[("cx", &cx), ("cy", &cy), ("r", &r)], []);
    let short = visited.name(lang).split(',').next().unwrap_or_default();
    let short = if lang == Lang::Ko { short.rsplit(' ').next().unwrap_or(short) } else { short };
    let label = labels.place(short, (x, y), radius).map(|Label { x, y, anchor }| {
        let attributes = [("x", decimal(x, 1)), ("y", decimal(y, 1))];
        let mut attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        attributes.push(("text-anchor", anchor));
        Node::from_parts("text", &attributes, [Node::from(short)])
    });
    let href = format!("/{}", part(visited.key).slug());
    Node::from_parts("a", &[("href", &href), ("aria-label", &name)], std::iter::once(circle).chain(label))
}

/// The pages of all places.
pub fn pages(lang: Lang, events: &Events) -> Vec<GeneratedPage> {
    let messages = Messages::for_lang(lang);
    let row = EventFormatter { lang, messages, events };
    let page = |visited: &Visited<'_>| {
        let mut keys = Vec::new();
        let table = event_table::of_place(lang, events, visited.key, &mut keys);
        let name = row.said(&visited.place.names).to_owned();
        let member = visited.place.member.as_ref().map(|id| {
            let to = link(&Route::Member(id.clone()), messages.member_at_place);
            Node::from_parts("p", &[], [to])
        });
        let body = table.iter().map(super::block::Block::node).chain(member).collect();
        let summary = (messages.place_summary)(&name, visited.count);
        GeneratedPage {
            route: part(visited.key),
            page: Page { title: name, summary, body, foot: Vec::new() },
            keys,
        }
    };
    visited(events).iter().map(page).collect()
}
