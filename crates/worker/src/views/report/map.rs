//! The map of all members.

use atlas::{EqualEarth, LonLat, format_decimal, land_path, sphere_path};
use domain::{Member, Node};

use super::ReportView;
use crate::views::minimap::class_symbol_path;

/// The width of the drawing, in its own units.
const WIDTH: f64 = 1000.0;
/// The size of a square in which one symbol stands for all members.
const CELL: f64 = 5.0;

impl ReportView<'_> {
    pub(super) fn map(&self) -> Node {
        let projection = EqualEarth::new(self.centre);
        let bounds = projection.bounds();
        let scale = WIDTH / bounds.width();
        let (left, top) = (-bounds.min().x * scale, -bounds.min().y * scale);
        let transform = format!(
            "translate({} {}) scale({})",
            format_decimal(left, 2),
            format_decimal(top, 2),
            format_decimal(scale / atlas::GRID, 6)
        );
        let path = |class, d: &str| Node::element("path").class(class).attr("d", d);
        let land = Node::element("g").attr("transform", &transform);
        let land = land.child(path("sea", &sphere_path(&projection)));
        let land = land.child(path("land", &land_path(self.land, &projection)));
        let columns = (WIDTH / CELL) as usize + 1;
        let mut taken = vec![false; columns * columns];
        let symbol = |member: &Member| {
            let point = projection.forward(LonLat::new(member.lon, member.lat)?);
            let (x, y) = (left + point.x * scale, top + point.y * scale);
            let cell = taken.get_mut((y / CELL) as usize * columns + (x / CELL) as usize)?;
            (!std::mem::replace(cell, true)).then(|| self.symbol(member, (x, y)))
        };
        let symbols: Vec<Node> = self.report.decoded.members.iter().filter_map(symbol).collect();
        let view = format!("0 0 {} {}", format_decimal(WIDTH, 0), format_decimal(bounds.height() * scale, 0));
        let messages = self.messages();
        let map =
            Node::element("svg").class("check-map").attr("role", "img").attr("aria-label", messages.map());
        let map = map.attr("viewBox", &view).child(land).children(symbols);
        Node::element("figure").child(map).child(Node::element("figcaption").text(messages.map_note()))
    }

    fn symbol(&self, member: &Member, (x, y): (f64, f64)) -> Node {
        let place = format!("translate({} {})", format_decimal(x, 1), format_decimal(y, 1));
        let name = Node::element("title").text(member.name.get(self.lang));
        class_symbol_path(member).attr("transform", &place).child(name)
    }
}
