//! Squares of the Earth, in degrees, by which parts of a collection are asked for and kept.

/// What the map shows, in degrees. Where the west is greater than the east, it lies across the meridian of 180°.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The left edge, −180 to 180.
    pub west: f64,
    /// The lower edge, −90 to 90.
    pub south: f64,
    /// The right edge, −180 to 180.
    pub east: f64,
    /// The upper edge, −90 to 90.
    pub north: f64,
}

/// A square of a grid that halves from level to level. None lies across the meridian of 180°.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// The level: the Earth is `2^level` tiles wide and half as many high.
    pub level: u8,
    /// From the west, from 0.
    pub column: u32,
    /// From the south, from 0.
    pub row: u32,
}

/// The most tiles that a window is covered with.
pub const MOST_TILES: u32 = 12;
/// Tiles of a fiftieth of a degree: two kilometres.
const FINEST: u8 = 14;

impl Window {
    /// Whether a point is in it, edges included.
    pub fn holds(self, lon: f64, lat: f64) -> bool {
        let across = self.west > self.east;
        let (after, before) = (lon >= self.west, lon <= self.east);
        (self.south..=self.north).contains(&lat) && if across { after || before } else { after && before }
    }

    /// The smallest tiles, of one size, that cover it with no more than [`MOST_TILES`].
    pub fn tiles(self) -> Vec<Tile> {
        let level = (1..=FINEST)
            .rev()
            .find(|&level| self.columns(level).1 * self.rows(level).1 <= MOST_TILES)
            .unwrap_or(1);
        let ((first, width), (bottom, height)) = (self.columns(level), self.rows(level));
        let columns = (0..width).map(|step| (first + step) % (1 << level));
        columns
            .flat_map(|column| (bottom..bottom + height).map(move |row| Tile { level, column, row }))
            .collect()
    }

    /// The first column, and how many there are.
    fn columns(self, level: u8) -> (u32, u32) {
        let all = 1 << level;
        let (west, east) = (column(self.west, all), column(self.east, all));
        let across = if self.west > self.east { all } else { 0 };
        (west, (east + across + 1 - west).min(all))
    }

    /// The lowest row, and how many there are.
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
    /// Its edges as the parameter `bbox`: west, south, east, north.
    pub fn bbox(self) -> String {
        let size = 360.0 / f64::from(1_u32 << self.level);
        let (west, south) = (f64::from(self.column) * size - 180.0, f64::from(self.row) * size - 90.0);
        format!("{west},{south},{},{}", west + size, south + size)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window(west: f64, south: f64, east: f64, north: f64) -> Window {
        Window { west, south, east, north }
    }

    fn edges(tile: Tile) -> Window {
        let edges: Vec<f64> = tile.bbox().split(',').map(|edge| edge.parse().unwrap()).collect();
        window(edges[0], edges[1], edges[2], edges[3])
    }

    #[test]
    fn the_whole_earth_is_a_few_tiles() {
        let tiles = window(-180.0, -90.0, 180.0, 90.0).tiles();
        assert_eq!(tiles.len(), 8);
        assert_eq!(tiles[0].bbox(), "-180,-90,-90,0");
    }

    #[test]
    fn a_window_across_the_meridian_has_tiles_on_both_sides() {
        let tiles = window(179.0, -18.0, -179.0, -16.0).tiles();
        assert!(tiles.iter().any(|tile| edges(*tile).east == 180.0));
        assert!(tiles.iter().any(|tile| edges(*tile).west == -180.0));
    }

    #[test]
    fn a_point_alone_is_one_tile() {
        assert_eq!(window(127.38, 36.35, 127.38, 36.35).tiles().len(), 1);
    }

    proptest! {
        #[test]
        fn every_point_of_a_window_is_in_one_of_few_tiles(
            (west, east) in (-180.0..=180.0_f64, -180.0..=180.0_f64),
            (a, b) in (-90.0..=90.0_f64, -90.0..=90.0_f64),
            (x, y) in (0.0..=1.0_f64, 0.0..=1.0_f64),
        ) {
            let seen = window(west, a.min(b), east, a.max(b));
            let width = if west > east { east + 360.0 - west } else { east - west };
            let lon = west + x * width;
            let lon = if lon > 180.0 { lon - 360.0 } else { lon };
            let lat = seen.south + y * (seen.north - seen.south);
            prop_assume!(seen.holds(lon, lat));
            let tiles = seen.tiles();
            prop_assert!(tiles.len() <= MOST_TILES as usize);
            prop_assert!(tiles.iter().any(|tile| edges(*tile).holds(lon, lat)), "{lon} {lat} {tiles:?}");
            let mut distinct = tiles.clone();
            distinct.sort();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), tiles.len());
        }
    }
}
