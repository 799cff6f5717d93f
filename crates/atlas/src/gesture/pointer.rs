//! Mouse, pen and fingers on the map: drag, throw, pinch, tap and box.

use super::speed::Speedometer;
use crate::camera::Command;
use crate::unit::Pixel;

/// CSS pixels a pointer must move before it drags; a click by a trembling hand moves less.
const DRAG_THRESHOLD: f64 = 4.0;
/// Milliseconds and CSS pixels between two taps that are one double tap.
const DOUBLE_TAP: (f64, f64) = (350.0, 28.0);
/// A box smaller than this in both directions, in CSS pixels, is a slip.
const SMALLEST_BOX: f64 = 8.0;

/// A pointer at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// Which pointer (DOM `pointerId`).
    pub id: i32,
    /// Where it is.
    pub at: Pixel,
    /// Milliseconds of a clock that only goes forward.
    pub time: f64,
}

/// What a single pointer does when it is dragged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grip {
    /// Moves the map.
    #[default]
    Pan,
    /// Moves the map once it has moved more sideways than up or down: the other way scrolls the page.
    Sideways,
    /// Draws a box around what is to be seen.
    Box,
}

/// What the end of a gesture asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Release {
    /// Nothing, or nothing yet.
    Nothing,
    /// Two taps in quick succession, at this place.
    DoubleTap(Pixel),
    /// The map was thrown, at so many CSS pixels a millisecond to the right and down.
    Throw((f64, f64)),
    /// A box was drawn between two corners.
    Box(Pixel, Pixel),
}

/// The pointers that are pressed on the map: at most two count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pointers {
    pressed: Vec<Contact>,
    start: Option<Contact>,
    grip: Grip,
    dragging: bool,
    speedometer: Speedometer,
    last_tap: Option<Contact>,
}

impl Pointers {
    /// A pointer went down.
    pub fn press(&mut self, contact: Contact, grip: Grip) {
        if !contact.at.is_finite() || self.pressed.len() == 2 {
            return;
        }
        self.pressed.retain(|pressed| pressed.id != contact.id);
        let first = self.pressed.is_empty();
        self.pressed.push(contact);
        // A second finger turns whatever the first one did into a pinch.
        self.grip = if first { grip } else { Grip::Pan };
        self.dragging = !first;
        self.start = first.then_some(contact);
        self.speedometer = Speedometer::default();
        self.speedometer.note(contact);
    }

    /// A pointer moved: what that does to the map. The first move of a drag makes up for the distance that it took to
    /// become one.
    pub fn drag(&mut self, contact: Contact) -> Option<Command> {
        let index = self.pressed.iter().position(|pressed| pressed.id == contact.id)?;
        let before = self.pressed[index].at;
        let (dx, dy) = (contact.at.x - before.x, contact.at.y - before.y);
        let meant = self.grip != Grip::Sideways || dx.abs() > dy.abs();
        let far = before.distance(contact.at) >= DRAG_THRESHOLD && meant;
        if !contact.at.is_finite() || !(self.dragging || far) {
            return None;
        }
        self.dragging = true;
        self.pressed[index] = contact;
        self.speedometer.note(contact);
        match (self.pressed.len(), self.grip) {
            (2, _) => pinch(before, contact.at, self.pressed[1 - index].at),
            (_, Grip::Box) => None,
            _ => Some(Command::Pan { dx, dy }),
        }
    }

    /// A pointer was lifted.
    pub fn release(&mut self, contact: Contact) -> Release {
        let Some(index) = self.pressed.iter().position(|pressed| pressed.id == contact.id) else {
            return Release::Nothing;
        };
        let last = self.pressed.remove(index);
        if !self.pressed.is_empty() {
            // One finger of a pinch stays and goes on as a drag.
            self.speedometer = Speedometer::default();
            return Release::Nothing;
        }
        match (self.dragging, self.grip) {
            (false, _) => self.tap(Contact { at: last.at, ..contact }),
            (true, Grip::Box) => self.boxed().map_or(Release::Nothing, |(from, to)| Release::Box(from, to)),
            (true, _) => Release::Throw(self.speedometer.speed(contact.time)),
        }
    }

    /// The browser took the gesture over, or the view lost interest in it.
    pub fn cancel(&mut self) {
        *self = Self::default();
    }

    /// Whether the present or last gesture was a drag, so that its end is no click.
    pub fn is_drag(&self) -> bool {
        self.dragging
    }

    /// Whether a pointer is down.
    pub fn is_pressed(&self) -> bool {
        !self.pressed.is_empty()
    }

    /// The corners of the box that is being drawn.
    pub fn drawn(&self) -> Option<(Pixel, Pixel)> {
        self.is_pressed().then(|| self.boxed()).flatten()
    }

    fn boxed(&self) -> Option<(Pixel, Pixel)> {
        let from = self.start.filter(|_| self.grip == Grip::Box && self.dragging)?.at;
        let to = self.speedometer.last()?.at;
        let wide = (from.x - to.x).abs().max((from.y - to.y).abs()) >= SMALLEST_BOX;
        wide.then_some((from, to))
    }

    fn tap(&mut self, tap: Contact) -> Release {
        let (longest, farthest) = DOUBLE_TAP;
        let twice = |last: Contact| tap.time - last.time <= longest && last.at.distance(tap.at) <= farthest;
        if self.last_tap.take().is_some_and(twice) {
            return Release::DoubleTap(tap.at);
        }
        self.last_tap = Some(tap);
        Release::Nothing
    }
}

/// One finger of two has moved, the other one stays.
fn pinch(before: Pixel, after: Pixel, other: Pixel) -> Option<Command> {
    let middle = |at: Pixel| Pixel { x: (at.x + other.x) / 2.0, y: (at.y + other.y) / 2.0 };
    // Fingers that meet would zoom to nothing and back from it.
    let spread = |at: Pixel| at.distance(other).max(1.0);
    let factor = spread(after) / spread(before);
    Some(Command::Pinch { from: middle(before), to: middle(after), factor })
}
