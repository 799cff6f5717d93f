//! What a word holds, in a few bits: enough to tell of most words that what was typed is not in them.

use crate::normalize::CodeUnit;

/// A bit for each letter and a bit for each pair of neighbours, several of them sharing one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    letters: u64,
    pairs: u64,
}

impl Signature {
    /// The sign of a folded word.
    pub fn new(units: &[CodeUnit]) -> Self {
        let letters = units.iter().map(|&unit| bit(u32::from(unit)));
        let pairs = units.windows(2).map(|pair| bit(u32::from(pair[0]) << 16 | u32::from(pair[1])));
        Self { letters: letters.fold(0, |all, one| all | one), pairs: pairs.fold(0, |all, one| all | one) }
    }

    /// Whether a word with this sign can hold what has that one.
    pub const fn may_contain(self, typed: Self) -> bool {
        typed.letters & !self.letters == 0 && typed.pairs & !self.pairs == 0
    }

    /// Whether it can hold five letters or more but for one mistake. A letter too many, or another one, costs that
    /// letter and two pairs; two that changed places cost three pairs and no letter. One pair is always left.
    pub const fn may_contain_with_typo(self, typed: Self) -> bool {
        let pairs = (typed.pairs & !self.pairs).count_ones();
        let cost = match (typed.letters & !self.letters).count_ones() {
            0 => 3,
            1 => 2,
            _ => return false,
        };
        pairs <= cost && pairs < typed.pairs.count_ones()
    }

    /// Whether one word can be made of the other with two mistakes: each puts in at most one letter, and takes out one.
    pub const fn may_be_similar(self, other: Self) -> bool {
        (self.letters & !other.letters).count_ones() <= 2 && (other.letters & !self.letters).count_ones() <= 2
    }
}

/// One of 64 bits, spread by Fibonacci hashing.
const fn bit(value: u32) -> u64 {
    1 << (value.wrapping_mul(0x9e37_79b9) >> 26)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;
    use crate::search::matching::{is_typo, match_kind};
    use crate::search::suggest::edit_distance;
    use proptest::prelude::*;

    /// Few letters, so that they come again, next to each other as well.
    const WORD: &str = "[a-d가]{1,9}";

    proptest! {
        #[test]
        fn no_word_is_ruled_out_that_holds_what_was_typed(word in WORD, typed in "[a-d]{1,4}") {
            let (word, typed) = (normalize(&word), normalize(&typed));
            if match_kind(&word, &typed).is_some() {
                prop_assert!(Signature::new(&word).may_contain(Signature::new(&typed)));
            }
        }

        #[test]
        fn no_word_is_ruled_out_that_holds_it_with_a_mistake(
            word in WORD, typed in "[a-e]{5,8}", own in any::<bool>(), at in 0..5_usize, letter in "[a-e]",
        ) {
            // Half of what is typed is made from the word, or hardly any would be near it.
            let mut near = word.clone();
            near.insert_str(near.char_indices().nth(at).map_or(0, |(at, _)| at), &letter);
            let typed = if own && near.chars().count() > 4 { near } else { typed };
            let (word, typed) = (normalize(&word), normalize(&typed));
            if is_typo(&word, &typed) {
                prop_assert!(Signature::new(&word).may_contain_with_typo(Signature::new(&typed)));
            }
        }

        #[test]
        fn no_word_is_ruled_out_that_is_near(a in "[a-e]{4,6}", b in "[a-g]{4,6}") {
            let (a, b) = (normalize(&a), normalize(&b));
            if edit_distance(&a, &b).is_some() {
                prop_assert!(Signature::new(&a).may_be_similar(Signature::new(&b)));
            }
        }
    }
}
