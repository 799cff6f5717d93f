//! Normalizes text for comparison: without case, diacritics, width and punctuation, and with Hangul as the keys that type
//! it.
//!
//! Typing Hangul as keys makes a syllable that is still being composed (대저) a prefix of the finished one (대전), and a word
//! typed with the wrong keyboard layout a plain substitution of keys.

mod code_unit;
mod hangul;
mod keyboard_layout;
mod substitutions;

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

pub use code_unit::{CodeUnit, SPACE};
pub use hangul::{is_consonant, is_hangul_key};
pub use keyboard_layout::{latin_as_hangul, to_hangul, to_latin};

/// A normalized text with the source position of each unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormalizedText {
    /// The letters, with one [`SPACE`] between words.
    pub units: Vec<CodeUnit>,
    /// For each unit the byte range of the character it came from.
    sources: Vec<Range<u32>>,
}

impl NormalizedText {
    /// Normalizes a text.
    pub fn new(text: &str) -> Self {
        let mut normalized = Self::default();
        for (at, letter) in text.char_indices() {
            let source = at as u32..(at + letter.len_utf8()) as u32;
            let len = normalized.units.len();
            each_unit(letter, &mut |unit| normalized.push(unit, source.clone()));
            // A separate combining mark belongs to the letter before it.
            if !letter.is_ascii()
                && normalized.units.len() == len
                && let Some(last) = normalized.sources.last_mut().filter(|last| last.end == source.start)
            {
                last.end = source.end;
            }
        }
        normalized.trim();
        normalized
    }

    /// The initial consonants of a text's Hangul syllables, words separated by one [`SPACE`]; omits other letters.
    pub fn initials(text: &str) -> Self {
        let mut initials = Self::default();
        for (at, letter) in text.char_indices() {
            let source = at as u32..(at + letter.len_utf8()) as u32;
            if let Some(unit) = hangul::initial(letter) {
                initials.push(unit, source);
            } else if !letter.is_alphanumeric() {
                initials.push(SPACE, source);
            }
        }
        initials.trim();
        initials
    }

    /// The byte range of the text that a range of units came from, in whole characters; empty if out of bounds.
    pub fn source_range(&self, units: Range<usize>) -> Range<usize> {
        let sources = self.sources.get(units).unwrap_or_default();
        sources.first().map_or(0..0, |first| {
            let end = sources.last().map_or(first.end, |last| last.end);
            first.start as usize..end as usize
        })
    }

    fn push(&mut self, unit: CodeUnit, source: Range<u32>) {
        if unit != SPACE || self.units.last().is_some_and(|&last| last != SPACE) {
            self.units.push(unit);
            self.sources.push(source);
        }
    }

    fn trim(&mut self) {
        if self.units.last() == Some(&SPACE) {
            self.units.pop();
            self.sources.pop();
        }
    }
}

/// Normalizes a text without source positions.
pub fn normalize(text: &str) -> Vec<CodeUnit> {
    let mut units = Vec::with_capacity(text.len());
    for letter in text.chars() {
        each_unit(letter, &mut |unit| {
            if unit != SPACE || units.last().is_some_and(|&last| last != SPACE) {
                units.push(unit);
            }
        });
    }
    if units.last() == Some(&SPACE) {
        units.pop();
    }
    units
}

/// The initial consonants of a text's Hangul syllables; empty for a text without Hangul.
pub fn initials(text: &str) -> Vec<CodeUnit> {
    NormalizedText::initials(text).units
}

fn each_unit(letter: char, push: &mut impl FnMut(CodeUnit)) {
    if letter.is_ascii() {
        push_ascii(letter, push);
        return;
    }
    for part in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(letter)) {
        for part in part.to_lowercase() {
            if part.is_ascii() {
                push_ascii(part, push);
            } else {
                push_decomposed(part, push);
            }
        }
    }
}

fn push_ascii(letter: char, push: &mut impl FnMut(CodeUnit)) {
    match letter {
        // Inside a word: Xi'an matches Xian.
        '\'' | '`' => {}
        letter if letter.is_ascii_alphanumeric() => push(letter.to_ascii_lowercase() as CodeUnit),
        _ => push(SPACE),
    }
}

