//! Pointer and touch events.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent, TouchEvent};

/// Where a pointer is in the element that listens, in units of `px_per_unit` CSS pixels.
pub fn pointer_position(event: &MouseEvent, px_per_unit: f64) -> atlas::ScreenPoint {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(bounds) = element.map(|element| element.get_bounding_client_rect()) else {
        return atlas::ScreenPoint { x: 0.0, y: 0.0 };
    };
    atlas::ScreenPoint {
        x: (f64::from(event.client_x()) - bounds.left()) / px_per_unit,
        y: (f64::from(event.client_y()) - bounds.top()) / px_per_unit,
    }
}

/// The number of touches on the screen.
pub fn touch_count(event: &TouchEvent) -> u32 {
    event.touches().length()
}

/// Sends all further events of a pointer to the element that listens.
pub fn capture_pointer(event: &PointerEvent) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // Fails for a pointer that has been released meanwhile, which needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
