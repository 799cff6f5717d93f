//! The map of a picture, in the look of the site's own.

use std::fmt::Write;

use atlas::{EqualEarth, GRID, HALF_WIDTH, LonLat, WorldPoint, format_decimal};
use domain::{Member, class_symbol};
use site::Site;

use super::text::MARGIN;
use super::{HEIGHT, WIDTH};
use crate::colours::{self, ACCENT, GRATICULE, HALO, LAND, LINE, PAPER, SEA};

/// Where the map begins, below the words.
const TOP: f64 = 212.0;
/// Degrees between which the picture shows the world, and further where a member is.
const NORTH: f64 = 73.0;
const SOUTH: f64 = -40.0;
/// World units between the outermost member and the edge.
const AROUND: f64 = 0.06;
/// Degrees between the lines of the graticule.
const STEP: f64 = 30.0;

/// How strongly members are drawn.
#[derive(Clone, Copy)]
pub enum Emphasis {
    Full,
    /// Where one of them is the subject.
    Faint,
}

/// Where places are on the picture.
pub struct MapLayer {
    projection: EqualEarth,
    /// Pixels a world unit.
    scale: f64,
    /// The world unit at the top of the map.
    top: f64,
}

impl MapLayer {
    /// As large a map as shows all members.
    pub fn of(site: &Site) -> Self {
        let centre = f64::from(site.config.map_centre);
        let projection = EqualEarth::new(centre);
        let at = |lat| LonLat::new(centre, lat).map_or(0.0, |place| projection.forward(place).y);
        let points = site.members.member_list.members().iter().filter_map(|member| world(projection, member));
        let (top, bottom) = points.fold((at(NORTH), at(SOUTH)), |(top, bottom), point| {
            (top.min(point.y - AROUND), bottom.max(point.y + AROUND))
        });
        let room = f64::from(HEIGHT) - TOP;
        let scale = (f64::from(WIDTH) / (2.0 * HALF_WIDTH)).min(room / (bottom - top));
        // What is left over shows more of the south.
        Self { projection, scale, top }
    }

    /// Paper, sea and land, and the mark beside the name.
    pub fn ground(&self, site: &Site) -> String {
        let land = site.land.clone().unwrap_or_default();
        let lines = atlas::graticule_path(&self.projection, STEP);
        let origin = self.to_picture(WorldPoint { x: 0.0, y: 0.0 });
        let placed = format!(
            "translate({} {}) scale({})",
            format_decimal(origin.0, 2),
            format_decimal(origin.1, 2),
            format_decimal(self.scale / GRID, 7)
        );
        let stroke = format_decimal(1.5 * GRID / self.scale, 2);
        format!(
            r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{SEA}"/>
<g transform="{placed}"><path d="{lines}" fill="none" stroke="{GRATICULE}" stroke-width="{stroke}"/><path d="{land}" fill="{LAND}" fill-rule="evenodd"/></g>
<rect width="{WIDTH}" height="{TOP}" fill="{PAPER}"/><rect y="{TOP}" width="{WIDTH}" height="1" fill="{LINE}"/>
<g transform="translate({MARGIN} 28) scale(1.25)" fill="{ACCENT}" stroke="{ACCENT}"><path d="M16 7 6 25H26Z" fill="none" stroke-width="2"/><circle cx="16" cy="7" r="3.4"/><circle cx="6" cy="25" r="3.4"/><circle cx="26" cy="25" r="3.4"/></g>"#
        )
    }

    /// All members.
    pub fn members(&self, site: &Site, weight: Emphasis) -> String {
        let (size, opacity) = match weight {
            Emphasis::Full => (1.25, 1.0),
            Emphasis::Faint => (0.9, 0.55),
        };
        let mut marks = format!(r#"<g opacity="{opacity}">"#);
        for member in site.members.member_list.members() {
            marks += &self.mark(member, size);
        }
        marks + "</g>"
    }

    /// One member, so that it is seen first.
    pub fn one(&self, member: &Member) -> String {
        let Some((x, y)) = self.place(member) else { return String::new() };
        let colour = colours::of(member.class);
        let (x, y) = (format_decimal(x, 1), format_decimal(y, 1));
        format!(
            r#"<circle cx="{x}" cy="{y}" r="34" fill="{colour}" fill-opacity="0.18"/><circle cx="{x}" cy="{y}" r="34" fill="none" stroke="{colour}" stroke-width="2"/>{}"#,
            self.mark(member, 2.4)
        )
    }

    fn mark(&self, member: &Member, size: f64) -> String {
        let Some((x, y)) = self.place(member) else { return String::new() };
        let (colour, shape) = (colours::of(member.class), class_symbol(member.class));
        // The ring of those whose class is not known.
        let (fill, stroke, width) =
            if member.class.is_some() { (colour, HALO, 1.5) } else { (HALO, colour, 2.2) };
        let mut mark = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            mark,
            r#"<path transform="translate({} {}) scale({size})" d="{shape}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>"#,
            format_decimal(x, 1),
            format_decimal(y, 1)
        );
        mark
    }

    /// Where a member is on the picture.
    pub fn place(&self, member: &Member) -> Option<(f64, f64)> {
        world(self.projection, member).map(|point| self.to_picture(point))
    }

    fn to_picture(&self, point: WorldPoint) -> (f64, f64) {
        (f64::from(WIDTH) / 2.0 + point.x * self.scale, TOP + (point.y - self.top) * self.scale)
    }
}

fn world(projection: EqualEarth, member: &Member) -> Option<WorldPoint> {
    LonLat::new(member.lon, member.lat).map(|place| projection.forward(place))
}
