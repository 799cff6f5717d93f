//! A small map of where one member is.

use atlas::{Detail, EqualEarth, LonLat, Ring, World, WorldBounds, decimal};
use domain::{Member, Node, class_shape, class_word};

/// The size of the drawing, in its own units.
const SIZE: (f64, f64) = (320.0, 180.0);
/// The width of the part of the world that it shows, in world units: about a fifth of the way around.
const WIDTH: f64 = 1.1;

/// The land around a member, with its sign in the middle. `centre` is the meridian in the middle of the projection, degrees
/// east, and `name` what the drawing is called.
pub fn minimap(member: &Member, centre: f64, land: &[Ring], name: &str) -> Node {
    let projection = EqualEarth::new(centre);
    let at = LonLat::new(member.lon, member.lat)
        .map_or(World { x: 0.0, y: 0.0 }, |place| projection.forward(place));
    let scale = SIZE.0 / WIDTH;
    let half = World { x: WIDTH / 2.0, y: SIZE.1 / scale / 2.0 };
    let corners =
        [World { x: at.x - half.x, y: at.y - half.y }, World { x: at.x + half.x, y: at.y + half.y }];
    let path = WorldBounds::of(corners).map(|window| {
        let mut detail = Detail::default();
        land.iter().for_each(|ring| detail.add(ring, &projection));
        detail.path(window, scale)
    });
    let middle = (decimal(SIZE.0 / 2.0 - at.x * scale, 2), decimal(SIZE.1 / 2.0 - at.y * scale, 2));
    let transform = format!("translate({} {})", middle.0, middle.1);
    let land =
        path.map(|path| Node::element("path").class("land").attr("d", &path).attr("transform", &transform));
    let centre = format!("translate({} {})", decimal(SIZE.0 / 2.0, 0), decimal(SIZE.1 / 2.0, 0));
    let sign = class_shape_path(member).attr("transform", &centre);
    let (width, height) = (decimal(SIZE.0, 0), decimal(SIZE.1, 0));
    let sea = Node::element("rect").class("sea").attr("width", &width).attr("height", &height);
    let view = format!("0 0 {width} {height}");
    let map = Node::element("svg").class("minimap").attr("role", "img").attr("aria-label", name);
    map.attr("viewBox", &view).child(sea).children(land).child(sign)
}

/// The symbol of a member's class, around the origin.
pub(crate) fn class_shape_path(member: &Member) -> Node {
    let path = Node::element("path").class("shape").attr("d", class_shape(member.class));
    path.attr("data-class", class_word(member.class))
}
