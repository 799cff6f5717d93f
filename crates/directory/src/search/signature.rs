//! A 128-bit Bloom signature of a word, which rules out most words that do not match.

use crate::normalize::CodeUnit;

/// One bit per letter and one per pair of adjacent letters; different letters may share a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    letters: u64,
    pairs: u64,
}

impl Signature {
    /// The signature of a normalized word.
    pub fn new(units: &[CodeUnit]) -> Self {
        let letters = units.iter().map(|&unit| bit(u32::from(unit)));
        let pairs = units.windows(2).map(|pair| bit(u32::from(pair[0]) << 16 | u32::from(pair[1])));
        Self {
            letters: letters.fold(0, |bits, bit| bits | bit),
            pairs: pairs.fold(0, |bits, bit| bits | bit),
        }
    }

    /// Whether a word with this signature may contain a pattern; no false negatives.
    pub const fn may_contain(self, typed: Self) -> bool {
        typed.letters & !self.letters == 0 && typed.pairs & !self.pairs == 0
    }

    /// Whether a word with this signature may contain a pattern of five or more letters with one edit. An extra or wrong
    /// letter changes that letter and two pairs; swapped letters change three pairs and no letter. At least one pair is
    /// unchanged.
    pub const fn may_contain_with_typo(self, typed: Self) -> bool {
        let pairs = (typed.pairs & !self.pairs).count_ones();
        let cost = match (typed.letters & !self.letters).count_ones() {
            0 => 3,
            1 => 2,
            _ => return false,
        };
        pairs <= cost && pairs < typed.pairs.count_ones()
    }

    /// Whether the edit distance may be at most two: each edit adds and removes at most one letter.
    pub const fn may_be_similar(self, other: Self) -> bool {
        (self.letters & !other.letters).count_ones() <= 2 && (other.letters & !self.letters).count_ones() <= 2
    }
}

/// One of 64 bits, chosen by Fibonacci hashing.
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

    /// A small alphabet, so that letters and pairs repeat.
    const WORD: &str = "[a-d가]{1,9}";

    proptest! {
        #[test]
        fn words_that_contain_the_pattern_are_not_ruled_out(word in WORD, typed in "[a-d]{1,4}") {
            let (word, typed) = (normalize(&word), normalize(&typed));
            if match_kind(&word, &typed).is_some() {
                prop_assert!(Signature::new(&word).may_contain(Signature::new(&typed)));
            }
        }

        #[test]
        fn words_that_contain_it_with_a_typo_are_not_ruled_out(
            word in WORD, typed in "[a-e]{5,8}", is_derived in any::<bool>(), at in 0..5_usize, letter in "[a-e]",
        ) {
            // Derive half of the patterns from the word, or hardly any would be similar.
            let mut derived = word.clone();
            derived.insert_str(derived.char_indices().nth(at).map_or(0, |(at, _)| at), &letter);
            let typed = if is_derived && derived.chars().count() > 4 { derived } else { typed };
            let (word, typed) = (normalize(&word), normalize(&typed));
            if is_typo(&word, &typed) {
                prop_assert!(Signature::new(&word).may_contain_with_typo(Signature::new(&typed)));
            }
        }

        #[test]
        fn similar_words_are_not_ruled_out(a in "[a-e]{4,6}", b in "[a-g]{4,6}") {
            let (a, b) = (normalize(&a), normalize(&b));
            if edit_distance(&a, &b).is_some() {
                prop_assert!(Signature::new(&a).may_be_similar(Signature::new(&b)));
            }
        }
    }
}
