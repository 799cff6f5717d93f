//! Places labels beside the markers of a drawing so that none overlap.

/// The position of a label: the point that its `text-anchor` refers to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    pub x: f64,
    pub y: f64,
    pub anchor: &'static str,
}

/// The font size in the drawing's units.
const FONT_SIZE: f64 = 20.0;

/// Left, top, right, bottom.
type Area = [f64; 4];

/// The areas of a drawing that markers and labels occupy.
pub struct LabelPlacer {
    width: f64,
    height: f64,
    occupied: Vec<Area>,
}

impl LabelPlacer {
    /// An empty drawing of this size.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height, occupied: Vec::new() }
    }

    /// Places a label to the right of a marker, to its left, below or above it, or returns `None`. The marker's own area
    /// becomes occupied in any case.
    pub fn place(&mut self, text: &str, (x, y): (f64, f64), radius: f64) -> Option<Label> {
        // Average widths, in em, of a Latin letter and of a Hangul syllable.
        let em = text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>();
        let width = em * FONT_SIZE;
        let gap = radius + 4.0;
        let baseline = y + FONT_SIZE * 0.35;
        let candidates = [
            (Label { x: x + gap, y: baseline, anchor: "start" }, x + gap),
            (Label { x: x - gap, y: baseline, anchor: "end" }, x - gap - width),
            (Label { x, y: y + gap + FONT_SIZE * 0.8, anchor: "middle" }, x - width / 2.0),
            (Label { x, y: y - gap, anchor: "middle" }, x - width / 2.0),
        ];
        let free = candidates.into_iter().find_map(|(label, left)| {
            let area = [left, label.y - FONT_SIZE * 0.8, left + width, label.y + FONT_SIZE * 0.25];
            self.is_free(area).then_some((label, area))
        });
        self.occupied.push([x - radius, y - radius, x + radius, y + radius]);
        let (label, area) = free?;
        self.occupied.push(area);
        Some(label)
    }

    fn is_free(&self, [left, top, right, bottom]: Area) -> bool {
        let overlaps =
            |other: &Area| left < other[2] && other[0] < right && top < other[3] && other[1] < bottom;
        left >= 0.0
            && top >= 0.0
            && right <= self.width
            && bottom <= self.height
            && !self.occupied.iter().any(overlaps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_do_not_overlap() {
        let mut labels = LabelPlacer::new(400.0, 200.0);
        let anchors: Vec<Option<&str>> =
            [(200.0, 100.0), (204.0, 100.0), (202.0, 104.0), (202.0, 90.0), (203.0, 101.0)]
                .map(|at| labels.place("Daejeon", at, 5.0).map(|label| label.anchor))
                .into();
        assert_eq!(anchors, [Some("start"), Some("end"), Some("middle"), Some("middle"), None]);
    }

    #[test]
    fn a_label_stays_within_the_drawing() {
        let mut labels = LabelPlacer::new(400.0, 200.0);
        assert_eq!(labels.place("Daejeon", (380.0, 100.0), 5.0).map(|label| label.anchor), Some("end"));
        assert_eq!(labels.place("대전광역시", (20.0, 180.0), 5.0).map(|label| label.anchor), Some("start"));
    }
}
