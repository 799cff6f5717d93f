//! Recognizes drags, flings, pinches, double taps and selection boxes from mouse, pen and touch pointers.

use super::sample::PointerSample;
use super::velocity::{Velocity, VelocityTracker};
use crate::camera::Command;
use crate::geometry::ScreenPoint;

/// Screen units a pointer must move before a press becomes a drag; a click with a shaky hand moves less.
const DRAG_THRESHOLD: f64 = 4.0;
/// Two taps within this many milliseconds and screen units are a double tap.
const DOUBLE_TAP: (f64, f64) = (350.0, 28.0);
/// A selection box smaller than this in both directions, in screen units, is ignored as accidental.
const SMALLEST_BOX: f64 = 8.0;

/// What dragging a single pointer does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DragMode {
    /// Pans the map.
    #[default]
    Pan,
    /// Pans the map once the pointer has moved more horizontally than vertically; vertical moves scroll the page.
    PanSideways,
    /// Draws a selection box.
    SelectBox,
}

/// The outcome of a finished gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GestureEnd {
    /// Nothing to do.
    Nothing,
    /// Two taps in quick succession.
    DoubleTap(ScreenPoint),
    /// The pointer was still moving when it was lifted.
    Fling(Velocity),
    /// A selection box was drawn.
    SelectBox {
        /// The corner where the drag began.
        from: ScreenPoint,
        /// The opposite corner.
        to: ScreenPoint,
    },
}

/// Tracks the pressed pointers, at most two; any further pointer is ignored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GestureRecognizer {
    pressed: Vec<PointerSample>,
    start: Option<PointerSample>,
    mode: DragMode,
    is_drag: bool,
    velocity: VelocityTracker,
    last_tap: Option<PointerSample>,
}

impl GestureRecognizer {
    /// Handles a pressed pointer. `mode` says what it does if it is dragged.
    pub fn pointer_down(&mut self, sample: PointerSample, mode: DragMode) {
        if !sample.at.is_finite() || self.pressed.len() == 2 {
            return;
        }
        self.pressed.retain(|pressed| pressed.id != sample.id);
        let is_first = self.pressed.is_empty();
        self.pressed.push(sample);
        // With a second pointer any gesture becomes a pinch.
        self.mode = if is_first { mode } else { DragMode::Pan };
        self.is_drag = !is_first;
        self.start = is_first.then_some(sample);
        self.velocity = VelocityTracker::default();
        self.velocity.record(sample);
    }

    /// Handles a moved pointer and returns the resulting camera command. The first command of a drag includes the
    /// distance moved below the drag threshold.
    pub fn pointer_move(&mut self, sample: PointerSample) -> Option<Command> {
        let index = self.pressed.iter().position(|pressed| pressed.id == sample.id)?;
        let before = self.pressed[index].at;
        let (dx, dy) = (sample.at.x - before.x, sample.at.y - before.y);
        let matches_mode = self.mode != DragMode::PanSideways || dx.abs() > dy.abs();
        let starts_drag = before.distance(sample.at) >= DRAG_THRESHOLD && matches_mode;
        if !sample.at.is_finite() || !(self.is_drag || starts_drag) {
            return None;
        }
        self.is_drag = true;
        self.pressed[index] = sample;
        self.velocity.record(sample);
        match (self.pressed.len(), self.mode) {
            (2, _) => pinch(before, sample.at, self.pressed[1 - index].at),
            (_, DragMode::SelectBox) => None,
            _ => Some(Command::Pan { dx, dy }),
        }
    }

    /// Handles a lifted pointer.
    pub fn pointer_up(&mut self, sample: PointerSample) -> GestureEnd {
        let Some(index) = self.pressed.iter().position(|pressed| pressed.id == sample.id) else {
            return GestureEnd::Nothing;
        };
        let last = self.pressed.remove(index);
        if !self.pressed.is_empty() {
            // After a pinch the remaining finger continues as a drag.
            self.velocity = VelocityTracker::default();
            return GestureEnd::Nothing;
        }
        match (self.is_drag, self.mode) {
            (false, _) => self.tap(PointerSample { at: last.at, ..sample }),
            (true, DragMode::SelectBox) => self
                .box_corners()
                .map_or(GestureEnd::Nothing, |(from, to)| GestureEnd::SelectBox { from, to }),
            (true, _) => GestureEnd::Fling(self.velocity.at(sample.time)),
        }
    }

    /// Resets everything: the browser took the pointer over (DOM `pointercancel`), or the gesture no longer matters.
    pub fn cancel(&mut self) {
        *self = Self::default();
    }

    /// Whether the current or last gesture is a drag, so that the click after it must be suppressed.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// Whether a pointer is down.
    pub fn is_pressed(&self) -> bool {
        !self.pressed.is_empty()
    }

    /// Two opposite corners of the selection box while it is being drawn.
    pub fn selection_box(&self) -> Option<(ScreenPoint, ScreenPoint)> {
        self.is_pressed().then(|| self.box_corners()).flatten()
    }

    fn box_corners(&self) -> Option<(ScreenPoint, ScreenPoint)> {
        let from = self.start.filter(|_| self.mode == DragMode::SelectBox && self.is_drag)?.at;
        let to = self.velocity.last()?.at;
        let is_large_enough = (from.x - to.x).abs().max((from.y - to.y).abs()) >= SMALLEST_BOX;
        is_large_enough.then_some((from, to))
    }

    fn tap(&mut self, tap: PointerSample) -> GestureEnd {
        let (max_time, max_distance) = DOUBLE_TAP;
        let is_double = |last: PointerSample| {
            tap.time - last.time <= max_time && last.at.distance(tap.at) <= max_distance
        };
        if self.last_tap.take().is_some_and(is_double) {
            return GestureEnd::DoubleTap(tap.at);
        }
        self.last_tap = Some(tap);
        GestureEnd::Nothing
    }
}

/// The command for one finger that moved from `before` to `after` while the `other` stayed.
fn pinch(before: ScreenPoint, after: ScreenPoint, other: ScreenPoint) -> Option<Command> {
    let midpoint = |at: ScreenPoint| ScreenPoint { x: (at.x + other.x) / 2.0, y: (at.y + other.y) / 2.0 };
    // At least 1, or fingers that meet would zoom by 0 or by infinity.
    let distance = |at: ScreenPoint| at.distance(other).max(1.0);
    let factor = distance(after) / distance(before);
    Some(Command::Pinch { from: midpoint(before), to: midpoint(after), factor })
}
