//! Panics during development. The release build aborts at once, and the boot script tells the visitor.

/// From now on a panic's message goes to the console.
#[cfg(debug_assertions)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
