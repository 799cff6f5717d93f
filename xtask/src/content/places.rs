//! The places where the association met: a map, a list, and a page for each place.

use std::cmp::Reverse;

use atlas::{EqualEarth, Ring, format_decimal};
use domain::{ContentMessages, Lang, Node, Page, PageId, Route};

use super::block::block_nodes;
use super::event_formatter::EventFormatter;
use super::event_table;
use super::events::{Events, Place};
use super::generated_page::GeneratedPage;
use super::inline::page_link;
use super::label_placer::{Label, LabelPlacer};

/// The width of the map in its own units.
const WIDTH: f64 = 1000.0;
/// The central meridian in degrees east, the default of the members' map.
const CENTRE: f64 = 10.0;

/// A place with events.
struct VisitedPlace<'a> {
    key: &'a str,
    place: &'a Place,
    /// The number of events.
    count: usize,
}

impl VisitedPlace<'_> {
    fn name(&self, lang: Lang) -> &str {
        self.place.name.get(lang)
    }
}

/// A map with a marker for each place, and a list of the places, the most visited first.
pub fn map_and_list(lang: Lang, events: &Events, land: &[Ring]) -> Vec<Node> {
    let places = visited_places(events);
    vec![map(lang, &places, land), list(lang, &places)]
}

/// The pages of all places, below the page that lists them.
pub fn pages(lang: Lang, list: PageId, events: &Events) -> Vec<GeneratedPage> {
    let format = EventFormatter::new(lang, events);
    visited_places(events).iter().map(|place| page(format, list, place)).collect()
}

fn page(
    format: EventFormatter<'_>,
    list: PageId,
    VisitedPlace { key, place, count }: &VisitedPlace<'_>,
) -> GeneratedPage {
    let mut sources = Vec::new();
    let table = event_table::of_place(format, key, &mut sources);
    let title = place.name.get(format.lang).to_owned();
    let member = place.member.as_ref().map(|id| {
        Node::element("p").child(page_link(&Route::Member(id.clone()), format.messages.member_at_place))
    });
    let page = Page {
        summary: (format.messages.place_summary)(&title, *count),
        title,
        body: block_nodes(&table).chain(member).collect(),
        sources_footer: Vec::new(),
    };
    GeneratedPage { route: Route::SubPage(list, (*key).into()), page, sources }
}

fn visited_places(events: &Events) -> Vec<VisitedPlace<'_>> {
    let count = |key: &str| events.all.iter().filter(|event| event.place.as_deref() == Some(key)).count();
    let mut places: Vec<VisitedPlace<'_>> =
        events.places.iter().map(|(key, place)| VisitedPlace { key, place, count: count(key) }).collect();
    places.retain(|place| place.count > 0);
    places.sort_by_key(|place| Reverse(place.count));
    places
}

fn list(lang: Lang, places: &[VisitedPlace<'_>]) -> Node {
    let item = |place: &VisitedPlace<'_>| {
        let count = (ContentMessages::for_lang(lang).event_count)(place.count);
        let name = place.name(lang);
        let link = Route::place(place.key).map_or_else(|| Node::from(name), |route| page_link(&route, name));
        Node::element("li").child(link).text(&format!(" – {count}"))
    };
    Node::element("ul").class("places").children(places.iter().map(item))
}

fn map(lang: Lang, places: &[VisitedPlace<'_>], land: &[Ring]) -> Node {
    let projection = EqualEarth::new(CENTRE);
    let bounds = projection.bounds();
    let scale = WIDTH / bounds.width();
    let height = bounds.height() * scale;
    let position = |place: &Place| {
        let point = projection.forward(place.location?);
        Some(((point.x - bounds.min().x) * scale, (point.y - bounds.min().y) * scale))
    };
    let circles = places.iter().filter_map(|place| Some((position(place.place)?, radius(place))));
    let mut labels = LabelPlacer::new(WIDTH, height, circles);
    let marker = |place: &VisitedPlace<'_>| Some(marker(lang, place, position(place.place)?, &mut labels));
    let markers: Vec<Node> = places.iter().filter_map(marker).collect();
    Node::element("svg")
        .class("places-map")
        .attr("viewBox", &format!("0 0 {} {}", format_decimal(WIDTH, 0), format_decimal(height, 0)))
        .attr("role", "group")
        .attr("aria-label", ContentMessages::for_lang(lang).map_of_places)
        .child(background(&projection, scale, land))
        .children(markers)
}

/// Sea and land. `scale` is the size of a projected unit on the map.
fn background(projection: &EqualEarth, scale: f64, land: &[Ring]) -> Node {
    let origin = projection.bounds().min();
    let path = |class, d: &str| Node::element("path").class(class).attr("d", d);
    let transform = format!(
        "translate({} {}) scale({})",
        format_decimal(-origin.x * scale, 2),
        format_decimal(-origin.y * scale, 2),
        format_decimal(scale / atlas::GRID, 6)
    );
    Node::element("g")
        .attr("aria-hidden", "true")
        .attr("transform", &transform)
        .child(path("sea", &atlas::sphere_path(projection)))
        .child(path("land", &atlas::land_path(land, projection)))
}

/// The radius of a place's circle, which grows with the number of events.
fn radius(place: &VisitedPlace<'_>) -> f64 {
    4.0 + 3.0 * (place.count as f64).sqrt()
}

/// The circle of a place, labelled with the city if there is room.
fn marker(lang: Lang, place: &VisitedPlace<'_>, (x, y): (f64, f64), labels: &mut LabelPlacer) -> Node {
    let messages = ContentMessages::for_lang(lang);
    let radius = radius(place);
    let circle = Node::element("circle")
        .attr("cx", &format_decimal(x, 1))
        .attr("cy", &format_decimal(y, 1))
        .attr("r", &format_decimal(radius, 1));
    let city = (messages.city_of_place)(place.name(lang));
    let label = labels.place(city, (x, y), radius).map(|Label { x, y, anchor }| {
        Node::element("text")
            .attr("x", &format_decimal(x, 1))
            .attr("y", &format_decimal(y, 1))
            .attr("text-anchor", anchor)
            .text(city)
    });
    let name = format!("{}, {}", place.name(lang), (messages.event_count)(place.count));
    let route = Route::place(place.key);
    Node::element(if route.is_some() { "a" } else { "g" })
        .attr_opt("href", route.map(|route| format!("/{}", route.slug())).as_deref())
        .attr("aria-label", &name)
        .child(circle)
        .children(label)
}
