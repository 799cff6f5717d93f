//! Splits outlines and lines at the edge of the map, the meridian opposite its centre.

use crate::half_plane::clip_half_plane;
use crate::lonlat::{CentredLonLat, LonLat};

/// A full turn, in degrees.
const TURN: f64 = 360.0;
/// The left and right edge of the map, in degrees from its centre.
const EDGE: f64 = 180.0;

/// A point with an unwrapped longitude, which continues past ±180° so that an outline has no jumps.
#[derive(Clone, Copy)]
struct UnwrappedPoint {
    lon: f64,
    lat: f64,
}

impl UnwrappedPoint {
    fn turned(self, degrees: f64) -> Self {
        Self { lon: self.lon + degrees, ..self }
    }

    /// Where the straight line to `other` crosses a meridian between the two.
    fn crossing(self, other: Self, lon: f64) -> Self {
        let share = (lon - self.lon) / (other.lon - self.lon);
        Self { lon, lat: self.lat + (other.lat - self.lat) * share }
    }
}

/// Splits a ring into the pieces it has on a map centred on the meridian of `centre_lon` degrees.
///
/// An edge that spans more than 180° of longitude is taken to cross the antimeridian instead. A ring around a pole is
/// closed along the pole, with or without the line along ±90° that plane maps need. Pieces are implicitly closed and
/// never empty.
pub fn split_at_antimeridian(ring: &[LonLat], centre_lon: f64) -> Vec<Vec<CentredLonLat>> {
    let centre_lon = if centre_lon.is_finite() { centre_lon } else { 0.0 };
    let outline =
        polar_outline(ring, centre_lon).unwrap_or_else(|| unwrap_longitudes(ring.iter(), centre_lon));
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

/// Splits an open line like [`split_at_antimeridian`] splits a ring.
pub fn split_line_at_antimeridian(line: &[LonLat], centre_lon: f64) -> Vec<Vec<CentredLonLat>> {
    let centre_lon = if centre_lon.is_finite() { centre_lon } else { 0.0 };
    let turn_of = |point: UnwrappedPoint| ((point.lon + EDGE) / TURN).floor();
    let mut pieces: Vec<Vec<CentredLonLat>> = Vec::new();
    let mut last: Option<UnwrappedPoint> = None;
    for point in unwrap_longitudes(line.iter(), centre_lon) {
        let turn = turn_of(point);
        let last_turn = last.map_or(turn, turn_of);
        if let Some(from) = last.filter(|_| last_turn != turn) {
            let edge = from.crossing(point, last_turn.max(turn) * TURN - EDGE);
            pieces.last_mut().into_iter().for_each(|piece| piece.extend(onto_map(&[edge], last_turn)));
            pieces.push(onto_map(&[edge], turn));
        } else if last.is_none() {
            pieces.push(Vec::new());
        }
        pieces.last_mut().into_iter().for_each(|piece| piece.extend(onto_map(&[point], turn)));
        last = Some(point);
    }
    pieces
}

/// The points with continuous longitudes relative to the centre; the first is within the map.
fn unwrap_longitudes<'a>(points: impl Iterator<Item = &'a LonLat>, centre_lon: f64) -> Vec<UnwrappedPoint> {
    let mut last = 0.0;
    points
        .map(|point| {
            last = nearest_turn(point.lon() - centre_lon, last);
            UnwrappedPoint { lon: last, lat: point.lat() }
        })
        .collect()
}

/// The longitude equivalent to `lon` (modulo 360°) that is nearest to `to`.
fn nearest_turn(lon: f64, to: f64) -> f64 {
    let revolutions = (to - lon) / TURN;
    // Exactly half a turn is ambiguous: keep the longitude as given.
    if revolutions.abs() <= 0.5 { lon } else { lon + TURN * revolutions.round() }
}

/// The outline of a ring around a pole, closed along the pole from edge to edge of the map; `None` for other rings.
fn polar_outline(ring: &[LonLat], centre_lon: f64) -> Option<Vec<UnwrappedPoint>> {
    // A pole has no longitude, so points on it do not tell which way the ring runs.
    let off_pole = ring.iter().filter(|point| point.lat().abs() < 90.0);
    let mut outline = unwrap_longitudes(off_pole, centre_lon);
    let (first, last) = (*outline.first()?, *outline.last()?);
    let turn = nearest_turn(first.lon, last.lon) - first.lon;
    if turn.abs() < EDGE {
        return None;
    }
    // Start at the edge of the map, so that the seam to the pole is not visible inside the map.
    let edge = first_edge(first.lon, turn);
    let is_before_edge = |point: &UnwrappedPoint| (edge - point.lon) * turn > 0.0;
    let before = outline.iter().chain([&first.turned(turn)]).position(|point| !is_before_edge(point))?;
    let next = outline.get(before).copied().unwrap_or(first.turned(turn));
    let start = outline.get(before.checked_sub(1)?)?.crossing(next, edge);
    outline.rotate_left(before);
    let after = outline.len() - before;
    outline.iter_mut().skip(after).for_each(|point| *point = point.turned(turn));
    let pole = 90_f64.copysign(outline.iter().map(|point| point.lat).sum());
    let end = start.turned(turn);
    outline.insert(0, start);
    outline.extend([end, UnwrappedPoint { lat: pole, ..end }, UnwrappedPoint { lat: pole, ..start }]);
    Some(outline)
}

/// The first edge of the map beyond `lon` in the direction of `turn`.
fn first_edge(lon: f64, turn: f64) -> f64 {
    let revolutions = (lon + EDGE) / TURN;
    let beyond = if turn > 0.0 { revolutions.floor() + 1.0 } else { revolutions.ceil() - 1.0 };
    beyond * TURN - EDGE
}

/// The part of the outline on the map that lies `turn` full revolutions to the east; `None` if it has no width.
fn piece(outline: &[UnwrappedPoint], turn: f64) -> Option<Vec<CentredLonLat>> {
    let centre = turn * TURN;
    let east_of_left_edge = clip_at_meridian(outline, centre - EDGE, 1.0);
    let inside = clip_at_meridian(&east_of_left_edge, centre + EDGE, -1.0);
    let west = inside.first()?.lon;
    inside.iter().any(|point| point.lon != west).then(|| onto_map(&inside, turn))
}

/// The part of a closed outline to the east of a meridian if `side` is 1, to the west if it is -1.
fn clip_at_meridian(outline: &[UnwrappedPoint], meridian: f64, side: f64) -> Vec<UnwrappedPoint> {
    let is_inside = |point: UnwrappedPoint| (point.lon - meridian) * side >= 0.0;
    clip_half_plane(outline, is_inside, |from, to| from.crossing(to, meridian))
}

fn onto_map(outline: &[UnwrappedPoint], turn: f64) -> Vec<CentredLonLat> {
    let to_map = |point: &UnwrappedPoint| CentredLonLat {
        // Clamp, because subtracting whole revolutions may round beyond the edge.
        lon: (point.lon - turn * TURN).clamp(-EDGE, EDGE),
        lat: point.lat,
    };
    outline.iter().map(to_map).collect()
}
