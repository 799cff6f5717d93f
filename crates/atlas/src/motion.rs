//! Views that change by themselves: an eased move to another view, and a throw that runs out. Time comes in as an
//! argument, in milliseconds of any clock that only goes forward.

use crate::camera::{Camera, Command};

/// Milliseconds that an eased move takes.
pub const EASE_MS: f64 = 320.0;
/// Milliseconds that a throw takes to stop.
const GLIDE_MS: f64 = 700.0;
/// CSS pixels a millisecond below which a throw is over, or is none to begin with.
const SLOW: f64 = 0.03;
/// CSS pixels a millisecond that no throw exceeds; a slipping finger can report anything.
const FAST: f64 = 4.0;

/// A change of the view that goes on after what caused it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    from: Camera,
    start: f64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Ease { to: Camera },
    Glide { vx: f64, vy: f64 },
}

impl Motion {
    /// An eased move that begins at `now`; `None` where it leads nowhere.
    pub fn ease(from: Camera, to: Camera, now: f64) -> Option<Self> {
        (from != to && now.is_finite()).then_some(Self { from, start: now, kind: Kind::Ease { to } })
    }

    /// What a throw of `vx` and `vy` CSS pixels a millisecond does from `now` on; `None` where it is too slow to see.
    pub fn glide(from: Camera, (vx, vy): (f64, f64), now: f64) -> Option<Self> {
        let speed = (vx * vx + vy * vy).sqrt();
        if !(speed.is_finite() && now.is_finite()) || speed <= SLOW {
            return None;
        }
        let share = (FAST / speed).min(1.0);
        Some(Self { from, start: now, kind: Kind::Glide { vx: vx * share, vy: vy * share } })
    }

    /// The view at `now`, and whether the motion is over with it. Before its start it is where it began.
    pub fn at(self, now: f64) -> (Camera, bool) {
        // A clock that has stopped telling the time ends every motion.
        let passed = if now.is_nan() { f64::INFINITY } else { (now - self.start).max(0.0) };
        match self.kind {
            Kind::Ease { to } if passed >= EASE_MS => (to, true),
            Kind::Ease { to } => (self.from.towards(to, slowing(passed / EASE_MS)), false),
            Kind::Glide { vx, vy } => {
                let share = (passed / GLIDE_MS).min(1.0);
                // A way whose speed is the throw's at first and 0 in the end.
                let way = GLIDE_MS / 3.0 * slowing(share);
                (self.from.apply(Command::Pan { dx: vx * way, dy: vy * way }), share >= 1.0)
            }
        }
    }

    /// Where the motion leads.
    pub fn end(self) -> Camera {
        self.at(f64::INFINITY).0
    }
}

/// The part of the way after a `share` of the time (0 to 1), for a speed that falls with the square of what is left.
fn slowing(share: f64) -> f64 {
    let left = 1.0 - share;
    1.0 - left * left * left
}
