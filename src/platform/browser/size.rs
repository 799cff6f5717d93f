//! The sizes of elements.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::dom;
use crate::platform::FrameSize;

/// Observes the size of an element until dropped.
struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl SizeWatch {
    fn new(element: Element, on_change: impl Fn(FrameSize) + 'static) -> Option<Self> {
        let observed = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || on_change(size(&observed)));
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

/// A directive that calls `on_change` once its element is in the document, and whenever the element's size changes.
pub fn watch_size(on_change: impl Fn(FrameSize) + Clone + 'static) -> impl Fn(Element) + Clone {
    let watch = StoredValue::new_local(None);
    move |element: Element| watch.set_value(SizeWatch::new(element, on_change.clone()))
}

/// The size of the element with this id.
pub fn frame_size(id: &str) -> Option<FrameSize> {
    Some(size(&dom()?.get_element_by_id(id)?))
}

fn size(element: &Element) -> FrameSize {
    FrameSize { width: element.client_width().into(), height: element.client_height().into() }
}
