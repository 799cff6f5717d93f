//! A generation counter, to discard results and timers that something newer has replaced.

use leptos::prelude::*;

/// Knows which of several overlapping operations is the latest.
#[derive(Clone, Copy)]
pub struct Latest(RwSignal<usize>);

impl Default for Latest {
    fn default() -> Self {
        Self(RwSignal::new(0))
    }
}

impl Latest {
    /// Starts an operation and makes every earlier one outdated.
    pub fn next(self) -> usize {
        self.0.set(self.0.get_untracked().wrapping_add(1));
        self.current()
    }

    /// The latest operation.
    pub fn current(self) -> usize {
        self.0.get_untracked()
    }

    /// Whether `operation` is still the latest. `false` once the page that started it has been left.
    pub fn is_latest(self, operation: usize) -> bool {
        self.0.try_get_untracked() == Some(operation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_operation_outdates_older_ones() {
        Owner::new().with(|| {
            let latest = Latest::default();
            let first = latest.next();
            assert!(latest.is_latest(first));
            let second = latest.next();
            assert!(!latest.is_latest(first) && latest.is_latest(second));
            assert_eq!(latest.current(), second);
        });
    }

    #[test]
    fn no_operation_is_the_latest_once_the_owner_is_gone() {
        let owner = Owner::new();
        let latest = owner.with(Latest::default);
        let operation = latest.next();
        owner.cleanup();
        assert!(!latest.is_latest(operation));
    }
}
