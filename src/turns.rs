//! A page put together in turns: each of its larger pieces is made in a task of its own. On a slow phone the whole takes long
//! enough for a tap or a key to wait noticeably, while the published page is still the one that answers.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::site::here;

type Act = Box<dyn FnOnce() + Send>;

/// What is still to be done before a page can be shown: its pieces, and what belongs into the task in which it is shown.
#[derive(Clone, Default)]
pub struct Turns(Arc<Mutex<[Vec<Act>; 2]>>);

const PIECES: usize = 0;
const LAST: usize = 1;

impl Turns {
    /// Lets the next piece be made. `false` where there is none.
    #[cfg(feature = "csr")]
    pub fn take(&self) -> bool {
        self.next(PIECES).map(|act| act()).is_some()
    }

    /// Does what was kept for the end.
    #[cfg(feature = "csr")]
    pub fn end(&self) {
        while let Some(act) = self.next(LAST) {
            act();
        }
    }

    #[cfg(feature = "csr")]
    fn next(&self, kind: usize) -> Option<Act> {
        self.0.lock().ok()?[kind].pop()
    }

    fn add(&self, kind: usize, act: Act) {
        if let Ok(mut acts) = self.0.lock() {
            acts[kind].push(act);
        }
    }
}

/// A piece of a page, made when its turn comes: at once, where the page is not put together in turns.
pub fn in_turn(make: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    // Of one type, because each would bring its own copy of what follows into the module.
    boxed(Box::new(make))
}

fn boxed(make: Box<dyn FnOnce() -> AnyView + Send>) -> AnyView {
    let Some(turns) = here().turns else { return make() };
    let open = RwSignal::new(false);
    turns.add(PIECES, Box::new(move || open.set(true)));
    let mut make = Some(make);
    (move || make.take_if(|_| open.get()).map(untrack)).into_any()
}

/// Does something in the task in which a page that was put together in turns is shown.
pub fn at_last(act: impl FnOnce() + Send + 'static) {
    if let Some(turns) = here().turns {
        turns.add(LAST, Box::new(act));
    }
}
