//! The most recent lists, to which pending requests may refer.

use protocol::ListId;

/// The number of lists that are kept: while the page replaces its list, requests for the previous one may be pending.
const MAX_LISTS: usize = 2;

/// The most recent lists, by id.
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
    /// Adds a list or replaces the one with the same id; drops the oldest if there are too many.
    pub fn insert(&mut self, id: ListId, list: T) {
        self.lists.retain(|(known, _)| *known != id);
        self.lists.push((id, list));
        let surplus = self.lists.len().saturating_sub(MAX_LISTS);
        self.lists.drain(..surplus);
    }

    /// The list with this id, if it is still kept.
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
    fn a_list_with_the_same_id_is_replaced() {
        let mut lists = RecentLists::default();
        lists.insert(ListId(1), "a");
        lists.insert(ListId(1), "b");
        assert_eq!(lists.get_mut(ListId(1)), Some(&mut "b"));
        assert_eq!(lists.lists.len(), 1);
    }
}
