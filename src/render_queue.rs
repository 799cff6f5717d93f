//! Mounts a page incrementally: each of its larger parts is rendered in a task of its own. On a slow phone the whole page takes
//! long enough to delay a tap or a key noticeably, while the prerendered page is still the one that answers.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

type Task = Box<dyn FnOnce() + Send>;

/// The rendering tasks of one page, and what has to run in the task in which the page is shown. Provided as a context.
///
/// Tasks run in last-in, first-out order, so a part's own tasks come before its later siblings. The order is not visible, because
/// the page is shown only when all have run.
#[derive(Clone, Default)]
pub struct RenderQueue(Arc<Mutex<[Vec<Task>; 2]>>);

const RENDER: usize = 0;
const COMMIT: usize = 1;

impl RenderQueue {
    /// Runs the next rendering task; `false` if the queue is empty.
    #[cfg(feature = "csr")]
    pub fn run_next(&self) -> bool {
        self.pop(RENDER).map(|task| task()).is_some()
    }

    /// Runs the tasks that were deferred to the moment when the page is shown.
    #[cfg(feature = "csr")]
    pub fn run_commit(&self) {
        while let Some(task) = self.pop(COMMIT) {
            task();
        }
    }

    #[cfg(feature = "csr")]
    fn pop(&self, kind: usize) -> Option<Task> {
        self.0.lock().ok()?[kind].pop()
    }

    fn push(&self, kind: usize, task: Task) {
        if let Ok(mut tasks) = self.0.lock() {
            tasks[kind].push(task);
        }
    }
}

/// A part of a page. It is rendered in a task of its own if the page has a [`RenderQueue`], and at once otherwise.
pub fn deferred(render: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    // SIZE: boxed, because each closure type would bring its own copy of `deferred_boxed` into the module; saves 1,052 B.
    deferred_boxed(Box::new(render))
}

fn deferred_boxed(render: Box<dyn FnOnce() -> AnyView + Send>) -> AnyView {
    let Some(queue) = use_context::<RenderQueue>() else { return render() };
    let open = RwSignal::new(false);
    queue.push(RENDER, Box::new(move || open.set(true)));
    let mut render = Some(render);
    (move || render.take_if(|_| open.get()).map(untrack)).into_any()
}

/// Runs a closure in the task in which the page is shown, if the page has a [`RenderQueue`].
pub fn on_commit(task: impl FnOnce() + Send + 'static) {
    if let Some(queue) = use_context::<RenderQueue>() {
        queue.push(COMMIT, Box::new(task));
    }
}
