//! Which marker's popup is open, and when it closes.

use leptos::prelude::*;

use crate::latest::Latest;
use crate::platform;

/// How long a popup waits for the pointer to reach it, in milliseconds.
const CLOSE_DELAY_MS: i32 = 280;

/// The open popup, if any.
#[derive(Clone, Copy)]
pub struct PopupState {
    /// The members of the marker whose popup is open, as positions in the member list. Map and list highlight them.
    pub members: RwSignal<Option<Vec<usize>>>,
    /// The member that was chosen: its popup stays open, or comes back when that of another marker closes.
    pub selected: RwSignal<Option<usize>>,
    /// A delayed close applies only if nothing opened or kept the popup meanwhile.
    delay: Latest,
}

impl PopupState {
    /// No popup is open.
    pub fn new() -> Self {
        Self { members: RwSignal::new(None), selected: RwSignal::new(None), delay: Latest::default() }
    }

    /// Opens the popup of a marker, in place of any other.
    pub fn open(self, members: Vec<usize>) {
        self.cancel_close();
        // Pointer and focus events often report the same marker several times.
        if self.members.with_untracked(|open| open.as_ref() != Some(&members)) {
            self.members.set(Some(members));
        }
    }

    /// The callback for the list beside the map: pointer or focus enters or leaves a member.
    pub fn highlight(self) -> Callback<Option<usize>> {
        Callback::new(move |member: Option<usize>| match member {
            Some(member) => self.open(vec![member]),
            None => self.close_later(),
        })
    }

    /// Closes the popup, unless pointer or focus come back to it or to its marker within the delay.
    pub fn close_later(self) {
        let delay = self.delay.current();
        platform::after(CLOSE_DELAY_MS, move || {
            if self.delay.is_latest(delay) {
                self.close();
            }
        });
    }

    /// Keeps the popup open: cancels any delayed close.
    pub fn cancel_close(self) {
        self.delay.next();
    }

    /// Chooses a member, or none.
    pub fn select(self, member: Option<usize>) {
        self.selected.set(member);
        self.close();
    }

    /// Closes the popup at once, or shows the chosen member's instead.
    pub fn close(self) {
        if let Some(selected) = self.selected.get_untracked() {
            return self.open(vec![selected]);
        }
        self.cancel_close();
        self.members.set(None);
    }
}
