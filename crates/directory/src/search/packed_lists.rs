//! Many short lists, one after the other.

/// Lists by number, without a piece of memory of its own for each.
#[derive(Debug)]
pub struct PackedLists<T> {
    all: Vec<T>,
    /// For each list where it ends.
    ends: Vec<u32>,
}

impl<T> Default for PackedLists<T> {
    fn default() -> Self {
        Self { all: Vec::new(), ends: Vec::new() }
    }
}

impl<T: Copy> PackedLists<T> {
    /// Sorts values into `count` lists by the number that stands before each; in a list they stay in their order.
    pub fn group(count: u32, values: &[(u32, T)]) -> Self {
        let mut ends = vec![0; count as usize];
        values.iter().for_each(|(list, _)| ends[*list as usize] += 1);
        let mut start = 0;
        for end in &mut ends {
            (*end, start) = (start, start + *end);
        }
        // Each end is where its list begins until all of the list is in place.
        let mut all: Vec<T> = values.iter().map(|(_, value)| *value).collect();
        for (list, value) in values {
            let place = &mut ends[*list as usize];
            all[*place as usize] = *value;
            *place += 1;
        }
        Self { all, ends }
    }

    /// How many lists there are.
    pub const fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The list with a number.
    pub fn get(&self, list: u32) -> &[T] {
        let list = list as usize;
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        &self.all[start as usize..self.ends[list] as usize]
    }

    /// Adds a list, and returns its number.
    pub fn push(&mut self, values: impl IntoIterator<Item = T>) -> u32 {
        self.all.extend(values);
        self.ends.push(self.all.len() as u32);
        self.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_apart() {
        let mut lists = PackedLists::default();
        for (number, list) in [(0, &[1, 2][..]), (1, &[]), (2, &[3])] {
            assert_eq!(lists.push(list.iter().copied()), number);
            assert_eq!(lists.get(number), list);
        }
        assert_eq!(lists.len(), 3);
    }

    #[test]
    fn values_are_sorted_into_their_lists() {
        let lists = PackedLists::group(4, &[(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')]);
        for (number, list) in [(0, &['b'][..]), (1, &[]), (2, &['a', 'c']), (3, &['d'])] {
            assert_eq!(lists.get(number), list);
        }
        assert_eq!(PackedLists::<u8>::group(0, &[]).len(), 0);
    }
}
