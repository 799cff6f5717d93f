//! Panics during development. The release build aborts without a message, and the boot script shows an error.

/// Writes the messages of panics to the console.
#[cfg(debug_assertions)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
