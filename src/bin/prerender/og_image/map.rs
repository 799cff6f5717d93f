//! The map of a share image, drawn like the map of the site.

use std::fmt::Write;

use atlas::{EqualEarth, GRID, HALF_WIDTH, LonLat, WorldPoint, format_decimal};
use domain::{Member, class_symbol};
use site::Site;

use super::canvas::{HEIGHT, WIDTH};
use super::text::MARGIN;
use crate::colours::{self, ACCENT, GRATICULE, HALO, LAND, LINE, PAPER, SEA};

/// The upper edge of the map in pixels, below the text.
const TOP: f64 = 212.0;
/// The latitudes in degrees that the map shows at least. Members beyond extend it.
const NORTH: f64 = 73.0;
const SOUTH: f64 = -40.0;
/// World units between the outermost member and the edge.
const PADDING: f64 = 0.06;
/// Degrees between the lines of the graticule.
const STEP: f64 = 30.0;

/// How strongly members are drawn.
#[derive(Clone, Copy)]
pub enum Emphasis {
    Full,
    /// For an image that highlights one member.
    Faint,
}

/// The projection of the map onto the image.
pub struct MapLayer {
    projection: EqualEarth,
    /// Pixels per world unit.
    scale: f64,
    /// The world coordinate at the upper edge of the map.
    top: f64,
}

impl MapLayer {
    /// The largest map that shows all members.
    pub fn new(site: &Site) -> Self {
        let centre = f64::from(site.config.map_centre);
        let projection = EqualEarth::new(centre);
        let y = |lat| LonLat::new(centre, lat).map_or(0.0, |point| projection.forward(point).y);
        let points = site.members.member_list.members().iter().filter_map(|member| world(projection, member));
        let (top, bottom) = points.fold((y(NORTH), y(SOUTH)), |(top, bottom), point| {
            (top.min(point.y - PADDING), bottom.max(point.y + PADDING))
        });
        let room = f64::from(HEIGHT) - TOP;
        let scale = (f64::from(WIDTH) / (2.0 * HALF_WIDTH)).min(room / (bottom - top));
        // Remaining space shows more of the south.
        Self { projection, scale, top }
    }

    /// Background, sea, land and the logo.
    pub fn background(&self, site: &Site) -> String {
        let land = site.land.clone().unwrap_or_default();
        let lines = atlas::graticule_path(&self.projection, STEP);
        let origin = self.to_pixels(WorldPoint { x: 0.0, y: 0.0 });
        let transform = format!(
            "translate({} {}) scale({})",
            format_decimal(origin.0, 2),
            format_decimal(origin.1, 2),
            format_decimal(self.scale / GRID, 7)
        );
        let stroke = format_decimal(1.5 * GRID / self.scale, 2);
        format!(
            r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{SEA}"/>
<g transform="{transform}"><path d="{lines}" fill="none" stroke="{GRATICULE}" stroke-width="{stroke}"/><path d="{land}" fill="{LAND}" fill-rule="evenodd"/></g>
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
        let mut markers = format!(r#"<g opacity="{opacity}">"#);
        for member in site.members.member_list.members() {
            markers += &self.marker(member, size);
        }
        markers + "</g>"
    }

    /// One member, larger and with a ring.
    pub fn highlight(&self, member: &Member) -> String {
        let Some((x, y)) = self.position(member) else { return String::new() };
        let colour = colours::class(member.class);
        let (x, y) = (format_decimal(x, 1), format_decimal(y, 1));
        format!(
            r#"<circle cx="{x}" cy="{y}" r="34" fill="{colour}" fill-opacity="0.18"/><circle cx="{x}" cy="{y}" r="34" fill="none" stroke="{colour}" stroke-width="2"/>{}"#,
            self.marker(member, 2.4)
        )
    }

    fn marker(&self, member: &Member, size: f64) -> String {
        let Some((x, y)) = self.position(member) else { return String::new() };
        let (colour, shape) = (colours::class(member.class), class_symbol(member.class));
        // Members of unknown class are drawn as a ring.
        let (fill, stroke, width) =
            if member.class.is_some() { (colour, HALO, 1.5) } else { (HALO, colour, 2.2) };
        let mut marker = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            marker,
            r#"<path transform="translate({} {}) scale({size})" d="{shape}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>"#,
            format_decimal(x, 1),
            format_decimal(y, 1)
        );
        marker
    }

    /// The position of a member in pixels; `None` if its coordinates are invalid.
    fn position(&self, member: &Member) -> Option<(f64, f64)> {
        world(self.projection, member).map(|point| self.to_pixels(point))
    }

    fn to_pixels(&self, point: WorldPoint) -> (f64, f64) {
        (f64::from(WIDTH) / 2.0 + point.x * self.scale, TOP + (point.y - self.top) * self.scale)
    }
}

fn world(projection: EqualEarth, member: &Member) -> Option<WorldPoint> {
    LonLat::new(member.lon, member.lat).map(|point| projection.forward(point))
}
