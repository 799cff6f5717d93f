//! A spatial hash grid: finds the neighbours of a point without scanning all points.

use crate::geometry::ScreenPoint;

/// End of a bucket's linked list.
const NONE: usize = usize::MAX;

/// Points by grid cell. Cells are hashed into buckets, so memory depends neither on the extent of the points nor on
/// empty cells.
pub(crate) struct SpatialHash {
    cell: f64,
    /// For each bucket the index of the point added last.
    heads: Vec<usize>,
    /// For each point its cell and the previous point in the same bucket.
    entries: Vec<((i64, i64), usize)>,
}

impl SpatialHash {
    /// Creates an empty grid with cells `cell` units wide for about `capacity` points.
    pub(crate) fn new(cell: f64, capacity: usize) -> Self {
        let heads = vec![NONE; capacity.max(1).next_power_of_two()];
        Self { cell, heads, entries: Vec::with_capacity(capacity) }
    }

    /// Creates a grid of `points`; each is known by its index.
    pub(crate) fn from_points(points: &[ScreenPoint], cell: f64) -> Self {
        let mut grid = Self::new(cell, points.len());
        points.iter().for_each(|&point| grid.insert(point));
        grid
    }

    /// Adds a point under the next index, counted from 0.
    pub(crate) fn insert(&mut self, point: ScreenPoint) {
        let cell = self.cell_of(point);
        let bucket = self.bucket_of(cell);
        let index = self.entries.len();
        self.entries.push((cell, std::mem::replace(&mut self.heads[bucket], index)));
    }

    /// The indices of all points in the cell of `at` and its eight neighbours; these include every point nearer than
    /// one cell width.
    pub(crate) fn neighbours(&self, at: ScreenPoint) -> impl Iterator<Item = usize> {
        let (column, row) = self.cell_of(at);
        // Wrapping keeps the nine cells distinct even at the limits of i64.
        let rows = [row.wrapping_sub(1), row, row.wrapping_add(1)];
        let columns = [column.wrapping_sub(1), column, column.wrapping_add(1)];
        rows.into_iter()
            .flat_map(move |row| columns.map(|column| (column, row)))
            .flat_map(|cell| self.in_cell(cell))
    }

    fn in_cell(&self, cell: (i64, i64)) -> impl Iterator<Item = usize> {
        let first = self.heads[self.bucket_of(cell)];
        let chain = std::iter::successors(Some(first), |&index| self.entries.get(index).map(|entry| entry.1));
        // Skip points of other cells that hash to the same bucket.
        chain.take_while(|&index| index != NONE).filter(move |&index| self.entries[index].0 == cell)
    }

    fn cell_of(&self, point: ScreenPoint) -> (i64, i64) {
        ((point.x / self.cell).floor() as i64, (point.y / self.cell).floor() as i64)
    }

    fn bucket_of(&self, (column, row): (i64, i64)) -> usize {
        // Two odd constants (from the golden ratio and the square root of 2) scatter adjacent cells.
        let mixed = (column as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ (row as u64).wrapping_mul(0x6a09_e667_f3bc_c909);
        (mixed >> 32) as usize & (self.heads.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points() -> impl Strategy<Value = Vec<ScreenPoint>> {
        let point = (-50.0..50.0, -50.0..50.0).prop_map(|(x, y)| ScreenPoint { x, y });
        prop::collection::vec(point, 0..60)
    }

    proptest! {
        #[test]
        fn every_neighbour_is_found_exactly_once(points in points(), cell in 1.0..30.0) {
            let grid = SpatialHash::from_points(&points, cell);
            for &at in &points {
                let mut found: Vec<_> = grid.neighbours(at).collect();
                let count = found.len();
                found.sort_unstable();
                found.dedup();
                prop_assert_eq!(found.len(), count);
                let near = |index: &usize| points[*index].distance(at) < cell;
                prop_assert!((0..points.len()).filter(near).all(|index| found.contains(&index)));
            }
        }
    }

    #[test]
    fn points_that_are_huge_or_not_finite_are_kept() {
        let check = |x, y| {
            assert_eq!(
                SpatialHash::from_points(&[ScreenPoint { x, y }], 8.0)
                    .neighbours(ScreenPoint { x, y })
                    .count(),
                1
            )
        };
        check(0.0, 0.0);
        check(f64::NAN, 0.0);
        check(1e300, 0.0);
    }
}
