//! Bounding boxes and tiles in degrees, by which parts of a collection are requested and cached.

use atlas::{CentredLonLat, EqualEarth, INHABITED_LATITUDES, LonLat, WorldPoint, format_decimal, wrap};
use domain::MapQuery;

/// The visible part of the map. If `west` exceeds `east`, it crosses the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoundingBox {
    /// Degrees east of the left edge, −180 to 180.
    pub west: f64,
    /// Degrees north of the lower edge, −90 to 90.
    pub south: f64,
    /// Degrees east of the right edge, −180 to 180.
    pub east: f64,
    /// Degrees north of the upper edge, −90 to 90.
    pub north: f64,
}

/// A square of a grid whose cell size halves from level to level. No tile crosses the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// The level; the Earth is `2^level` tiles wide and half as many high.
    pub level: u8,
    /// Counted from 0 in the west.
    pub column: u32,
    /// Counted from 0 in the south.
    pub row: u32,
}

/// The maximum number of tiles that cover a bounding box.
pub const MAX_TILES: u32 = 12;
/// At this level a tile is 0.02° (2 km) wide.
const MAX_LEVEL: u8 = 14;

impl BoundingBox {
    /// The whole Earth.
    pub const EARTH: Self = Self { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

    /// The part of the Earth that a page's map shows according to the query string of its URL; the whole Earth if the map
    /// is not zoomed. `centre` is the central meridian in degrees, `ratio` the height of the map divided by its width.
    pub fn visible_on_map(query: &str, centre: f64, ratio: f64) -> Self {
        let projection = EqualEarth::new(centre);
        let at = MapQuery::from_query(query).at.filter(|at| at.zoom() > 1.0);
        let Some((at, place)) = at.and_then(|at| Some((at, LonLat::new(at.lon(), at.lat())?))) else {
            return Self::EARTH;
        };
        let y = |lat| projection.forward_centred(CentredLonLat { lon: 0.0, lat }).y;
        let (south, north) = INHABITED_LATITUDES;
        let (width, home_height) = (projection.bounds().width(), y(south) - y(north));
        let size = (width / at.zoom(), home_height.max(width * ratio) / at.zoom());
        Self::of_map_rectangle(&projection, projection.forward(place), size)
    }

    /// The bounding box of a rectangle of the map. Parallels are straight and divided evenly by the meridians, which curve
    /// monotonically from the equator to each pole; so the extreme longitudes are at the corners or on the equator.
    fn of_map_rectangle(projection: &EqualEarth, middle: WorldPoint, (width, height): (f64, f64)) -> Self {
        let lat = |y: f64| {
            let beyond = if y < 0.0 { 90.0 } else { -90.0 };
            projection.inverse(WorldPoint { x: 0.0, y }).map_or(beyond, LonLat::lat)
        };
        let (south, north) = (lat(middle.y + height / 2.0), lat(middle.y - height / 2.0));
        let lons = |x: f64| {
            [south, north, 0.0_f64.clamp(south, north)].map(|lat| {
                let edge = projection.forward_centred(CentredLonLat { lon: 180.0, lat }).x;
                (180.0 * x / edge).clamp(-180.0, 180.0)
            })
        };
        let west = lons(middle.x - width / 2.0).into_iter().fold(180.0, f64::min);
        let east = lons(middle.x + width / 2.0).into_iter().fold(-180.0, f64::max);
        if east - west >= 360.0 {
            return Self { south, north, ..Self::EARTH };
        }
        let turned = |lon: f64| wrap(lon + projection.centre_lon());
        Self { west: turned(west), south, east: turned(east), north }
    }

    /// Whether it contains a point; edges are included.
    pub fn contains(self, lon: f64, lat: f64) -> bool {
        let crosses_antimeridian = self.west > self.east;
        let (after, before) = (lon >= self.west, lon <= self.east);
        (self.south..=self.north).contains(&lat)
            && if crosses_antimeridian { after || before } else { after && before }
    }

    /// At most [`MAX_TILES`] tiles of the smallest possible size that cover it.
    pub fn tiles(self) -> Vec<Tile> {
        let level = (1..=MAX_LEVEL)
            .rev()
            .find(|&level| self.columns(level).1 * self.rows(level).1 <= MAX_TILES)
            .unwrap_or(1);
        let ((first, width), (bottom, height)) = (self.columns(level), self.rows(level));
        let columns = (0..width).map(|step| (first + step) % (1 << level));
        columns
            .flat_map(|column| (bottom..bottom + height).map(move |row| Tile { level, column, row }))
            .collect()
    }

    /// The first column and the number of columns.
    fn columns(self, level: u8) -> (u32, u32) {
        let all = 1 << level;
        let (west, east) = (column(self.west, all), column(self.east, all));
        let wrapped = if self.west > self.east { all } else { 0 };
        (west, (east + wrapped + 1 - west).min(all))
    }

    /// The lowest row and the number of rows.
    fn rows(self, level: u8) -> (u32, u32) {
        let all = 1 << (level - 1);
        let row = |lat: f64| (((lat + 90.0) / 180.0 * f64::from(all)) as u32).min(all - 1);
        let (south, north) = (row(self.south), row(self.north));
        (south, north.saturating_sub(south) + 1)
    }
}

fn column(lon: f64, all: u32) -> u32 {
    (((lon + 180.0) / 360.0 * f64::from(all)) as u32).min(all - 1)
}

impl Tile {
    /// The value of the query parameter `bbox`: west, south, east, north.
    pub fn bbox(self) -> String {
        let size = 360.0 / f64::from(1_u32 << self.level);
        let (west, south) = (f64::from(self.column) * size - 180.0, f64::from(self.row) * size - 90.0);
        [west, south, west + size, south + size].map(|edge| format_decimal(edge, 6)).join(",")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bounding_box(west: f64, south: f64, east: f64, north: f64) -> BoundingBox {
        BoundingBox { west, south, east, north }
    }

    fn edges(tile: Tile) -> BoundingBox {
        let edges: Vec<f64> = tile.bbox().split(',').map(|edge| edge.parse().unwrap()).collect();
        bounding_box(edges[0], edges[1], edges[2], edges[3])
    }

    #[test]
    fn the_whole_earth_is_a_few_tiles() {
        let tiles = bounding_box(-180.0, -90.0, 180.0, 90.0).tiles();
        assert_eq!(tiles.len(), 8);
        assert_eq!(tiles[0].bbox(), "-180,-90,-90,0");
    }

    #[test]
    fn a_box_across_the_antimeridian_has_tiles_on_both_sides() {
        let tiles = bounding_box(179.0, -18.0, -179.0, -16.0).tiles();
        assert!(tiles.iter().any(|tile| edges(*tile).east == 180.0));
        assert!(tiles.iter().any(|tile| edges(*tile).west == -180.0));
    }

    #[test]
    fn the_home_view_shows_the_whole_earth() {
        for query in ["", "q=a", "at=36,128,1", "at=36,128,0.5", "at=x"] {
            assert_eq!(BoundingBox::visible_on_map(query, 10.0, 0.0), BoundingBox::EARTH, "{query}");
        }
    }

    #[test]
    fn a_zoomed_view_is_a_box_around_its_centre() {
        let visible = BoundingBox::visible_on_map("at=36.35,127.38,16", 10.0, 0.0);
        assert!(
            visible.contains(127.38, 36.35) && visible.contains(139.7, 35.7) && !visible.contains(77.2, 28.6),
            "{visible:?}"
        );
        let tall = BoundingBox::visible_on_map("at=36.35,127.38,16", 10.0, 2.0);
        assert!(tall.north > visible.north + 5.0 && tall.south < visible.south - 5.0, "{tall:?}");
    }

    #[test]
    fn a_single_point_is_one_tile() {
        assert_eq!(bounding_box(127.38, 36.35, 127.38, 36.35).tiles().len(), 1);
    }

    proptest! {
        #[test]
        fn what_the_map_shows_is_in_its_bounding_box(
            centre in -180_i16..=180,
            (lat, lon) in (-89.0..=89.0_f64, -180.0..=180.0_f64),
            zoom in 1.1..=32.0_f64,
            (x, y) in (-0.5..=0.5_f64, -0.5..=0.5_f64),
        ) {
            let projection = EqualEarth::new(f64::from(centre));
            let middle = projection.forward(LonLat::new(lon, lat).unwrap());
            let size = (projection.bounds().width() / zoom, projection.bounds().height() / zoom);
            let visible = BoundingBox::of_map_rectangle(&projection, middle, size);
            // A point exactly on the edge may be rounded to the other side.
            let point = WorldPoint { x: middle.x + x * 0.999 * size.0, y: middle.y + y * 0.999 * size.1 };
            let Some(place) = projection.inverse(point) else { return Ok(()) };
            let edge = (wrap(place.lon() - f64::from(centre)).abs() - 180.0).abs();
            prop_assume!(edge > 1e-6);
            prop_assert!(visible.contains(place.lon(), place.lat()), "{place:?} {visible:?}");
        }

        #[test]
        fn few_tiles_cover_a_bounding_box(
            (west, east) in (-180.0..=180.0_f64, -180.0..=180.0_f64),
            (a, b) in (-90.0..=90.0_f64, -90.0..=90.0_f64),
            (x, y) in (0.0..=1.0_f64, 0.0..=1.0_f64),
        ) {
            let visible = bounding_box(west, a.min(b), east, a.max(b));
            let width = if west > east { east + 360.0 - west } else { east - west };
            let lon = west + x * width;
            let lon = if lon > 180.0 { lon - 360.0 } else { lon };
            let lat = visible.south + y * (visible.north - visible.south);
            prop_assume!(visible.contains(lon, lat));
            let tiles = visible.tiles();
            prop_assert!(tiles.len() <= MAX_TILES as usize);
            prop_assert!(tiles.iter().any(|tile| edges(*tile).contains(lon, lat)), "{lon} {lat} {tiles:?}");
            let mut distinct = tiles.clone();
            distinct.sort();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), tiles.len());
        }
    }
}
