//! SVG path data for land, borders, graticule and the outline of the world.
//!
//! Coordinates are integers in steps of 1/[`GRID`] world units, and relative: short, and identical on every machine.

use std::fmt::Write;

use crate::antimeridian::{split_at_antimeridian, split_line_at_antimeridian};
use crate::geometry::WorldPoint;
use crate::land_file::Ring;
use crate::lonlat::{CentredLonLat, wrap};
use crate::projection::EqualEarth;

/// Steps per world unit in paths. Where the detailed land takes over, at three times the whole world on a map 960 px wide, a step is
/// 0.8 CSS pixels. Half of that would make the path in each page 1,300 bytes larger after Brotli.
pub const GRID: f64 = 600.0;

/// Edges longer than this many degrees are subdivided, because a straight line would deviate from the projected curve.
const LONGEST_EDGE: f64 = 5.0;
/// The supported spacing of the graticule, in degrees.
const GRATICULE_STEPS: std::ops::RangeInclusive<f64> = 1.0..=90.0;

/// The path of the land. A ring too small for the grid becomes a dot of one step.
pub fn land_path(rings: &[Ring], projection: &EqualEarth) -> String {
    let mut path = PathBuilder::default();
    for ring in rings {
        let pieces = split_at_antimeridian(ring, projection.centre_lon());
        let outlines = pieces.iter().map(|piece| snap_to_grid(&project(piece, *projection), GRID, true));
        let visible: Vec<_> = outlines.filter(|outline| has_area(outline)).collect();
        visible.iter().for_each(|outline| path.ring(outline));
        if let (true, Some(&first)) = (visible.is_empty(), ring.first()) {
            path.dot(GridPoint::new(projection.forward(first), GRID));
        }
    }
    path.data
}

/// The path of open lines, such as borders.
pub fn lines_path(lines: &[Ring], projection: &EqualEarth) -> String {
    let mut path = PathBuilder::default();
    for piece in lines.iter().flat_map(|line| split_line_at_antimeridian(line, projection.centre_lon())) {
        let points: Vec<WorldPoint> = piece.iter().map(|&place| projection.forward_centred(place)).collect();
        path.line(&snap_to_grid(&points, GRID, false));
    }
    path.data
}

/// The path of meridians and parallels at multiples of `step_degrees`, as open lines, without those on the outline of
/// the world. Empty if the step is not 1° to 90°.
pub fn graticule_path(projection: &EqualEarth, step_degrees: f64) -> String {
    let mut path = PathBuilder::default();
    if !GRATICULE_STEPS.contains(&step_degrees) {
        return path.data;
    }
    let multiples = |end: f64| {
        let count = (end / step_degrees) as i32;
        (-count..=count).map(move |index| f64::from(index) * step_degrees)
    };
    for lon in multiples(180.0).filter(|&lon| lon < 180.0) {
        let lon = wrap(lon - projection.centre_lon());
        if lon > -180.0 {
            // Thin lines need fewer points than the outline of the world.
            path.line(&snap_to_grid(&meridian(lon, *projection, 2.0 * LONGEST_EDGE), GRID, false));
        }
    }
    for lat in multiples(90.0).filter(|lat| lat.abs() < 90.0) {
        let ends = [-180.0, 180.0].map(|lon| CentredLonLat { lon, lat });
        path.line(&snap_to_grid(&ends.map(|place| projection.forward_centred(place)), GRID, false));
    }
    path.data
}

/// The path of the outline of the world.
pub fn sphere_path(projection: &EqualEarth) -> String {
    let mut path = PathBuilder::default();
    let mut outline = meridian(180.0, *projection, LONGEST_EDGE);
    outline.extend(meridian(-180.0, *projection, LONGEST_EDGE).iter().rev());
    path.ring(&snap_to_grid(&outline, GRID, true));
    path.data
}

/// The meridian `lon` degrees from the centre, from south to north, with a point at least every `longest_edge` degrees.
fn meridian(lon: f64, projection: EqualEarth, longest_edge: f64) -> Vec<WorldPoint> {
    let end = CentredLonLat { lon, lat: 90.0 };
    let places = subdivide(CentredLonLat { lat: -90.0, ..end }, end, longest_edge).chain([end]);
    places.map(|place| projection.forward_centred(place)).collect()
}

