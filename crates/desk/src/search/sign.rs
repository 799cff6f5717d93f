//! What a text holds, in a few bits: enough to tell of most texts that a word is not in them.

use crate::fold::{SPACE, Unit};

/// A bit for each letter and a bit for each pair of neighbours, several of them sharing one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sign {
    letters: u64,
    pairs: u64,
    /// The letters that words begin with.
    starts: u64,
}

impl Sign {
    /// The sign of a folded text.
    pub fn of(units: &[Unit]) -> Self {
        let mut sign = Self::default();
        let mut last = SPACE;
        for &unit in units {
            if unit != SPACE {
                sign.letters |= bit(u32::from(unit));
                if last == SPACE {
                    sign.starts |= bit(u32::from(unit));
                } else {
                    sign.pairs |= bit(u32::from(last) << 16 | u32::from(unit));
                }
            }
            last = unit;
        }
        sign
    }

    /// Whether a text with this sign can hold a word with that one.
    pub const fn may_hold(self, word: Self) -> bool {
        word.letters & !self.letters == 0 && word.pairs & !self.pairs == 0
    }

    /// Whether a word of the text can begin with that one.
    pub const fn may_begin(self, word: Self) -> bool {
        word.starts & !self.starts == 0
    }

    /// Whether it can hold a word of five letters or more but for one mistake. A letter too many, or another one, costs that
    /// letter and two pairs; two that changed places cost three pairs and no letter. One pair is always left.
    pub const fn may_nearly_hold(self, word: Self) -> bool {
        let pairs = (word.pairs & !self.pairs).count_ones();
        let cost = match (word.letters & !self.letters).count_ones() {
            0 => 3,
            1 => 2,
            _ => return false,
        };
        pairs <= cost && pairs < word.pairs.count_ones()
    }
}

/// One of 64 bits, spread by Fibonacci hashing.
const fn bit(value: u32) -> u64 {
    1 << (value.wrapping_mul(0x9e37_79b9) >> 26)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::folded;
    use crate::search::fit::{Fit, fit, typos};
    use proptest::prelude::*;

    /// Few letters, so that they come again, next to each other as well.
    const TEXT: &str = "[a-d]{1,8}( [a-d가]{1,8})?";

    proptest! {
        #[test]
        fn no_text_is_ruled_out_that_holds_the_word(text in TEXT, word in "[a-d]{1,4}") {
            let (text, word) = (folded(&text), folded(&word));
            if let Some(fit) = fit(&text, &word, true) {
                prop_assert!(Sign::of(&text).may_hold(Sign::of(&word)));
                prop_assert!(fit == Fit::Inner || Sign::of(&text).may_begin(Sign::of(&word)));
            }
        }

        #[test]
        fn no_text_is_ruled_out_that_holds_the_word_with_a_mistake(
            text in TEXT, word in "[a-e]{5,8}", own in any::<bool>(), at in 0..5_usize, letter in "[a-e]",
        ) {
            // Half of the words are made from the text, or hardly any would be near it.
            let mut near: String = text.split(' ').next().unwrap_or_default().into();
            near.insert_str(at.min(near.len()), &letter);
            let word = if own && near.len() > 4 { near } else { word };
            let (text, word) = (folded(&text), folded(&word));
            if typos(&text, &word).next().is_some() {
                prop_assert!(Sign::of(&text).may_nearly_hold(Sign::of(&word)));
            }
        }
    }
}
