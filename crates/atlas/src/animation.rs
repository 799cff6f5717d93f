//! Camera animations: an eased transition to another view, and inertia after a fling. Time is an argument, in
//! milliseconds of a monotonic clock.

use crate::camera::{Camera, Command};
use crate::input::Velocity;

/// Duration of an eased transition, in milliseconds.
pub const EASE_MS: f64 = 320.0;
/// Duration of inertia, in milliseconds.
const INERTIA_MS: f64 = 700.0;
/// Screen units per millisecond below which a fling is ignored.
const MIN_SPEED: f64 = 0.03;
/// Screen units per millisecond to which a fling is limited; a slipping finger can report any speed.
const MAX_SPEED: f64 = 4.0;

/// A change of the camera over time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Animation {
    from: Camera,
    start: f64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Ease { to: Camera },
    Inertia { velocity: Velocity },
}

impl Animation {
    /// An eased transition that starts at `now`; `None` if the views are equal.
    pub fn ease(from: Camera, to: Camera, now: f64) -> Option<Self> {
        (from != to && now.is_finite()).then_some(Self { from, start: now, kind: Kind::Ease { to } })
    }

    /// The inertia after a fling at `now`; `None` if it is too slow to see.
    pub fn inertia(from: Camera, velocity: Velocity, now: f64) -> Option<Self> {
        let speed = (velocity.x * velocity.x + velocity.y * velocity.y).sqrt();
        if !(speed.is_finite() && now.is_finite()) || speed <= MIN_SPEED {
            return None;
        }
        let factor = (MAX_SPEED / speed).min(1.0);
        let velocity = Velocity { x: velocity.x * factor, y: velocity.y * factor };
        Some(Self { from, start: now, kind: Kind::Inertia { velocity } })
    }

    /// The camera at `now`, and whether the animation has finished. Before its start it shows the initial camera.
    pub fn at(self, now: f64) -> (Camera, bool) {
        // A NaN timestamp ends the animation.
        let elapsed = if now.is_nan() { f64::INFINITY } else { (now - self.start).max(0.0) };
        match self.kind {
            Kind::Ease { to } if elapsed >= EASE_MS => (to, true),
            Kind::Ease { to } => (self.from.lerp(to, ease_out(elapsed / EASE_MS)), false),
            Kind::Inertia { velocity } => {
                let progress = (elapsed / INERTIA_MS).min(1.0);
                // A third of the duration, because a cubic ease-out starts at three times its mean speed.
                let distance = INERTIA_MS / 3.0 * ease_out(progress);
                let pan = Command::Pan { dx: velocity.x * distance, dy: velocity.y * distance };
                (self.from.apply(pan), progress >= 1.0)
            }
        }
    }

    /// The camera at the end of the animation.
    pub fn end(self) -> Camera {
        self.at(f64::INFINITY).0
    }
}

/// Cubic ease-out: the share of the distance covered after a share of the time, both 0 to 1.
fn ease_out(progress: f64) -> f64 {
    let remaining = 1.0 - progress;
    1.0 - remaining * remaining * remaining
}
