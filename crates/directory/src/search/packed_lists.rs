//! Many short lists in one allocation (compressed sparse rows).

/// Lists by number, stored end to end.
#[derive(Debug)]
pub struct PackedLists<T> {
    all: Vec<T>,
    /// For each list its end in `all`.
    ends: Vec<u32>,
}

impl<T> Default for PackedLists<T> {
    fn default() -> Self {
        Self { all: Vec::new(), ends: Vec::new() }
    }
}

impl<T: Copy> PackedLists<T> {
    /// Groups `(list, value)` pairs into `count` lists. Within a list, values keep their order.
    pub fn group(count: u32, values: &[(u32, T)]) -> Self {
        let mut ends = vec![0; count as usize];
        values.iter().for_each(|(list, _)| ends[*list as usize] += 1);
        let mut start = 0;
        for end in &mut ends {
            (*end, start) = (start, start + *end);
        }
        // Until a list is complete, its entry in `ends` is the position of its next value.
        let mut all: Vec<T> = values.iter().map(|(_, value)| *value).collect();
        for (list, value) in values {
            let next = &mut ends[*list as usize];
            all[*next as usize] = *value;
            *next += 1;
        }
        Self { all, ends }
    }

    /// The number of lists.
    pub const fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// A list by its number.
    pub fn get(&self, list: u32) -> &[T] {
        let list = list as usize;
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        &self.all[start as usize..self.ends[list] as usize]
    }

    /// Appends a list and returns its number.
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
    fn lists_are_stored_and_returned() {
        let mut lists = PackedLists::default();
        for (number, list) in [(0, &[1, 2][..]), (1, &[]), (2, &[3])] {
            assert_eq!(lists.push(list.iter().copied()), number);
            assert_eq!(lists.get(number), list);
        }
        assert_eq!(lists.len(), 3);
    }

    #[test]
    fn values_are_grouped_by_list() {
        let lists = PackedLists::group(4, &[(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')]);
        for (number, list) in [(0, &['b'][..]), (1, &[]), (2, &['a', 'c']), (3, &['d'])] {
            assert_eq!(lists.get(number), list);
        }
        assert_eq!(PackedLists::<u8>::group(0, &[]).len(), 0);
    }
}
