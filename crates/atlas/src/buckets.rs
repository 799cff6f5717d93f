//! A uniform grid over points of the screen: finds neighbours without looking at everything.

use crate::unit::Pixel;

/// Ends a chain.
const NONE: usize = usize::MAX;

/// Points by the cell that they lie in. Cells are found by hash, so that neither the extent of the points
/// nor empty cells cost anything.
pub(crate) struct Buckets {
    cell: f64,
    /// The last point of each bucket, by its index.
    heads: Vec<usize>,
    /// For each point its cell and the point before it in the same bucket.
    entries: Vec<((i64, i64), usize)>,
}

impl Buckets {
    /// An empty grid with cells of `cell` CSS pixels for about `capacity` points.
    pub(crate) fn new(cell: f64, capacity: usize) -> Self {
        let heads = vec![NONE; capacity.max(1).next_power_of_two()];
        Self { cell, heads, entries: Vec::with_capacity(capacity) }
    }

    /// A grid that holds the points, under their indices.
    pub(crate) fn of(points: &[Pixel], cell: f64) -> Self {
        let mut buckets = Self::new(cell, points.len());
        points.iter().for_each(|&point| buckets.insert(point));
        buckets
    }

    /// Adds a point, under the next index from 0.
    pub(crate) fn insert(&mut self, point: Pixel) {
        let cell = self.cell_of(point);
        let bucket = self.bucket_of(cell);
        let index = self.entries.len();
        self.entries.push((cell, std::mem::replace(&mut self.heads[bucket], index)));
    }

    /// The indices of all points in the cell of `at` and the eight around it, so at least of those nearer
    /// than a cell.
    pub(crate) fn around(&self, at: Pixel) -> impl Iterator<Item = usize> {
        let (column, row) = self.cell_of(at);
        // Wrapping, so that the nine cells differ even at the end of the numbers.
        let rows = [row.wrapping_sub(1), row, row.wrapping_add(1)];
        let columns = [column.wrapping_sub(1), column, column.wrapping_add(1)];
        rows.into_iter()
            .flat_map(move |row| columns.map(|column| (column, row)))
            .flat_map(|cell| self.inside(cell))
    }

    fn inside(&self, cell: (i64, i64)) -> impl Iterator<Item = usize> {
        let first = self.heads[self.bucket_of(cell)];
        let chain = std::iter::successors(Some(first), |&index| self.entries.get(index).map(|entry| entry.1));
        // Cells that share a bucket by accident are told apart here.
        chain.take_while(|&index| index != NONE).filter(move |&index| self.entries[index].0 == cell)
    }

    fn cell_of(&self, point: Pixel) -> (i64, i64) {
        ((point.x / self.cell).floor() as i64, (point.y / self.cell).floor() as i64)
    }

    fn bucket_of(&self, (column, row): (i64, i64)) -> usize {
        // Two odd constants (from the golden ratio and the square root of 2) scatter neighbouring cells.
        let mixed = (column as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ (row as u64).wrapping_mul(0x6a09_e667_f3bc_c909);
        (mixed >> 32) as usize & (self.heads.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points() -> impl Strategy<Value = Vec<Pixel>> {
        let point = (-50.0..50.0, -50.0..50.0).prop_map(|(x, y)| Pixel { x, y });
        prop::collection::vec(point, 0..60)
    }

    proptest! {
        #[test]
        fn all_neighbours_are_found_once(points in points(), cell in 1.0..30.0) {
            let buckets = Buckets::of(&points, cell);
            for &at in &points {
                let mut found: Vec<_> = buckets.around(at).collect();
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
    fn odd_points_are_held_too() {
        let check = |x, y| assert_eq!(Buckets::of(&[Pixel { x, y }], 8.0).around(Pixel { x, y }).count(), 1);
        check(0.0, 0.0);
        check(f64::NAN, 0.0);
        check(1e300, 0.0);
    }
}
