//! The lists that requests may still be about.

use protocol::ListId;

/// How many lists are kept: while the page replaces its list, requests about the previous one may be on their way.
const KEPT: usize = 2;

/// The latest lists, by number.
#[derive(Debug)]
pub struct RecentLists<T> {
    lists: Vec<(ListId, T)>,
}

impl<T> Default for RecentLists<T> {
    fn default() -> Self {
        Self { lists: Vec::new() }
    }
}

impl<T> RecentLists<T> {
    /// Adds a list, in place of one with the same number; drops the oldest if there are too many.
    pub fn insert(&mut self, id: ListId, list: T) {
        self.lists.retain(|(known, _)| *known != id);
        self.lists.push((id, list));
        let surplus = self.lists.len().saturating_sub(KEPT);
        self.lists.drain(..surplus);
    }

    /// The list with this number, if it is still kept.
    pub fn get_mut(&mut self, id: ListId) -> Option<&mut T> {
        self.lists.iter_mut().find(|(known, _)| *known == id).map(|(_, list)| list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_list_and_the_previous_one_are_kept() {
        let mut lists = RecentLists::default();
        for number in 1..=3 {
            lists.insert(ListId(number), number);
        }
        assert_eq!([1, 2, 3].map(|number| lists.get_mut(ListId(number)).copied()), [None, Some(2), Some(3)]);
    }

    #[test]
    fn a_list_with_the_same_number_is_replaced() {
        let mut lists = RecentLists::default();
        lists.insert(ListId(1), "a");
        lists.insert(ListId(1), "b");
        assert_eq!(lists.get_mut(ListId(1)), Some(&mut "b"));
        assert_eq!(lists.lists.len(), 1);
    }
}