fn push_decomposed(letter: char, push: &mut impl FnMut(CodeUnit)) {
    let is_combining_mark = CanonicalCombiningClassMapBorrowed::new().get_u8(letter) != 0;
    if is_combining_mark || substitutions::is_ignored(letter) {
        return;
    }
    if let Some(text) = substitutions::substitute(letter).or_else(|| hangul::jamo_keys(letter)) {
        text.encode_utf16().for_each(push);
    } else if letter.is_alphanumeric() {
        letter.encode_utf16(&mut [0; 2]).iter().copied().for_each(push);
    } else {
        push(SPACE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(units: &[CodeUnit]) -> String {
        String::from_utf16(units).unwrap()
    }

    #[test]
    fn case_diacritics_width_and_punctuation_are_ignored() {
        for (text, expected) in [
            ("  Petrópolis ", "petropolis"),
            ("Ōgaki", "ogaki"),
            ("Xi'an, Xi’an", "xian xian"),
            ("Ottawa-Carleton", "ottawa carleton"),
            ("Ｄａｅｊｅｏｎ　７", "daejeon 7"),
            ("Łódź Tromsø Gießen Đà Nẵng", "lodz tromso giessen da nang"),
            ("İstanbul ISPARTA", "istanbul isparta"),
            ("Θεσσαλονίκη", "θεσσαλονικη"),
            ("Новосибирск Йошкар", "новосибирск иошкар"),
            ("臺南", "臺南"),
            ("… !?", ""),
            ("", ""),
        ] {
            assert_eq!(shown(&normalize(text)), expected.replace('ς', "σ"), "{text}");
        }
    }

    #[test]
    fn hangul_becomes_the_keys_that_type_it() {
        for (text, expected) in [
            ("대전", "ㄷㅐㅈㅓㄴ"),
            ("대저", "ㄷㅐㅈㅓ"),
            ("대ㅈ", "ㄷㅐㅈ"),
            ("댖", "ㄷㅐㅈ"),
            ("왕읽", "ㅇㅗㅏㅇㅇㅣㄹㄱ"),
            ("까", "ㄲㅏ"),
            ("\u{1103}\u{1162}", "ㄷㅐ"),
            ("ﾡ", "ㄱ"),
            ("ㅝ ㄳ", "ㅜㅓ ㄱㅅ"),
        ] {
            assert_eq!(shown(&normalize(text)), expected, "{text}");
        }
    }

    #[test]
    fn initials_are_the_first_consonants_of_syllables() {
        for (text, expected) in [
            ("대전광역시", "ㄷㅈㄱㅇㅅ"),
            ("요르단 왕립 A", "ㅇㄹㄷ ㅇㄹ"),
            ("Daejeon", ""),
            ("남탕-에랑", "ㄴㅌ ㅇㄹ"),
        ] {
            assert_eq!(shown(&initials(text)), expected, "{text}");
        }
    }

    #[test]
    fn units_have_source_positions() {
        let normalized = NormalizedText::new("«대전» É");
        assert_eq!(shown(&normalized.units), "ㄷㅐㅈㅓㄴ e");
        assert_eq!(normalized.source_range(0..3), 2..8);
        assert_eq!(normalized.source_range(6..7), 11..13);
        assert_eq!(normalized.source_range(7..9), 0..0);
    }

    proptest! {
        #[test]
        fn both_ways_of_normalizing_agree(text in "\\PC{0,24}") {
            let with_sources = NormalizedText::new(&text);
            prop_assert_eq!(&with_sources.units, &normalize(&text));
            for at in 0..with_sources.units.len() {
                prop_assert!(text.get(with_sources.source_range(at..at + 1)).is_some_and(|part| !part.is_empty()));
            }
        }

        #[test]
        fn normalizing_is_idempotent(text in "[가-힣a-zé ㄱ-ㅎÀ-ž]{0,12}") {
            let once = normalize(&text);
            prop_assert_eq!(normalize(&String::from_utf16_lossy(&once)), once);
        }
    }
}
