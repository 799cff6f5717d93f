//! Effects of a single type.

use leptos::prelude::*;

type Run = Box<dyn FnMut(Option<()>)>;

/// Runs a closure now, and again whenever a signal that it read changes. `run` is told whether this is the first time.
/// Never runs natively.
// SIZE: boxed, because each closure type would bring its own copy of Leptos' effect into the module; saves 1,579 B.
pub fn effect(mut run: impl FnMut(bool) + 'static) {
    let run: Run = Box::new(move |previous| run(previous.is_none()));
    Effect::new(run);
}
