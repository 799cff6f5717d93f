//! The velocity of a pointer when it is lifted.

use super::sample::PointerSample;

/// Milliseconds over which the velocity is averaged. A shorter window is noisy; a longer one still sees motion after
/// the pointer has stopped.
const WINDOW_MS: f64 = 90.0;
/// The number of samples kept; screens report about one every 8 ms.
const MAX_SAMPLES: usize = 12;

/// Screen units per millisecond.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Velocity {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Keeps the last samples of one pointer and derives its velocity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VelocityTracker(Vec<PointerSample>);

impl VelocityTracker {
    /// Adds a sample.
    pub fn record(&mut self, sample: PointerSample) {
        if self.0.len() == MAX_SAMPLES {
            self.0.remove(0);
        }
        self.0.push(sample);
    }

    /// The latest sample.
    pub fn last(&self) -> Option<PointerSample> {
        self.0.last().copied()
    }

    /// The velocity at time `now`; 0 if the pointer has stopped.
    pub fn at(&self, now: f64) -> Velocity {
        let first = self.0.iter().find(|sample| now - sample.time <= WINDOW_MS);
        let (Some(first), Some(last)) = (first, self.0.last()) else { return Velocity::default() };
        // Up to now rather than up to the last move, because a resting pointer sends no events.
        let elapsed = now - first.time;
        if elapsed > 0.0 {
            Velocity { x: (last.at.x - first.at.x) / elapsed, y: (last.at.y - first.at.y) / elapsed }
        } else {
            Velocity::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::ScreenPoint;

    fn check(path: &[(f64, f64)], now: f64, expected: f64) {
        let mut tracker = VelocityTracker::default();
        for &(x, time) in path {
            tracker.record(PointerSample { id: 1, at: ScreenPoint { x, y: 0.0 }, time });
        }
        let velocity = tracker.at(now);
        assert!((velocity.x - expected).abs() < 1e-9 && velocity.y == 0.0, "{path:?} at {now}: {velocity:?}");
    }

    #[test]
    fn velocity_is_distance_over_time() {
        check(&[], 0.0, 0.0);
        check(&[(0.0, 0.0)], 0.0, 0.0);
        check(&[(0.0, 0.0), (16.0, 16.0), (32.0, 32.0)], 32.0, 1.0);
        check(&[(0.0, 0.0), (32.0, 32.0)], 64.0, 0.5);
        check(&[(0.0, 0.0), (32.0, 32.0)], 500.0, 0.0);
        check(&[(0.0, 0.0), (900.0, 10.0), (900.0, 200.0), (908.0, 208.0)], 208.0, 1.0);
    }
}
