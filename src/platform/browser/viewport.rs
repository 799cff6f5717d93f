//! The frame of the map: its size, and what points into it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MouseEvent, PointerEvent, ResizeObserver, TouchEvent};

use super::dom;

/// Watches the size of an element until it is dropped.
struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl SizeWatch {
    fn of(element: Element, changed: impl Fn([f64; 3]) + 'static) -> Option<Self> {
        let watched = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || changed(measures(&watched)));
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` with the width and height of the element that it is used on, in CSS pixels, and with how far that is
/// scrolled sideways: once when it stands in the page, and whenever its size changes.
pub fn watch_size(changed: impl Fn([f64; 3]) + Clone + 'static) -> impl Fn(Element) + Clone {
    let watch = StoredValue::new_local(None);
    move |element: Element| watch.set_value(SizeWatch::of(element, changed.clone()))
}

/// The same of the element that has this id now.
pub fn size_now(id: &str) -> Option<[f64; 3]> {
    Some(measures(&dom()?.get_element_by_id(id)?))
}

/// The part of the published map that was seen last, if it was moved: see `js/prerendered-map.js`.
pub fn published_view(id: &str) -> Option<String> {
    dom()?.get_element_by_id(id)?.get_attribute("data-view")
}

fn measures(element: &Element) -> [f64; 3] {
    [element.client_width(), element.client_height(), element.scroll_left()].map(f64::from)
}

/// Where a pointer is within the element that listens, in units of `unit` CSS pixels.
pub fn pointer_position(event: &MouseEvent, unit: f64) -> atlas::ScreenPoint {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(frame) = element.map(|element| element.get_bounding_client_rect()) else {
        return atlas::ScreenPoint { x: 0.0, y: 0.0 };
    };
    atlas::ScreenPoint {
        x: (f64::from(event.client_x()) - frame.left()) / unit,
        y: (f64::from(event.client_y()) - frame.top()) / unit,
    }
}

/// How many fingers are on the screen.
pub fn touch_count(event: &TouchEvent) -> u32 {
    event.touches().length()
}

/// The element that listens goes on hearing of this pointer wherever it goes.
pub fn capture_pointer(event: &PointerEvent) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // A pointer that was lifted meanwhile needs no catching.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Makes everything around the element with this id deaf to pointer, keyboard and reader, or no longer.
pub fn set_inert_outside(id: &str, alone: bool) {
    let mut at = dom().and_then(|document| document.get_element_by_id(id));
    while let Some(element) = at {
        let parent = element.parent_element().filter(|_| element.id() != "app");
        let around = parent.as_ref().map(Element::children);
        for index in 0..around.as_ref().map_or(0, web_sys::HtmlCollection::length) {
            let sibling = around.as_ref().and_then(|around| around.item(index));
            if let Some(sibling) = sibling.filter(|sibling| !sibling.is_same_node(Some(&element))) {
                let _ = sibling.toggle_attribute_with_force("inert", alone);
            }
        }
        at = parent;
    }
}
