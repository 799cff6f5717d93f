//! Mouse, pen, touch and wheel: translates events into commands for the camera.

use atlas::{Command, DragMode, GestureEnd, GestureRecognizer, PointerSample, ScreenPoint, WorldBounds};
use leptos::ev::{MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;

use super::state::{MAP_ID, MapState};
use crate::platform;

/// The zoom factor of a double tap.
const DOUBLE_TAP: f64 = 2.0;

/// The pointers on one map.
#[derive(Clone, Copy)]
pub struct PointerInput {
    map: MapState,
    gestures: StoredValue<GestureRecognizer>,
    /// The corners of the box that is being dragged, in screen units.
    pub selection_box: RwSignal<Option<(ScreenPoint, ScreenPoint)>>,
}

impl PointerInput {
    /// No pointer is pressed.
    pub fn new(map: MapState) -> Self {
        Self {
            map,
            gestures: StoredValue::new(GestureRecognizer::default()),
            selection_box: RwSignal::new(None),
        }
    }

    /// Handles `pointerdown`.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let scrolls_page = event.pointer_type() == "touch" && !self.map.is_enlarged.get_untracked();
        let mode = match (event.shift_key(), scrolls_page) {
            (true, _) => DragMode::SelectBox,
            (false, true) => DragMode::PanSideways,
            (false, false) => DragMode::Pan,
        };
        let sample = self.sample(event);
        self.gestures.update_value(|gestures| gestures.pointer_down(sample, mode));
        // Stops a running animation.
        self.map.camera.jump_to(self.map.camera.current().get_untracked());
    }

    /// Handles `pointermove`.
    pub fn drag(self, event: &PointerEvent) {
        // The button may have been released outside the window.
        if event.buttons() == 0 && self.gestures.with_value(GestureRecognizer::is_pressed) {
            return self.cancel();
        }
        let sample = self.sample(event);
        let was_drag = self.is_drag();
        let command = self.gestures.try_update_value(|gestures| gestures.pointer_move(sample)).flatten();
        if self.is_drag() && !was_drag {
            platform::capture_pointer(event);
            self.map.popup.close();
        }
        if let Some(command) = command {
            self.map.camera.apply(command);
        }
        self.update_box();
    }

    /// Handles `pointerup`.
    pub fn release(self, event: &PointerEvent) {
        let sample = self.sample(event);
        let end = self.gestures.try_update_value(|gestures| gestures.pointer_up(sample));
        self.update_box();
        match end.unwrap_or(GestureEnd::Nothing) {
            GestureEnd::Nothing => {}
            GestureEnd::Fling(velocity) => self.map.camera.fling(velocity),
            GestureEnd::DoubleTap(at) => {
                let factor = if event.shift_key() { 1.0 / DOUBLE_TAP } else { DOUBLE_TAP };
                self.map.camera.ease(Command::ZoomAbout { at, factor });
            }
            GestureEnd::SelectBox { from, to } => {
                let camera = self.map.camera.current().get_untracked();
                let corners = [from, to].map(|corner| camera.to_world(corner));
                if let Some(bounds) = WorldBounds::enclosing(corners) {
                    self.map.camera.ease(Command::Fit { bounds, padding: 0.0 });
                }
            }
        }
    }

    /// Handles `pointercancel`: the browser uses the pointer to scroll the page.
    pub fn cancel(self) {
        self.gestures.update_value(GestureRecognizer::cancel);
        self.update_box();
    }

    /// Handles `click`: one that ends a drag follows no link, one beside the markers closes the fan.
    pub fn click(self, event: &MouseEvent) {
        if self.is_drag() {
            event.prevent_default();
            self.gestures.update_value(GestureRecognizer::cancel);
        } else if !event.default_prevented() && platform::closest_link_id(event).is_none() {
            self.map.close_fan();
        }
    }

    /// Whether the current or last gesture was a drag.
    pub fn is_drag(self) -> bool {
        self.gestures.with_value(GestureRecognizer::is_drag)
    }

    /// Handles `wheel`. The wheel zooms the map if it is enlarged or has the focus, and with the control key, which trackpads set
    /// for a pinch. Otherwise it scrolls the page.
    pub fn wheel(self, event: &WheelEvent) {
        let is_enlarged = self.map.is_enlarged.get_untracked();
        if !(event.ctrl_key() || is_enlarged || platform::has_focus(MAP_ID)) {
            return;
        }
        let at = platform::pointer_position(event, self.map.px_per_unit.get_untracked());
        let command = atlas::wheel_command(event.delta_y(), event.delta_mode(), event.ctrl_key(), at);
        let has_changed = command.is_some_and(|command| self.map.camera.apply(command));
        // At the map's zoom limits the page scrolls, but it is never zoomed along with the map.
        if has_changed || event.ctrl_key() || is_enlarged {
            event.prevent_default();
        }
    }

    /// Handles `touchstart` and `touchmove`: two fingers move the map, not the page.
    pub fn touch(self, event: &TouchEvent) {
        if platform::touch_count(event) > 1 {
            event.prevent_default();
        }
    }

    fn sample(self, event: &PointerEvent) -> PointerSample {
        let at = platform::pointer_position(event, self.map.px_per_unit.get_untracked());
        PointerSample { id: event.pointer_id(), at, time: event.time_stamp() }
    }

    fn update_box(self) {
        let corners = self.gestures.with_value(GestureRecognizer::selection_box);
        if corners != self.selection_box.get_untracked() {
            self.selection_box.set(corners);
        }
    }
}
