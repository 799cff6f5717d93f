//! Text as it is compared: without case, accents, width and punctuation, and Hangul as the keys that type it.
//!
//! A syllable that is still being composed (대저) is then the beginning of the finished one (대전), and a word typed on the
//! wrong keyboard layout differs only in the names of its keys.

mod keyboard_layout;
mod letters;

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

pub use keyboard_layout::{latin_as_hangul, to_hangul, to_latin};
pub use letters::{is_consonant, is_hangul_key};

/// One letter or key. Letters beyond the first plane take two.
pub type CodeUnit = u16;

/// What stands between words.
pub const SPACE: CodeUnit = b' ' as CodeUnit;

/// A folded text that knows where each unit came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormalizedText {
    /// The letters, words parted by one [`SPACE`], none at either end.
    pub units: Vec<CodeUnit>,
    /// For each unit the bytes of the character that it came from.
    sources: Vec<Range<u32>>,
}

impl NormalizedText {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (at, letter) in text.char_indices() {
            let source = at as u32..(at + letter.len_utf8()) as u32;
            let before = folded.units.len();
            each_unit(letter, &mut |unit| folded.push(unit, source.clone()));
            // An accent of its own belongs to the letter before it.
            if !letter.is_ascii()
                && folded.units.len() == before
                && let Some(last) = folded.sources.last_mut().filter(|last| last.end == source.start)
            {
                last.end = source.end;
            }
        }
        folded.trim();
        folded
    }

    /// The first consonants of a text's syllables, words parted by one [`SPACE`]; other letters are left out.
    pub fn initials(text: &str) -> Self {
        let mut initials = Self::default();
        for (at, letter) in text.char_indices() {
            let source = at as u32..(at + letter.len_utf8()) as u32;
            if let Some(unit) = letters::initial(letter) {
                initials.push(unit, source);
            } else if !letter.is_alphanumeric() {
                initials.push(SPACE, source);
            }
        }
        initials.trim();
        initials
    }

    /// The bytes of the text that some units came from; whole characters. Beyond the end it is empty.
    pub fn source(&self, units: Range<usize>) -> Range<usize> {
        let parts = self.sources.get(units).unwrap_or_default();
        parts.first().map_or(0..0, |first| {
            let end = parts.last().map_or(first.end, |last| last.end);
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

/// The folded text alone.
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

/// The first consonants of a text's syllables; empty for a text without Hangul.
pub fn initials(text: &str) -> Vec<CodeUnit> {
    NormalizedText::initials(text).units
}

fn each_unit(letter: char, push: &mut impl FnMut(CodeUnit)) {
    if letter.is_ascii() {
        ascii(letter, push);
        return;
    }
    for part in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(letter)) {
        for part in part.to_lowercase() {
            if part.is_ascii() {
                ascii(part, push);
            } else {
                plain(part, push);
            }
        }
    }
}

fn ascii(letter: char, push: &mut impl FnMut(CodeUnit)) {
    match letter {
        // Within a word: Xi'an is found as Xian.
        '\'' | '`' => {}
        letter if letter.is_ascii_alphanumeric() => push(letter.to_ascii_lowercase() as CodeUnit),
        _ => push(SPACE),
    }
}

fn plain(letter: char, push: &mut impl FnMut(CodeUnit)) {
    let is_accent = CanonicalCombiningClassMapBorrowed::new().get_u8(letter) != 0;
    if is_accent || letters::is_silent(letter) {
        return;
    }
    if let Some(text) = letters::written_as(letter) {
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
    fn case_accents_width_and_punctuation_do_not_count() {
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
    fn initials_are_those_of_the_syllables() {
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
    fn units_know_the_characters_that_they_came_from() {
        let folded = NormalizedText::new("«대전» É");
        assert_eq!(shown(&folded.units), "ㄷㅐㅈㅓㄴ e");
        assert_eq!(folded.source(0..3), 2..8);
        assert_eq!(folded.source(6..7), 11..13);
        assert_eq!(folded.source(7..9), 0..0);
    }

    proptest! {
        #[test]
        fn both_ways_of_folding_agree(text in "\\PC{0,24}") {
            let with_sources = NormalizedText::new(&text);
            prop_assert_eq!(&with_sources.units, &normalize(&text));
            for at in 0..with_sources.units.len() {
                prop_assert!(text.get(with_sources.source(at..at + 1)).is_some_and(|part| !part.is_empty()));
            }
        }

        #[test]
        fn what_is_folded_stays_as_it_is(text in "[가-힣a-zé ㄱ-ㅎÀ-ž]{0,12}") {
            let once = normalize(&text);
            prop_assert_eq!(normalize(&String::from_utf16_lossy(&once)), once);
        }
    }
}
