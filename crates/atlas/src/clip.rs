//! Cutting outlines where the map ends: at the meridian opposite to its centre.

use crate::geo::{FromCentre, LonLat};

/// A turn of the Earth, in degrees.
const TURN: f64 = 360.0;
/// The map's left and right edge, in degrees from its centre.
const EDGE: f64 = 180.0;

/// A point of an outline whose longitude runs on across the map's edges, so that it is continuous.
#[derive(Clone, Copy)]
struct Unwound {
    lon: f64,
    lat: f64,
}

impl Unwound {
    fn turned(self, degrees: f64) -> Self {
        Self { lon: self.lon + degrees, ..self }
    }

    /// Where the straight line to `other` meets a meridian that lies between the two.
    fn crossing(self, other: Self, lon: f64) -> Self {
        let share = (lon - self.lon) / (other.lon - self.lon);
        Self { lon, lat: self.lat + (other.lat - self.lat) * share }
    }
}

/// The pieces of a ring on a map centred on the meridian of `centre_lon` degrees; their points lie within
/// its edges, in degrees from the centre.
///
/// A step of more than 180° of longitude is taken to go the other way, across the antimeridian. A ring
/// round a pole is closed along the pole, whether it comes with the line along ±90° that plane maps need
/// or without. Pieces are closed implicitly and never empty.
pub fn cut(ring: &[LonLat], centre_lon: f64) -> Vec<Vec<FromCentre>> {
    let centre_lon = if centre_lon.is_finite() { centre_lon } else { 0.0 };
    let outline = polar_outline(ring, centre_lon).unwrap_or_else(|| unwind(ring.iter(), centre_lon));
    let lons = || outline.iter().map(|point| point.lon);
    let (west, east) = (lons().fold(f64::INFINITY, f64::min), lons().fold(f64::NEG_INFINITY, f64::max));
    if outline.is_empty() {
        return Vec::new();
    }
    let first = ((west + EDGE) / TURN).floor();
    let last = ((east - EDGE) / TURN).ceil();
    if last <= first {
        return vec![onto_map(&outline, first.min(last))];
    }
    (first as i64..=last as i64).filter_map(|turn| piece(&outline, turn as f64)).collect()
}

/// The pieces of an open line on a map centred on the meridian of `centre_lon` degrees; their points lie within its edges,
/// in degrees from the centre. As with rings, a step of more than 180° goes the other way.
pub fn cut_line(line: &[LonLat], centre_lon: f64) -> Vec<Vec<FromCentre>> {
    let centre_lon = if centre_lon.is_finite() { centre_lon } else { 0.0 };
    let turn_of = |point: Unwound| ((point.lon + EDGE) / TURN).floor();
    let mut pieces: Vec<Vec<FromCentre>> = Vec::new();
    let mut last: Option<Unwound> = None;
    for point in unwind(line.iter(), centre_lon) {
        let turn = turn_of(point);
        let before = last.map_or(turn, turn_of);
        if let Some(from) = last.filter(|_| before != turn) {
            let edge = from.crossing(point, before.max(turn) * TURN - EDGE);
            pieces.last_mut().into_iter().for_each(|piece| piece.extend(onto_map(&[edge], before)));
            pieces.push(onto_map(&[edge], turn));
        } else if last.is_none() {
            pieces.push(Vec::new());
        }
        pieces.last_mut().into_iter().for_each(|piece| piece.extend(onto_map(&[point], turn)));
        last = Some(point);
    }
    pieces
}

/// The ring with continuous longitudes from the centre, its first point within the map.
fn unwind<'a>(ring: impl Iterator<Item = &'a LonLat>, centre_lon: f64) -> Vec<Unwound> {
    let mut last = 0.0;
    ring.map(|point| {
        last = nearest_turn(point.lon() - centre_lon, last);
        Unwound { lon: last, lat: point.lat() }
    })
    .collect()
}

/// The longitude of the same meridian as `lon` that is nearest to `to`.
fn nearest_turn(lon: f64, to: f64) -> f64 {
    let turns = (to - lon) / TURN;
    // Half a turn either way is as near: it stays as it was written.
    if turns.abs() <= 0.5 { lon } else { lon + TURN * turns.round() }
}

/// The outline of a ring round a pole, closed along the pole from edge to edge of the map; `None` for
/// other rings.
fn polar_outline(ring: &[LonLat], centre_lon: f64) -> Option<Vec<Unwound>> {
    // A pole has no longitude, so the line along it says nothing of the way round.
    let off_pole = ring.iter().filter(|point| point.lat().abs() < 90.0);
    let mut outline = unwind(off_pole, centre_lon);
    let (first, last) = (*outline.first()?, *outline.last()?);
    let turn = nearest_turn(first.lon, last.lon) - first.lon;
    if turn.abs() < EDGE {
        return None;
    }
    // The outline starts at the map's edge, so that no seam runs to the pole inside of the map.
    let edge = first_edge(first.lon, turn);
    let short = |point: &Unwound| (edge - point.lon) * turn > 0.0;
    let before = outline.iter().chain([&first.turned(turn)]).position(|point| !short(point))?;
    let next = outline.get(before).copied().unwrap_or(first.turned(turn));
    let start = outline.get(before.checked_sub(1)?)?.crossing(next, edge);
    outline.rotate_left(before);
    let passed = outline.len() - before;
    outline.iter_mut().skip(passed).for_each(|point| *point = point.turned(turn));
    let pole = 90_f64.copysign(outline.iter().map(|point| point.lat).sum());
    let end = start.turned(turn);
    outline.insert(0, start);
    outline.extend([end, Unwound { lat: pole, ..end }, Unwound { lat: pole, ..start }]);
    Some(outline)
}

/// The first edge of the map that lies beyond `lon` in the direction of `turn`.
fn first_edge(lon: f64, turn: f64) -> f64 {
    let turns = (lon + EDGE) / TURN;
    let beyond = if turn > 0.0 { turns.floor() + 1.0 } else { turns.ceil() - 1.0 };
    beyond * TURN - EDGE
}

/// The part of the outline on the map that lies so many turns to the east, if it has a width.
fn piece(outline: &[Unwound], turn: f64) -> Option<Vec<FromCentre>> {
    let middle = turn * TURN;
    let right_of_west = half(outline, middle - EDGE, 1.0);
    let inside = half(&right_of_west, middle + EDGE, -1.0);
    let west = inside.first()?.lon;
    inside.iter().any(|point| point.lon != west).then(|| onto_map(&inside, turn))
}

/// The part of a closed outline on one side of a meridian (Sutherland and Hodgman, «Reentrant polygon
/// clipping», 1974): to the east where `side` is 1, to the west where it is -1.
fn half(outline: &[Unwound], meridian: f64, side: f64) -> Vec<Unwound> {
    let inside = |point: &Unwound| (point.lon - meridian) * side >= 0.0;
    let mut kept = Vec::with_capacity(outline.len() + 2);
    let befores = outline.last().into_iter().chain(outline);
    for (before, point) in befores.zip(outline) {
        if inside(before) != inside(point) {
            kept.push(before.crossing(*point, meridian));
        }
        if inside(point) {
            kept.push(*point);
        }
    }
    kept
}

fn onto_map(outline: &[Unwound], turn: f64) -> Vec<FromCentre> {
    let to_map = |point: &Unwound| FromCentre {
        // Moving by whole turns rounds, and must not round over the edge.
        lon: (point.lon - turn * TURN).clamp(-EDGE, EDGE),
        lat: point.lat,
    };
    outline.iter().map(to_map).collect()
}
