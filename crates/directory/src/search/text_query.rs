//! A parsed search text: words, each with the patterns that the user may have meant.

use super::signature::Signature;
use crate::normalize::{
    CodeUnit, SPACE, is_consonant, is_hangul_key, latin_as_hangul, normalize, to_hangul, to_latin,
};

/// The minimum length of a pattern that tolerates a typo.
const MIN_TYPO_LENGTH: usize = 5;
/// The same for Hangul, in keys: with five keys, two syllables, Daejeon (대전) would match Daecheon (대천).
const MIN_TYPO_LENGTH_HANGUL: usize = 6;

/// The maximum number of words; each takes two bytes of memory per document.
const MAX_WORDS: usize = 16;

/// The words of a search text. A document must match all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuery {
    pub(super) words: Vec<Word>,
}

/// A word and its possible meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The word as typed.
    pub text: String,
    pub patterns: Vec<Pattern>,
}

/// One possible meaning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pub units: Vec<CodeUnit>,
    pub form: TextForm,
    /// Whether the word may have been typed with the wrong keyboard layout.
    pub is_other_layout: bool,
    pub signature: Signature,
}

/// The form of a text that a pattern is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextForm {
    /// The normalized text.
    Full,
    /// The initial consonants of its Hangul syllables.
    Initials,
}

impl TextQuery {
    /// Parses a search text. All characters except letters and digits separate words; words after the sixteenth are
    /// ignored.
    pub fn new(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in text.split_whitespace().flat_map(parse_words) {
            if words.len() < MAX_WORDS && !words.contains(&word) {
                words.push(word);
            }
        }
        Self { words }
    }

    /// Whether there are no words, so that every document matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words as typed.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| word.text.as_str())
    }

    /// The words in order; `None` if there is only one, or if the first consists of initial consonants.
    pub(super) fn phrase(&self) -> Option<Vec<&[CodeUnit]>> {
        let patterns: Vec<&Pattern> = self.words.iter().filter_map(|word| word.patterns.first()).collect();
        let is_phrase = patterns.len() > 1 && patterns[0].form == TextForm::Full;
        is_phrase.then(|| patterns.into_iter().map(|pattern| pattern.units.as_slice()).collect())
    }
}

/// The words of a text without whitespace; punctuation may still separate words in it.
fn parse_words(raw: &str) -> Vec<Word> {
    let units = normalize(raw);
    let is_single = !units.contains(&SPACE);
    units
        .split(|&unit| unit == SPACE)
        .filter(|part| !part.is_empty())
        .map(|part| Word {
            text: if is_single { raw.into() } else { String::from_utf16_lossy(part) },
            patterns: patterns(part, is_single.then_some(raw)),
        })
        .collect()
}

fn patterns(units: &[CodeUnit], raw: Option<&str>) -> Vec<Pattern> {
    let mut patterns = Vec::with_capacity(2);
    // Only consonants: the initials of syllables.
    let is_initials = units.iter().all(|&unit| is_consonant(unit));
    let form = if is_initials { TextForm::Initials } else { TextForm::Full };
    patterns.push(Pattern::new(units.to_vec(), form, false));
    let hangul = raw.and_then(to_hangul).filter(|keys| latin_as_hangul(keys));
    // Fewer keys do not tell the layout.
    let min_length = if is_initials { 3 } else { 2 };
    if let Some(keys) = hangul.or_else(|| to_latin(units)).filter(|keys| keys.len() >= min_length) {
        patterns.push(Pattern::new(keys, TextForm::Full, true));
    }
    patterns
}

impl Pattern {
    fn new(units: Vec<CodeUnit>, form: TextForm, is_other_layout: bool) -> Self {
        let signature = Signature::new(&units);
        Self { units, form, is_other_layout, signature }
    }

    /// Whether the pattern is long enough to tolerate a typo.
    pub fn allows_typo(&self) -> bool {
        let is_hangul = self.units.iter().any(|&unit| is_hangul_key(unit));
        let min_length = if is_hangul { MIN_TYPO_LENGTH_HANGUL } else { MIN_TYPO_LENGTH };
        self.form == TextForm::Full && self.units.len() >= min_length
    }

    /// Whether every text that matches this pattern also matches `earlier`.
    pub fn extends(&self, earlier: &Self) -> bool {
        self.form == earlier.form && self.units.starts_with(&earlier.units)
    }
}
