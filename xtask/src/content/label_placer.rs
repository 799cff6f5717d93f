//! Names beside the signs of a drawing, where there is room for them.

/// Where a name stands: the point that `text-anchor` ties it to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    pub x: f64,
    pub y: f64,
    pub anchor: &'static str,
}

/// The height of letters, in the drawing's units.
const SIZE: f64 = 20.0;

/// What is taken already: left, top, right, bottom.
type Area = [f64; 4];

/// The names of one drawing.
pub struct LabelPlacer {
    width: f64,
    height: f64,
    taken: Vec<Area>,
}

impl LabelPlacer {
    /// No names yet, in a drawing of this size.
    pub const fn within(width: f64, height: f64) -> Self {
        Self { width, height, taken: Vec::new() }
    }

    /// Finds a place for a name to the right, to the left, below or above a sign, or none. The sign's own place is taken in
    /// any case.
    pub fn place(&mut self, name: &str, (x, y): (f64, f64), radius: f64) -> Option<Label> {
        let width = name.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>() * SIZE;
        let gap = radius + 4.0;
        let base = y + SIZE * 0.35;
        let ways = [
            (Label { x: x + gap, y: base, anchor: "start" }, x + gap),
            (Label { x: x - gap, y: base, anchor: "end" }, x - gap - width),
            (Label { x, y: y + gap + SIZE * 0.8, anchor: "middle" }, x - width / 2.0),
            (Label { x, y: y - gap, anchor: "middle" }, x - width / 2.0),
        ];
        let free = ways.into_iter().find_map(|(label, left)| {
            let area = [left, label.y - SIZE * 0.8, left + width, label.y + SIZE * 0.25];
            self.is_free(area).then_some((label, area))
        });
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
        let (label, area) = free?;
        self.taken.push(area);
        Some(label)
    }

    fn is_free(&self, [left, top, right, bottom]: Area) -> bool {
        let meets = |other: &Area| left < other[2] && other[0] < right && top < other[3] && other[1] < bottom;
        left >= 0.0
            && top >= 0.0
            && right <= self.width
            && bottom <= self.height
            && !self.taken.iter().any(meets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_out_of_each_others_way() {
        let mut labels = LabelPlacer::within(400.0, 200.0);
        let anchors: Vec<Option<&str>> =
            [(200.0, 100.0), (204.0, 100.0), (202.0, 104.0), (202.0, 90.0), (203.0, 101.0)]
                .map(|at| labels.place("Daejeon", at, 5.0).map(|label| label.anchor))
                .into();
        assert_eq!(anchors, [Some("start"), Some("end"), Some("middle"), Some("middle"), None]);
    }

    #[test]
    fn a_name_stays_within_the_drawing() {
        let mut labels = LabelPlacer::within(400.0, 200.0);
        assert_eq!(labels.place("Daejeon", (380.0, 100.0), 5.0).map(|label| label.anchor), Some("end"));
        assert_eq!(labels.place("대전광역시", (20.0, 180.0), 5.0).map(|label| label.anchor), Some("start"));
    }
}
