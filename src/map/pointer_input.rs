//! Mouse, pen, fingers and wheel: events become commands, in one place.

use atlas::{Command, DragMode, GestureEnd, GestureRecognizer, PointerSample, ScreenPoint, WorldBounds};
use leptos::ev::{MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;

use super::state::{MAP_ID, MapState};
use crate::platform;

/// How many times a double tap zooms.
const DOUBLE_TAP: f64 = 2.0;

/// What the hands do on one map.
#[derive(Clone, Copy)]
pub struct PointerInput {
    map: MapState,
    pointers: StoredValue<GestureRecognizer>,
    /// The corners of the box that is being drawn.
    pub drawn: RwSignal<Option<(ScreenPoint, ScreenPoint)>>,
    /// Whether the last pointer was a finger: it cannot hover, so that a tap only opens a card.
    pub by_finger: RwSignal<bool>,
}

impl PointerInput {
    /// PointerInput that do nothing yet.
    pub fn on(map: MapState) -> Self {
        Self {
            map,
            pointers: StoredValue::new(GestureRecognizer::default()),
            drawn: RwSignal::new(None),
            by_finger: RwSignal::new(false),
        }
    }

    /// A pointer went down.
    pub fn press(self, event: &PointerEvent) {
        self.by_finger.set(event.pointer_type() == "touch");
        if event.button() != 0 {
            return;
        }
        let scrolls = self.by_finger.get_untracked() && !self.map.large.get_untracked();
        let grip = match (event.shift_key(), scrolls) {
            (true, _) => DragMode::SelectBox,
            (false, true) => DragMode::PanSideways,
            (false, false) => DragMode::Pan,
        };
        let contact = self.contact(event);
        self.pointers.update_value(|pointers| pointers.pointer_down(contact, grip));
        // A hand on the map stops whatever moves it.
        self.map.flight.land(self.map.flight.camera().get_untracked());
    }

    /// A pointer moved.
    pub fn drag(self, event: &PointerEvent) {
        // It may have been lifted elsewhere.
        if event.buttons() == 0 && self.pointers.with_value(GestureRecognizer::is_pressed) {
            return self.cancel();
        }
        let contact = self.contact(event);
        let was = self.is_drag();
        let command = self.pointers.try_update_value(|pointers| pointers.pointer_move(contact)).flatten();
        if self.is_drag() && !was {
            platform::capture_pointer(event);
            self.map.hide();
        }
        if let Some(command) = command {
            self.map.flight.apply(command);
        }
        self.draw();
    }

    /// A pointer was lifted.
    pub fn release(self, event: &PointerEvent) {
        let contact = self.contact(event);
        let release = self.pointers.try_update_value(|pointers| pointers.pointer_up(contact));
        self.draw();
        match release.unwrap_or(GestureEnd::Nothing) {
            GestureEnd::Nothing => {}
            GestureEnd::Fling(velocity) => self.map.flight.fling(velocity),
            GestureEnd::DoubleTap(at) => {
                let factor = if event.shift_key() { 1.0 / DOUBLE_TAP } else { DOUBLE_TAP };
                self.map.flight.ease(Command::ZoomAbout { at, factor });
            }
            GestureEnd::SelectBox { from, to } => {
                let camera = self.map.flight.camera().get_untracked();
                let corners = [from, to].map(|corner| camera.to_world(corner));
                if let Some(bounds) = WorldBounds::enclosing(corners) {
                    self.map.flight.ease(Command::Fit { bounds, padding: 0.0 });
                }
            }
        }
    }

    /// The browser took the pointer for itself, to scroll the page.
    pub fn cancel(self) {
        self.pointers.update_value(GestureRecognizer::cancel);
        self.draw();
    }

    /// A click that ends a drag follows no link.
    pub fn click(self, event: &MouseEvent) {
        if self.is_drag() {
            event.prevent_default();
            self.pointers.update_value(GestureRecognizer::cancel);
        }
    }

    /// Whether the present or last gesture was a drag.
    pub fn is_drag(self) -> bool {
        self.pointers.with_value(GestureRecognizer::is_drag)
    }

    /// A wheel that is meant for the map zooms it: over the enlarged map, over one that has the focus, and with the
    /// control key, as which trackpads report a pinch. Any other scrolls the page.
    pub fn wheel(self, event: &WheelEvent) {
        let meant = event.ctrl_key() || self.map.large.get_untracked() || platform::has_focus(MAP_ID);
        if !meant {
            return;
        }
        let at = platform::pointer_position(event, self.map.unit.get_untracked());
        let command = atlas::wheel_command(event.delta_y(), event.delta_mode(), event.ctrl_key(), at);
        let changed = command.is_some_and(|command| self.map.flight.apply(command));
        // At the map's limit the page scrolls on, but it is never zoomed along with the map.
        if changed || event.ctrl_key() || self.map.large.get_untracked() {
            event.prevent_default();
        }
    }

    /// Two fingers move the map, not the page.
    pub fn touch(self, event: &TouchEvent) {
        if platform::touch_count(event) > 1 {
            event.prevent_default();
        }
    }

    fn contact(self, event: &PointerEvent) -> PointerSample {
        let at = platform::pointer_position(event, self.map.unit.get_untracked());
        PointerSample { id: event.pointer_id(), at, time: event.time_stamp() }
    }

    fn draw(self) {
        let drawn = self.pointers.with_value(GestureRecognizer::selection_box);
        if drawn != self.drawn.get_untracked() {
            self.drawn.set(drawn);
        }
    }
}
