//! The camera over time: jumps, eased moves, flings, and when it has settled.

use atlas::{Animation, Camera, Command, Velocity};
use leptos::prelude::*;

use crate::latest::Latest;
use crate::platform;

/// The camera has settled after this long without a change, in milliseconds.
const SETTLE_MS: i32 = 160;

/// Applies commands to the camera: at once, or as an animation. Nothing else does (a lint in `clippy.toml`).
#[derive(Clone, Copy)]
pub struct CameraController {
    current: RwSignal<Camera>,
    settled: RwSignal<Camera>,
    animation: StoredValue<Option<Animation>>,
    changes: Latest,
}

#[expect(clippy::disallowed_methods, reason = "the one place where commands and animations reach the camera")]
impl CameraController {
    /// A settled camera.
    pub fn new(camera: Camera) -> Self {
        Self {
            current: RwSignal::new(camera),
            settled: RwSignal::new(camera),
            animation: StoredValue::new(None),
            changes: Latest::default(),
        }
    }

    /// The camera in every frame of an animation.
    pub fn current(self) -> Signal<Camera> {
        self.current.into()
    }

    /// The camera as it was when it last settled.
    pub fn settled(self) -> Signal<Camera> {
        self.settled.into()
    }

    /// The camera at the end of the running animation, or the current one.
    pub fn target(self) -> Camera {
        self.animation.get_value().map_or_else(|| self.current.get_untracked(), Animation::end)
    }

    /// Applies a command at once. `false` if it changed nothing.
    pub fn apply(self, command: Command) -> bool {
        let before = self.current.get_untracked();
        let after = before.apply(command);
        self.stop_at(after);
        before != after
    }

    /// Applies a command as an eased animation. `false` if it changes nothing.
    pub fn ease(self, command: Command) -> bool {
        let before = self.target();
        let after = before.apply(command);
        self.ease_to(after);
        before != after
    }

    /// Eases to another camera; jumps if the visitor prefers reduced motion or the frame's size differs.
    pub fn ease_to(self, camera: Camera) {
        let now = self.current.get_untracked();
        let animation = Animation::ease(now, camera, platform::now()).filter(|_| camera.size() == now.size());
        self.animate(animation, camera);
    }

    /// Continues to pan after a fling, slowing down.
    pub fn fling(self, velocity: Velocity) {
        let now = self.current.get_untracked();
        self.animate(Animation::inertia(now, velocity, platform::now()), now);
    }

    /// Shows another camera, settled, without animation.
    pub fn jump_to(self, camera: Camera) {
        self.animation.set_value(None);
        self.current.set(camera);
        self.settled.set(camera);
    }

    fn animate(self, animation: Option<Animation>, otherwise: Camera) {
        match animation.filter(|_| !platform::prefers_reduced_motion()) {
            None => self.stop_at(otherwise),
            Some(animation) => {
                // Outdates a change made just before, which would otherwise settle the camera during the animation.
                self.changes.next();
                let is_idle = self.animation.get_value().is_none();
                self.animation.set_value(Some(animation));
                if is_idle {
                    self.request_frame();
                }
            }
        }
    }

    fn request_frame(self) {
        platform::next_frame(move |time| {
            // The page may have been left, or the animation stopped.
            let Some(Some(animation)) = self.animation.try_get_value() else { return };
            let (camera, is_over) = animation.at(time);
            if is_over {
                self.animation.set_value(None);
                self.set(camera);
            } else {
                self.current.set(camera);
                self.request_frame();
            }
        });
    }

    /// Stops at a camera and settles there. An animation that is stopped has to settle even if it has just arrived there.
    fn stop_at(self, camera: Camera) {
        let is_moving = self.animation.get_value().is_some();
        self.animation.set_value(None);
        if is_moving || camera != self.current.get_untracked() {
            self.set(camera);
        }
    }

    fn set(self, camera: Camera) {
        self.current.set(camera);
        let change = self.changes.next();
        platform::after(SETTLE_MS, move || {
            if self.changes.is_latest(change) {
                self.settled.set(self.current.get_untracked());
            }
        });
    }
}