/// Projects a closed outline and subdivides its long edges.
pub(crate) fn project(outline: &[CentredLonLat], projection: EqualEarth) -> Vec<WorldPoint> {
    let mut points = Vec::with_capacity(outline.len());
    let next = outline.iter().cycle().skip(1);
    for (&from, &to) in outline.iter().zip(next) {
        points.extend(subdivide(from, to, LONGEST_EDGE).map(|place| projection.forward_centred(place)));
    }
    points
}

/// Points on the straight line between two places, without the last.
fn subdivide(
    from: CentredLonLat,
    to: CentredLonLat,
    longest_edge: f64,
) -> impl Iterator<Item = CentredLonLat> {
    let (east, north) = (to.lon - from.lon, to.lat - from.lat);
    // Parallels are straight in this projection.
    let length = if north == 0.0 { 0.0 } else { east.abs().max(north.abs()) };
    let count = (length / longest_edge).ceil().max(1.0) as usize;
    (0..count).map(move |index| {
        let share = index as f64 / count as f64;
        CentredLonLat { lon: from.lon + east * share, lat: from.lat + north * share }
    })
}

/// A point on the integer grid of a path.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct GridPoint {
    x: i32,
    y: i32,
}

impl GridPoint {
    /// The nearest grid point; `grid` is in steps per world unit.
    pub(crate) fn new(point: WorldPoint, grid: f64) -> Self {
        Self { x: (point.x * grid).round() as i32, y: (point.y * grid).round() as i32 }
    }
}

/// Rounds points to a grid and drops duplicate and collinear points.
pub(crate) fn snap_to_grid(points: &[WorldPoint], grid: f64, closed: bool) -> Vec<GridPoint> {
    let mut snapped: Vec<GridPoint> = Vec::new();
    for point in points.iter().map(|&point| GridPoint::new(point, grid)) {
        if let [.., before, last] = snapped[..]
            && is_redundant(before, last, point)
        {
            snapped.pop();
        }
        if snapped.last() != Some(&point) {
            snapped.push(point);
        }
    }
    if closed && snapped.len() > 1 && snapped.first() == snapped.last() {
        snapped.pop();
    }
    snapped
}

/// Whether the line through all three points is the same without `middle`.
fn is_redundant(from: GridPoint, middle: GridPoint, to: GridPoint) -> bool {
    let (x, y) = (middle.x - from.x, middle.y - from.y);
    let (dx, dy) = (to.x - middle.x, to.y - middle.y);
    turn(from, middle, to) == 0 && i64::from(x) * i64::from(dx) + i64::from(y) * i64::from(dy) >= 0
}

/// Twice the signed area of the triangle; 0 if the points are collinear.
fn turn(a: GridPoint, b: GridPoint, c: GridPoint) -> i64 {
    let across = i64::from(b.x - a.x) * i64::from(c.y - a.y);
    across - i64::from(b.y - a.y) * i64::from(c.x - a.x)
}

pub(crate) fn has_area(outline: &[GridPoint]) -> bool {
    outline.windows(3).any(|three| matches!(*three, [a, b, c] if turn(a, b, c) != 0))
}

/// Writes path data with relative commands and no optional separators.
#[derive(Default)]
pub(crate) struct PathBuilder {
    pub(crate) data: String,
    at: GridPoint,
}

impl PathBuilder {
    pub(crate) fn ring(&mut self, outline: &[GridPoint]) {
        self.line(outline);
        self.data.push('z');
        // Closing a subpath moves the current point to its start.
        self.at = outline.first().copied().unwrap_or(self.at);
    }

    pub(crate) fn dot(&mut self, at: GridPoint) {
        self.ring(&[at, GridPoint { x: at.x + 1, ..at }, GridPoint { y: at.y + 1, ..at }]);
    }

    fn line(&mut self, points: &[GridPoint]) {
        for (index, &point) in points.iter().enumerate() {
            if index == 0 {
                self.data.push('m');
            }
            // Coordinate pairs after the first pair of `m` are implicit `l` commands.
            self.number(point.x - self.at.x, index == 0);
            self.number(point.y - self.at.y, false);
            self.at = point;
        }
    }

    fn number(&mut self, number: i32, after_letter: bool) {
        if number >= 0 && !after_letter {
            self.data.push(' ');
        }
        // Writing to a string cannot fail.
        let _ = write!(self.data, "{number}");
    }
}
