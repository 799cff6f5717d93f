//! The map's live region, which screen readers read out.

use leptos::prelude::*;

/// The text of the map's live region.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Default for Announcer {
    fn default() -> Self {
        Self(RwSignal::new(String::new()))
    }
}

impl Announcer {
    /// Makes screen readers announce a text.
    pub fn say(self, text: String) {
        self.0.set(text);
    }

    /// The text to show in the live region.
    pub fn text(self) -> RwSignal<String> {
        self.0
    }
}
