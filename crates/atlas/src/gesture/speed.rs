//! How fast a pointer was when it let go.

use super::pointer::Contact;

/// Milliseconds that are looked back on: shorter shakes, longer forgets to stop.
const WINDOW_MS: f64 = 90.0;
/// So many contacts are kept; screens report about one in eight milliseconds.
const KEPT: usize = 12;

/// The last contacts of one pointer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speedometer(Vec<Contact>);

impl Speedometer {
    /// Takes note of where the pointer is.
    pub fn note(&mut self, contact: Contact) {
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push(contact);
    }

    /// Where the pointer was last.
    pub fn last(&self) -> Option<Contact> {
        self.0.last().copied()
    }

    /// CSS pixels a millisecond, right and down, at `now`; 0 where the pointer has rested.
    pub fn speed(&self, now: f64) -> (f64, f64) {
        let first = self.0.iter().find(|contact| now - contact.time <= WINDOW_MS);
        let (Some(first), Some(last)) = (first, self.0.last()) else { return (0.0, 0.0) };
        // To the end of the gesture, not to the last move: a pointer that rests does not move.
        let passed = now - first.time;
        if passed > 0.0 {
            ((last.at.x - first.at.x) / passed, (last.at.y - first.at.y) / passed)
        } else {
            (0.0, 0.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Pixel;

    fn check(path: &[(f64, f64)], now: f64, expected: f64) {
        let mut speedometer = Speedometer::default();
        for &(x, time) in path {
            speedometer.note(Contact { id: 1, at: Pixel { x, y: 0.0 }, time });
        }
        let (vx, vy) = speedometer.speed(now);
        assert!((vx - expected).abs() < 1e-9 && vy == 0.0, "{path:?} at {now}: {vx}");
    }

    #[test]
    fn speed_is_way_by_time() {
        check(&[], 0.0, 0.0);
        check(&[(0.0, 0.0)], 0.0, 0.0);
        check(&[(0.0, 0.0), (16.0, 16.0), (32.0, 32.0)], 32.0, 1.0);
        check(&[(0.0, 0.0), (32.0, 32.0)], 64.0, 0.5);
        check(&[(0.0, 0.0), (32.0, 32.0)], 500.0, 0.0);
        check(&[(0.0, 0.0), (900.0, 10.0), (900.0, 200.0), (908.0, 208.0)], 208.0, 1.0);
    }
}
