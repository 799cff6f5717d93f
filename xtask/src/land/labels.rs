//! Where the names of countries stand: at the point of a country's largest part that is farthest from its edge.

use std::fmt::Write as _;

use anyhow::Result;
use atlas::Ring;

use crate::country_bounds;
use crate::workspace::Workspace;

/// How many points are tried along each side of a shape's bounding box.
const STEPS: u32 = 40;
/// Smaller countries have no name at any zoom, in degrees.
const MIN_NAMED_SIZE: f64 = 0.2;

/// A point in degrees of latitude; both axes have the scale of the shape's middle latitude.
type Point = [f64; 2];

/// Countries by size: code, longitude, latitude and size in tenths of a degree.
pub fn generate(workspace: &Workspace) -> Result<String> {
    let mut shapes = Vec::new();
    for (code, rings) in country_bounds::outlines(workspace)? {
        // A country around a pole has no middle in degrees.
        let parts: Option<Vec<Shape>> = rings.iter().map(Shape::new).collect();
        let largest = parts.into_iter().flatten().max_by(|a, b| a.size().total_cmp(&b.size()));
        shapes.extend(largest.filter(|shape| shape.size() >= MIN_NAMED_SIZE).map(|shape| (code, shape)));
    }
    shapes.sort_by(|(a, one), (b, other)| other.size().total_cmp(&one.size()).then(a.cmp(b)));
    let mut text = String::new();
    for (code, shape) in &shapes {
        let (lon, lat) = shape.degrees(shape.inner_point().unwrap_or_else(|| shape.middle()));
        let [lon, lat, size] = [lon, lat, shape.size()].map(|degrees| (degrees * 10.0).round() as i32);
        writeln!(text, "{code} {lon} {lat} {size}")?;
    }
    Ok(text)
}

/// A part of a country on a plane.
struct Shape {
    points: Vec<Point>,
    /// The cosine of the middle latitude, by which degrees of longitude are shorter.
    shrinkage: f64,
}

impl Shape {
    /// `None` for a ring around a pole.
    fn new(ring: &Ring) -> Option<Self> {
        let (south, north) = range(ring.iter().map(|place| place.lat()));
        let shrinkage = ((south + north) / 2.0).to_radians().cos();
        let mut last = ring.first()?.lon();
        // Continues beyond the antimeridian.
        let mut unwrapped = |lon: f64| {
            last = lon + ((last - lon) / 360.0).round() * 360.0;
            last
        };
        let points: Vec<Point> =
            ring.iter().map(|place| [unwrapped(place.lon()) * shrinkage, place.lat()]).collect();
        let gap = (points.first()?[0] - points.last()?[0]).abs() / shrinkage;
        (gap < 180.0).then_some(Self { points, shrinkage })
    }

    /// The side of a square of the same area, by the shoelace formula.
    fn size(&self) -> f64 {
        let doubled: f64 = self.edges().map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum();
        (doubled.abs() / 2.0).sqrt()
    }

    fn edges(&self) -> impl Iterator<Item = (Point, Point)> {
        let next = self.points.iter().skip(1).chain(self.points.first());
        self.points.iter().copied().zip(next.copied())
    }

    /// West to east, south to north.
    fn bounds(&self) -> [(f64, f64); 2] {
        [0, 1].map(|axis| range(self.points.iter().map(|point| point[axis])))
    }

    fn middle(&self) -> Point {
        self.bounds().map(|(from, to)| f64::midpoint(from, to))
    }

    /// Degrees east and north.
    fn degrees(&self, [x, y]: Point) -> (f64, f64) {
        let lon = x / self.shrinkage;
        (lon - (lon / 360.0).round() * 360.0, y)
    }

    /// The point of a lattice over the shape that is farthest from its edge.
    fn inner_point(&self) -> Option<Point> {
        let [across, up] = self.bounds();
        let at = |(from, to): (f64, f64), step: u32| {
            from + (to - from) * (f64::from(step) + 0.5) / f64::from(STEPS)
        };
        let lattice = (0..STEPS).flat_map(|x| (0..STEPS).map(move |y| (x, y)));
        let points = lattice.map(|(x, y)| [at(across, x), at(up, y)]);
        let inside = points.filter(|&point| self.contains(point));
        inside.max_by(|&a, &b| self.distance_to_edge(a).total_cmp(&self.distance_to_edge(b)))
    }

    /// Whether a ray from the point crosses the edge an odd number of times.
    fn contains(&self, [x, y]: Point) -> bool {
        let crosses = |(a, b): &(Point, Point)| {
            (a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
        };
        self.edges().filter(crosses).count() % 2 == 1
    }

    fn distance_to_edge(&self, point: Point) -> f64 {
        self.edges().map(|(a, b)| distance_to_segment(point, a, b)).fold(f64::INFINITY, f64::min)
    }
}

fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)))
}

fn distance_to_segment([x, y]: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = dx * dx + dy * dy;
    let share =
        if length > 0.0 { (((x - a[0]) * dx + (y - a[1]) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (x - a[0] - share * dx).hypot(y - a[1] - share * dy)
}

#[cfg(test)]
mod tests {
    use atlas::LonLat;

    use super::*;

    fn ring(places: &[(f64, f64)]) -> Ring {
        places.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
    }

    fn square(west: f64, east: f64, south: f64, north: f64) -> Ring {
        ring(&[(west, south), (east, south), (east, north), (west, north)])
    }

    #[test]
    fn the_point_is_in_the_widest_part() {
        // A square with a long narrow arm to the east.
        let arm = [(10.0, 4.5), (60.0, 4.5), (60.0, 5.5), (10.0, 5.5)];
        let shape = [&[(0.0, 0.0), (10.0, 0.0)][..], &arm, &[(10.0, 10.0), (0.0, 10.0)]].concat();
        let shape = Shape::new(&ring(&shape)).unwrap();
        let (lon, lat) = shape.degrees(shape.inner_point().unwrap());
        assert!((3.0..7.0).contains(&lon) && (3.0..7.0).contains(&lat), "{lon} {lat}");
    }

    #[test]
    fn sizes_are_in_degrees_of_latitude() {
        for (south, north, size) in [(-5.0, 5.0, 10.0), (55.0, 65.0, 7.07)] {
            let shape = Shape::new(&square(0.0, 10.0, south, north)).unwrap();
            assert!((shape.size() - size).abs() < 0.1, "{}", shape.size());
        }
    }

    #[test]
    fn a_shape_across_the_antimeridian_has_its_point_inside() {
        let shape =
            Shape::new(&ring(&[(176.0, -20.0), (-176.0, -20.0), (-176.0, -12.0), (176.0, -12.0)])).unwrap();
        assert!((shape.size() - 7.8).abs() < 0.1, "{}", shape.size());
        let (lon, lat) = shape.degrees(shape.inner_point().unwrap());
        assert!(lon.abs() > 179.0 && (-17.0..-15.0).contains(&lat), "{lon} {lat}");
    }

    #[test]
    fn a_ring_around_a_pole_has_no_shape() {
        let around = (-18..18).map(|step| (f64::from(step) * 10.0, -70.0)).collect::<Vec<_>>();
        assert!(Shape::new(&ring(&around)).is_none());
    }
}
