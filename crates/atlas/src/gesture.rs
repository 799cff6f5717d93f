//! Input to commands. What a gesture has to remember is a value that its caller keeps.

use crate::camera::Command;
use crate::unit::{Pixel, Size};

/// CSS pixels that an arrow key moves the view, unless that is much for the frame.
const ARROW_STEP: f64 = 80.0;
/// The part of the frame that an arrow key moves the view at most.
const ARROW_SHARE: f64 = 0.25;
/// CSS pixels a pointer must move before it drags; a click by a trembling hand moves less.
const DRAG_THRESHOLD: f64 = 4.0;

/// The command for a key, by its DOM name (`KeyboardEvent.key`), in a frame of `size`; `None` for keys
/// that mean nothing to a map.
///
/// Arrows move the view, so the content goes the other way; `+` (or `=`, the same key without shift) and
/// `-` zoom by 2, Page Up and Page Down by 4; `0` and Home show the whole world.
pub fn key(name: &str, size: Size) -> Option<Command> {
    let (dx, dy) = (arrow_step(size.width), arrow_step(size.height));
    let command = match name {
        "ArrowLeft" => Command::Pan { dx, dy: 0.0 },
        "ArrowRight" => Command::Pan { dx: -dx, dy: 0.0 },
        "ArrowUp" => Command::Pan { dx: 0.0, dy },
        "ArrowDown" => Command::Pan { dx: 0.0, dy: -dy },
        "+" | "=" => Command::Zoom { factor: 2.0 },
        "-" => Command::Zoom { factor: 0.5 },
        "PageUp" => Command::Zoom { factor: 4.0 },
        "PageDown" => Command::Zoom { factor: 0.25 },
        "0" | "Home" => Command::Home,
        _ => return None,
    };
    Some(command)
}

fn arrow_step(side: f64) -> f64 {
    (side * ARROW_SHARE).clamp(0.0, ARROW_STEP)
}

/// A pressed pointer that may become a drag: it does so once it has moved 4 CSS pixels, and stays one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    last: Pixel,
    dragging: bool,
}

impl Drag {
    /// The pointer went down at `at`.
    pub fn start(at: Pixel) -> Self {
        Self { last: at, dragging: false }
    }

    /// The pointer moved to `to`: the pan that keeps the content under it, if it is a drag by now. The
    /// first pan makes up for the distance that it took to become one.
    pub fn moved(&mut self, to: Pixel) -> Option<Command> {
        let distance = self.last.distance(to);
        if !distance.is_finite() || !(self.dragging || distance >= DRAG_THRESHOLD) {
            return None;
        }
        let command = Command::Pan { dx: to.x - self.last.x, dy: to.y - self.last.y };
        *self = Self { last: to, dragging: true };
        Some(command)
    }

    /// Whether it has become a drag, so that its end is no click.
    pub fn is_drag(self) -> bool {
        self.dragging
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Size = Size { width: 960.0, height: 200.0 };

    #[test]
    fn keys_command_the_map() {
        let check = |name, expected| assert_eq!(key(name, FRAME), expected, "{name}");
        let pan = |dx, dy| Some(Command::Pan { dx, dy });
        let zoom = |factor| Some(Command::Zoom { factor });
        check("ArrowLeft", pan(80.0, 0.0));
        check("ArrowRight", pan(-80.0, 0.0));
        check("ArrowUp", pan(0.0, 50.0));
        check("ArrowDown", pan(0.0, -50.0));
        check("+", zoom(2.0));
        check("=", zoom(2.0));
        check("-", zoom(0.5));
        check("PageUp", zoom(4.0));
        check("PageDown", zoom(0.25));
        check("0", Some(Command::Home));
        check("Home", Some(Command::Home));
        check("Enter", None);
        check("a", None);
        check("", None);
    }

    #[test]
    fn arrows_stand_still_without_a_frame() {
        let check = |width| {
            let command = key("ArrowLeft", Size { width, height: 0.0 });
            assert_eq!(command, Some(Command::Pan { dx: 0.0, dy: 0.0 }), "{width}");
        };
        check(0.0);
        check(-10.0);
    }

    #[test]
    fn a_drag_begins_at_the_threshold() {
        let check = |moves: &[(f64, f64)], expected: &[Option<(f64, f64)>], is_drag| {
            let mut drag = Drag::start(Pixel { x: 10.0, y: 10.0 });
            for (&(x, y), &pan) in moves.iter().zip(expected) {
                let expected = pan.map(|(dx, dy)| Command::Pan { dx, dy });
                assert_eq!(drag.moved(Pixel { x, y }), expected, "{moves:?} at {x} {y}");
            }
            assert_eq!(drag.is_drag(), is_drag, "{moves:?}");
        };
        check(&[], &[], false);
        check(&[(13.9, 10.0)], &[None], false);
        check(&[(12.0, 12.0), (12.8, 12.8)], &[None, None], false);
        check(&[(14.0, 10.0)], &[Some((4.0, 0.0))], true);
        check(&[(12.0, 10.0), (10.0, 15.0)], &[None, Some((0.0, 5.0))], true);
        check(&[(20.0, 10.0), (21.0, 10.0)], &[Some((10.0, 0.0)), Some((1.0, 0.0))], true);
        check(&[(20.0, 10.0), (10.0, 10.0)], &[Some((10.0, 0.0)), Some((-10.0, 0.0))], true);
        check(&[(f64::NAN, 10.0), (15.0, 10.0)], &[None, Some((5.0, 0.0))], true);
    }
}
