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
/// The height of a line.
const LINE: f64 = FONT_SIZE * 1.05;

/// Where a label may stand, the best first: left (-1) to right (1), above (-1) to below (1), and the text's anchor there.
const SIDES: [(f64, f64, &str); 8] = [
    (1.0, 0.0, "start"),
    (-1.0, 0.0, "end"),
    (0.0, 1.0, "middle"),
    (0.0, -1.0, "middle"),
    (1.0, -1.0, "start"),
    (1.0, 1.0, "start"),
    (-1.0, -1.0, "end"),
    (-1.0, 1.0, "end"),
];

/// Left, top, right, bottom.
type Area = [f64; 4];

/// The areas of a drawing that markers and labels occupy.
pub struct LabelPlacer {
    width: f64,
    height: f64,
    occupied: Vec<Area>,
}

impl LabelPlacer {
    /// A drawing of this size without labels, with markers of these positions and radii.
    pub fn new(width: f64, height: f64, markers: impl Iterator<Item = ((f64, f64), f64)>) -> Self {
        let area = |((x, y), radius): ((f64, f64), f64)| [x - radius, y - radius, x + radius, y + radius];
        Self { width, height, occupied: markers.map(area).collect() }
    }

    /// Places a label to the right of a marker, to its left, below, above or at a corner of it, or returns `None`.
    pub fn place(&mut self, text: &str, (x, y): (f64, f64), radius: f64) -> Option<Label> {
        let gap = radius + 4.0;
        let free = SIDES.into_iter().find_map(|(across, down, anchor)| {
            let (x, middle) = (x + across * gap, y + down * (gap + FONT_SIZE / 2.0));
            let left = x + (across - 1.0) / 2.0 * text_width(text);
            let label = Label { x, y: middle + FONT_SIZE * 0.35, anchor };
            let area = [left, middle - LINE / 2.0, left + text_width(text), middle + LINE / 2.0];
            self.is_free(area).then_some((label, area))
        });
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

/// The width of a text, from the average widths of a Latin letter and of a Hangul syllable.
fn text_width(text: &str) -> f64 {
    let em: f64 = text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum();
    em * FONT_SIZE
}

#[cfg(test)]
mod tests {
    use super::*;

    const RADIUS: f64 = 5.0;

    fn placed(markers: &[(f64, f64)], text: &str) -> Vec<Option<&'static str>> {
        let mut labels = LabelPlacer::new(400.0, 200.0, markers.iter().map(|&at| (at, RADIUS)));
        let anchors =
            markers.iter().map(|&at| labels.place(text, at, RADIUS).map(|label| label.anchor)).collect();
        for (index, area) in labels.occupied.iter().enumerate().skip(markers.len()) {
            let others = LabelPlacer { occupied: labels.occupied[..index].into(), ..labels };
            assert!(others.is_free(*area), "{area:?}");
        }
        anchors
    }

    #[test]
    fn labels_do_not_overlap() {
        let crowd = [(200.0, 100.0), (204.0, 100.0), (202.0, 104.0), (202.0, 90.0), (203.0, 101.0)];
        let anchors = placed(&crowd, "Daejeon");
        assert!(anchors.contains(&Some("start")) && anchors.contains(&Some("end")), "{anchors:?}");
        assert!(anchors.contains(&None), "{anchors:?}");
    }

    #[test]
    fn a_label_leaves_the_markers_after_it_free() {
        assert_eq!(placed(&[(200.0, 100.0), (230.0, 100.0)], "Paris"), [Some("end"), Some("start")]);
    }

    #[test]
    fn a_label_stays_within_the_drawing() {
        assert_eq!(placed(&[(380.0, 100.0)], "Daejeon"), [Some("end")]);
        assert_eq!(placed(&[(20.0, 180.0)], "대전광역시"), [Some("start")]);
    }
}
