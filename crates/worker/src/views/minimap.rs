//! A small map with the position of one member.

use atlas::{Detail, EqualEarth, LonLat, Ring, WorldBounds, WorldPoint, format_decimal};
use domain::{Member, Node, class_slug, class_symbol};

/// The size of the drawing, in its own units.
const SIZE: (f64, f64) = (320.0, 180.0);
/// The width of the area shown, in world units: about a fifth of the way around the world.
const WIDTH: f64 = 1.1;

/// Draws the land around a member, with the symbol of its class in the centre. `centre` is the central meridian of the
/// projection in degrees east, and `name` the accessible name.
pub fn minimap(member: &Member, centre: f64, land: &[Ring], name: &str) -> Node {
    let projection = EqualEarth::new(centre);
    let at = LonLat::new(member.lon, member.lat)
        .map_or(WorldPoint { x: 0.0, y: 0.0 }, |place| projection.forward(place));
    let scale = SIZE.0 / WIDTH;
    let half = WorldPoint { x: WIDTH / 2.0, y: SIZE.1 / scale / 2.0 };
    let corners = [
        WorldPoint { x: at.x - half.x, y: at.y - half.y },
        WorldPoint { x: at.x + half.x, y: at.y + half.y },
    ];
    let path = WorldBounds::enclosing(corners).map(|window| {
        let mut detail = Detail::default();
        land.iter().for_each(|ring| detail.add(ring, &projection));
        detail.path(window, scale)
    });
    let middle =
        (format_decimal(SIZE.0 / 2.0 - at.x * scale, 2), format_decimal(SIZE.1 / 2.0 - at.y * scale, 2));
    let transform = format!("translate({} {})", middle.0, middle.1);
    let land =
        path.map(|path| Node::element("path").class("land").attr("d", &path).attr("transform", &transform));
    let centre =
        format!("translate({} {})", format_decimal(SIZE.0 / 2.0, 0), format_decimal(SIZE.1 / 2.0, 0));
    let symbol = class_symbol_path(member).attr("transform", &centre);
    let (width, height) = (format_decimal(SIZE.0, 0), format_decimal(SIZE.1, 0));
    let sea = Node::element("rect").class("sea").attr("width", &width).attr("height", &height);
    let view = format!("0 0 {width} {height}");
    let map = Node::element("svg").class("minimap").attr("role", "img").attr("aria-label", name);
    map.attr("viewBox", &view).child(sea).children(land).child(symbol)
}

/// The symbol of a member's class, around the origin.
pub(crate) fn class_symbol_path(member: &Member) -> Node {
    let path = Node::element("path").class("shape").attr("d", class_symbol(member.class));
    path.attr("data-class", class_slug(member.class))
}
