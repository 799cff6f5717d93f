//! The members on a map of the whole world.

use atlas::{EqualEarth, LonLat, decimal, draw_land, sphere};
use domain::{Member, Node, class_shape, class_word};

use super::{Report, element};

/// The width of the drawing, in its own units.
const WIDTH: f64 = 1000.0;
/// Where several members are within a square of this size, one sign stands for them, however many there are in all.
const CELL: f64 = 5.0;

impl Report<'_> {
    pub(super) fn map(&self) -> Node {
        let projection = EqualEarth::new(self.centre);
        let bounds = projection.bounds();
        let scale = WIDTH / bounds.width();
        let (left, top) = (-bounds.min().x * scale, -bounds.min().y * scale);
        let transform = format!(
            "translate({} {}) scale({})",
            decimal(left, 2),
            decimal(top, 2),
            decimal(scale / atlas::GRID, 6)
        );
        let path = |class, d: &str| Node::from_parts("path", &[("class", class), ("d", d)], []);
        let ground = [path("sea", &sphere(&projection)), path("land", &draw_land(self.land, &projection))];
        let ground = Node::from_parts("g", &[("transform", &transform)], ground);
        let columns = (WIDTH / CELL) as usize + 1;
        let mut taken = vec![false; columns * columns];
        let sign = |member: &Member| {
            let point = projection.forward(LonLat::new(member.lon, member.lat)?);
            let (x, y) = (left + point.x * scale, top + point.y * scale);
            let cell = taken.get_mut((y / CELL) as usize * columns + (x / CELL) as usize)?;
            (!std::mem::replace(cell, true)).then(|| self.sign(member, (x, y)))
        };
        let signs: Vec<Node> = self.findings.feed.members.iter().filter_map(sign).collect();
        let view = format!("0 0 {} {}", decimal(WIDTH, 0), decimal(bounds.height() * scale, 0));
        let words = self.words();
        let attributes =
            [("aria-label", words.map), ("class", "check-map"), ("role", "img"), ("viewBox", view.as_str())];
        let map = Node::from_parts("svg", &attributes, std::iter::once(ground).chain(signs));
        let caption = element("figcaption", [Node::from(words.map_note)]);
        element("figure", [map, caption])
    }

    fn sign(&self, member: &Member, (x, y): (f64, f64)) -> Node {
        let place = format!("translate({} {})", decimal(x, 1), decimal(y, 1));
        let attributes = [
            ("class", "shape"),
            ("d", class_shape(member.class)),
            ("data-class", class_word(member.class)),
            ("transform", &place),
        ];
        let name = element("title", [Node::from(member.name.get(self.lang))]);
        Node::from_parts("path", &attributes, [name])
    }
}
