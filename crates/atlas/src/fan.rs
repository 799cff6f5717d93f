//! Fans out the markers of one place.

use crate::geometry::ScreenPoint;
use crate::sine::{cos, sin};

/// The golden angle in radians, π (3 - √5): the angle between consecutive points of Vogel's spiral.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
/// Up to this many markers stand on one ring.
const MAX_ON_RING: usize = 10;
/// A full turn in radians.
const TURN: f64 = std::f64::consts::TAU;

/// The offsets of `count` markers from their common place: at least `gap` screen units apart and from that place. Up to ten stand
/// on a ring, clockwise from the top; more on a spiral around it.
pub fn fan_out(count: usize, gap: f64) -> Vec<ScreenPoint> {
    if count <= MAX_ON_RING {
        let step = TURN / count.max(1) as f64;
        // The chord between neighbours is 2 r sin(step / 2); a ring of one or two needs no more than the gap.
        let radius = if count > 2 { (gap / (2.0 * sin(step / 2.0))).max(gap * 1.25) } else { gap * 1.25 };
        return (0..count).map(|index| polar(radius, index as f64 * step - TURN / 4.0)).collect();
    }
    // Vogel, "A better way to construct the sunflower head", 1979. Its points are nearest to each other at its centre, which
    // stays free.
    let free = 2;
    (free..count + free)
        .map(|index| polar(gap * (index as f64).sqrt(), index as f64 * GOLDEN_ANGLE))
        .collect()
}

fn polar(radius: f64, angle: f64) -> ScreenPoint {
    ScreenPoint { x: radius * cos(angle), y: radius * sin(angle) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fanned_out_markers_are_apart_and_leave_their_place_free() {
        let origin = ScreenPoint { x: 0.0, y: 0.0 };
        for count in 0..200 {
            let offsets = fan_out(count, 28.0);
            assert_eq!(offsets.len(), count);
            for (index, a) in offsets.iter().enumerate() {
                let nearest = offsets[..index].iter().chain([&origin]).map(|b| a.distance(*b));
                let nearest = nearest.fold(f64::INFINITY, f64::min);
                assert!(nearest >= 28.0 - 1e-6, "{count}: {nearest}");
            }
        }
    }

    #[test]
    fn the_first_marker_is_at_the_top() {
        let [first, ..] = fan_out(4, 28.0)[..] else { panic!("four markers") };
        assert!(first.x.abs() < 1e-9 && first.y < 0.0, "{first:?}");
    }
}
