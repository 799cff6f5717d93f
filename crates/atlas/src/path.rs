//! SVG path data: land, graticule and the world's outline.
//!
//! Coordinates are whole numbers of 1/[`GRID`] world units, relative where that is possible: short, and
//! the same on every machine.

use std::fmt::Write;

use crate::clip::{cut, cut_line};
use crate::geo::{FromCentre, wrap};
use crate::land::Ring;
use crate::projection::EqualEarth;
use crate::unit::World;

/// Steps of the path's grid a world unit. A step is 2.4 CSS pixels where a world 960 px wide is zoomed 16
/// times, which is as exact as the coarsest land is.
pub const GRID: f64 = 1200.0;

/// Degrees an edge may be long before its ends alone no longer follow the projection's curves.
const LONGEST_EDGE: f64 = 5.0;
/// Degrees between two lines of a graticule that can still be told apart, and those that are none.
const GRATICULE_STEPS: std::ops::RangeInclusive<f64> = 1.0..=90.0;

/// The path of the land. No ring is lost: one too small for the grid becomes a dot of one step.
pub fn land(rings: &[Ring], projection: &EqualEarth) -> String {
    let mut pen = Pen::default();
    for ring in rings {
        let pieces = cut(ring, projection.centre_lon());
        let outlines = pieces.iter().map(|piece| on_grid(&projected(piece, *projection), GRID, true));
        let visible: Vec<_> = outlines.filter(|outline| has_area(outline)).collect();
        visible.iter().for_each(|outline| pen.ring(outline));
        if let (true, Some(&first)) = (visible.is_empty(), ring.first()) {
            pen.dot(Step::of(projection.forward(first), GRID));
        }
    }
    pen.data
}

/// The path of open lines, such as borders.
pub fn lines(lines: &[Ring], projection: &EqualEarth) -> String {
    let mut pen = Pen::default();
    for piece in lines.iter().flat_map(|line| cut_line(line, projection.centre_lon())) {
        let points: Vec<World> = piece.iter().map(|&place| projection.place(place)).collect();
        pen.line(&on_grid(&points, GRID, false));
    }
    pen.data
}

/// The path of meridians and parallels at all multiples of `step_degrees`, as open lines, without those
/// that the outline of the world draws. Empty where the step is not in 1° to 90°.
pub fn graticule(projection: &EqualEarth, step_degrees: f64) -> String {
    let mut pen = Pen::default();
    if !GRATICULE_STEPS.contains(&step_degrees) {
        return pen.data;
    }
    let multiples = |end: f64| {
        let count = (end / step_degrees) as i32;
        (-count..=count).map(move |index| f64::from(index) * step_degrees)
    };
    for lon in multiples(180.0).filter(|&lon| lon < 180.0) {
        let lon = wrap(lon - projection.centre_lon());
        if lon > -180.0 {
            pen.line(&on_grid(&meridian(lon, *projection), GRID, false));
        }
    }
    for lat in multiples(90.0).filter(|lat| lat.abs() < 90.0) {
        let ends = [-180.0, 180.0].map(|lon| FromCentre { lon, lat });
        pen.line(&on_grid(&ends.map(|place| projection.place(place)), GRID, false));
    }
    pen.data
}

/// The path of the outline of the world.
pub fn sphere(projection: &EqualEarth) -> String {
    let mut pen = Pen::default();
    let mut outline = meridian(180.0, *projection);
    outline.extend(meridian(-180.0, *projection).iter().rev());
    pen.ring(&on_grid(&outline, GRID, true));
    pen.data
}

/// A meridian from south to north, `lon` degrees from the centre.
fn meridian(lon: f64, projection: EqualEarth) -> Vec<World> {
    let end = FromCentre { lon, lat: 90.0 };
    let places = along(FromCentre { lat: -90.0, ..end }, end).chain([end]);
    places.map(|place| projection.place(place)).collect()
}

/// The closed outline on the plane, with points added on its long edges.
pub(crate) fn projected(outline: &[FromCentre], projection: EqualEarth) -> Vec<World> {
    let mut points = Vec::with_capacity(outline.len());
    let nexts = outline.iter().cycle().skip(1);
    for (&from, &to) in outline.iter().zip(nexts) {
        points.extend(along(from, to).map(|place| projection.place(place)));
    }
    points
}

/// Points on the straight way from one place to the next, without the last one.
fn along(from: FromCentre, to: FromCentre) -> impl Iterator<Item = FromCentre> {
    let (east, north) = (to.lon - from.lon, to.lat - from.lat);
    // Parallels are straight lines in this projection.
    let length = if north == 0.0 { 0.0 } else { east.abs().max(north.abs()) };
    let count = (length / LONGEST_EDGE).ceil().max(1.0) as usize;
    (0..count).map(move |index| {
        let share = index as f64 / count as f64;
        FromCentre { lon: from.lon + east * share, lat: from.lat + north * share }
    })
}

/// A point of the path's grid.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Step {
    x: i32,
    y: i32,
}

impl Step {
    /// The nearest point of a grid of `grid` steps a world unit.
    pub(crate) fn of(point: World, grid: f64) -> Self {
        Self { x: (point.x * grid).round() as i32, y: (point.y * grid).round() as i32 }
    }
}

/// The points on a grid, without those that it makes superfluous.
pub(crate) fn on_grid(points: &[World], grid: f64, closed: bool) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for step in points.iter().map(|&point| Step::of(point, grid)) {
        if let [.., before, last] = steps[..]
            && is_on_the_way(before, last, step)
        {
            steps.pop();
        }
        if steps.last() != Some(&step) {
            steps.push(step);
        }
    }
    if closed && steps.len() > 1 && steps.first() == steps.last() {
        steps.pop();
    }
    steps
}

/// Whether a line through all three is the same without `middle`.
fn is_on_the_way(from: Step, middle: Step, to: Step) -> bool {
    let (x, y) = (middle.x - from.x, middle.y - from.y);
    let (dx, dy) = (to.x - middle.x, to.y - middle.y);
    turn(from, middle, to) == 0 && i64::from(x) * i64::from(dx) + i64::from(y) * i64::from(dy) >= 0
}

/// Twice the area of the triangle; 0 where the three lie in a line.
fn turn(a: Step, b: Step, c: Step) -> i64 {
    let across = i64::from(b.x - a.x) * i64::from(c.y - a.y);
    across - i64::from(b.y - a.y) * i64::from(c.x - a.x)
}

pub(crate) fn has_area(outline: &[Step]) -> bool {
    outline.windows(3).any(|three| matches!(*three, [a, b, c] if turn(a, b, c) != 0))
}

/// Writes path data with relative commands and no separator that can be left out.
#[derive(Default)]
pub(crate) struct Pen {
    pub(crate) data: String,
    at: Step,
}

impl Pen {
    pub(crate) fn ring(&mut self, outline: &[Step]) {
        self.line(outline);
        self.data.push('z');
        // Closing takes the pen back to where the ring began.
        self.at = outline.first().copied().unwrap_or(self.at);
    }

    pub(crate) fn dot(&mut self, at: Step) {
        self.ring(&[at, Step { x: at.x + 1, ..at }, Step { y: at.y + 1, ..at }]);
    }

    fn line(&mut self, points: &[Step]) {
        for (index, &point) in points.iter().enumerate() {
            if index == 0 {
                self.data.push('m');
            }
            // Pairs after the first one of a move are lines.
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
