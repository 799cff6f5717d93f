//! Printing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::window;

const BEFORE: &str = "beforeprint";
const AFTER: &str = "afterprint";

/// Calls a handler before and after the page is printed, until dropped.
struct PrintListener(Closure<dyn Fn(Event)>);

impl PrintListener {
    fn new(handle: impl Fn(bool) + 'static) -> Self {
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| handle(event.type_() == BEFORE));
        for name in [BEFORE, AFTER] {
            let callback = listener.as_ref().unchecked_ref();
            let _ = window().map(|window| window.add_event_listener_with_callback(name, callback));
        }
        Self(listener)
    }
}

impl Drop for PrintListener {
    fn drop(&mut self) {
        for name in [BEFORE, AFTER] {
            let callback = self.0.as_ref().unchecked_ref();
            let _ = window().map(|window| window.remove_event_listener_with_callback(name, callback));
        }
    }
}

/// Calls `handle` with `true` before the page is printed, and with `false` afterwards, until the page is left.
pub fn on_print(handle: impl Fn(bool) + 'static) {
    StoredValue::new_local(PrintListener::new(handle));
}
