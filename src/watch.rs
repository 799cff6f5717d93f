//! Effects of one type: each type of its own would bring its own copy of the machinery into the module.

use leptos::prelude::*;

type Run = Box<dyn FnMut(Option<()>)>;

/// Runs something now, and again whenever a signal changes that it read. It is told whether this is the first time.
/// Natively it never runs.
pub fn watch(mut run: impl FnMut(bool) + 'static) {
    let run: Run = Box::new(move |before| run(before.is_none()));
    Effect::new(run);
}
