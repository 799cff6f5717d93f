//! The camera over time: what moves it at once, what moves it slowly, and when it rests.

use atlas::{Animation, Camera, Command, Velocity};
use leptos::prelude::*;

use crate::latest::Latest;
use crate::platform;

/// Milliseconds without a change after which the camera rests.
const REST_MS: i32 = 160;

/// The one place where commands reach the camera.
#[derive(Clone, Copy)]
pub struct CameraController {
    camera: RwSignal<Camera>,
    rest: RwSignal<Camera>,
    motion: StoredValue<Option<Animation>>,
    /// Counts the changes, so that a pause knows whether it was one.
    changes: Latest,
}

impl CameraController {
    /// A camera that rests.
    pub fn resting(at: Camera) -> Self {
        Self {
            camera: RwSignal::new(at),
            rest: RwSignal::new(at),
            motion: StoredValue::new(None),
            changes: Latest::default(),
        }
    }

    /// The view at every moment.
    pub fn camera(self) -> Signal<Camera> {
        self.camera.into()
    }

    /// The view when nothing has moved for a moment.
    pub fn rest(self) -> Signal<Camera> {
        self.rest.into()
    }

    /// Where the camera is, or will be once it has stopped.
    pub fn goal(self) -> Camera {
        self.motion.get_value().map_or_else(|| self.camera.get_untracked(), Animation::end)
    }

    /// Changes the view at once. `false` where that changed nothing.
    pub fn apply(self, command: Command) -> bool {
        let now = self.camera.get_untracked();
        let then = now.apply(command);
        self.stop_at(then);
        now != then
    }

    /// Changes the view by an eased move. `false` where that changes nothing.
    pub fn ease(self, command: Command) -> bool {
        let goal = self.goal();
        let then = goal.apply(command);
        self.ease_to(then);
        goal != then
    }

    /// Moves to another view, slowly, or at once where motion is not wanted.
    pub fn ease_to(self, view: Camera) {
        let now = self.camera.get_untracked();
        self.fly(Animation::ease(now, view, platform::now()).filter(|_| view.size() == now.size()), view);
    }

    /// Continues to pan after a fling, slowing down.
    pub fn fling(self, velocity: Velocity) {
        let now = self.camera.get_untracked();
        self.fly(Animation::inertia(now, velocity, platform::now()), now);
    }

    /// Shows another view without any motion, and rests there.
    pub fn land(self, view: Camera) {
        self.motion.set_value(None);
        self.camera.set(view);
        self.rest.set(view);
    }

    fn fly(self, motion: Option<Animation>, otherwise: Camera) {
        match motion.filter(|_| !platform::prefers_reduced_motion()) {
            None => self.stop_at(otherwise),
            Some(motion) => {
                // It rests at its end, and not in the middle, where a change just before would have it rest.
                self.changes.next();
                let idle = self.motion.get_value().is_none();
                self.motion.set_value(Some(motion));
                if idle {
                    self.tick();
                }
            }
        }
    }

    fn tick(self) {
        platform::next_frame(move |time| {
            // The page may have been left, or the motion stopped by a hand.
            let Some(Some(motion)) = self.motion.try_get_value() else { return };
            let (view, over) = motion.at(time);
            if over {
                self.motion.set_value(None);
                self.set(view);
            } else {
                self.camera.set(view);
                self.tick();
            }
        });
    }

    /// Shows a view, at which it comes to rest: also where a motion ends there that has brought it so far.
    fn stop_at(self, view: Camera) {
        let moving = self.motion.get_value().is_some();
        self.motion.set_value(None);
        if moving || view != self.camera.get_untracked() {
            self.set(view);
        }
    }

    fn set(self, view: Camera) {
        self.camera.set(view);
        let change = self.changes.next();
        platform::after(REST_MS, move || {
            if self.changes.is(change) {
                self.rest.set(self.camera.get_untracked());
            }
        });
    }
}
