//! What the map says to visitors who cannot see it, through a live region.

use leptos::prelude::*;

use super::state::MapState;
use crate::effect::effect;
use crate::page_context::use_page;

/// The text of the map's live region.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Default for Announcer {
    fn default() -> Self {
        Self(RwSignal::new(String::new()))
    }
}

impl Announcer {
    /// Has screen readers say something.
    pub fn say(self, text: String) {
        self.0.set(text);
    }

    /// The text to show in the live region.
    pub fn text(self) -> RwSignal<String> {
        self.0
    }
}

/// Announces how many members are in view, each time the camera has settled.
pub fn announce_view(map: MapState) {
    let messages = use_page().messages();
    effect(move |is_first| {
        let camera = map.camera.settled().get();
        if !is_first {
            let in_view = map.members_in_view(camera).len();
            map.announcer.say((messages.in_view)(in_view, map.selected.with_untracked(Vec::len)));
        }
    });
}
