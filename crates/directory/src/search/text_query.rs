//! What is looked for: words, each in the ways in which it can have been meant.

use super::signature::Signature;
use crate::normalize::{
    CodeUnit, SPACE, is_consonant, is_hangul_key, latin_as_hangul, normalize, to_hangul, to_latin,
};

/// From how many letters on one mistyped letter is forgiven.
const FORGIVEN_LETTERS: usize = 5;
/// The same in Hangul, in keys: two syllables with five keys would take Daejeon (대전) for Daecheon (대천).
const FORGIVEN_KEYS: usize = 6;

/// How many words are looked for; each keeps two bytes a document in memory.
const MOST_WORDS: usize = 16;

/// The words of a query. All of them have to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuery {
    pub(super) words: Vec<Word>,
}

/// One word, in the ways in which it can have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it was typed.
    pub text: String,
    pub patterns: Vec<Pattern>,
}

/// One way in which a word can have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pub units: Vec<CodeUnit>,
    pub form: Form,
    /// Typed while the other keyboard layout was on.
    pub is_other_layout: bool,
    pub signature: Signature,
}

/// Which form of a text is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Whole,
    /// The first consonants of its syllables.
    Initials,
}

impl TextQuery {
    /// Reads what was typed. Signs that are neither letters nor digits only part words; words after the sixteenth are left
    /// out.
    pub fn new(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in text.split_whitespace().flat_map(words_of) {
            if words.len() < MOST_WORDS && !words.contains(&word) {
                words.push(word);
            }
        }
        Self { words }
    }

    /// Whether nothing is looked for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, as they were typed.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| word.text.as_str())
    }

    /// The words in their order; `None` for a single one, and where the first is but begun syllables.
    pub(super) fn phrase(&self) -> Option<Vec<&[CodeUnit]>> {
        let plain: Vec<&Pattern> = self.words.iter().filter_map(|word| word.patterns.first()).collect();
        let is_phrase = plain.len() > 1 && plain[0].form == Form::Whole;
        is_phrase.then(|| plain.into_iter().map(|pattern| pattern.units.as_slice()).collect())
    }
}

fn words_of(raw: &str) -> Vec<Word> {
    let units = normalize(raw);
    let is_one = !units.contains(&SPACE);
    units
        .split(|&unit| unit == SPACE)
        .filter(|part| !part.is_empty())
        .map(|part| Word {
            text: if is_one { raw.into() } else { String::from_utf16_lossy(part) },
            patterns: patterns(part, is_one.then_some(raw)),
        })
        .collect()
}

fn patterns(units: &[CodeUnit], raw: Option<&str>) -> Vec<Pattern> {
    let mut patterns = Vec::with_capacity(2);
    // Consonants alone are syllables that were begun, one each.
    let form = if units.iter().all(|&unit| is_consonant(unit)) { Form::Initials } else { Form::Whole };
    patterns.push(Pattern::new(units.to_vec(), form, false));
    let other = raw.and_then(to_hangul).filter(|keys| latin_as_hangul(keys));
    // Fewer keys are too little to tell the layout from.
    let least = if form == Form::Initials { 3 } else { 2 };
    if let Some(keys) = other.or_else(|| to_latin(units)).filter(|keys| keys.len() >= least) {
        patterns.push(Pattern::new(keys, Form::Whole, true));
    }
    patterns
}

impl Pattern {
    fn new(units: Vec<CodeUnit>, form: Form, is_other_layout: bool) -> Self {
        let signature = Signature::new(&units);
        Self { units, form, is_other_layout, signature }
    }

    /// Whether one mistyped letter is forgiven.
    pub fn is_forgiving(&self) -> bool {
        let is_hangul = self.units.iter().any(|&unit| is_hangul_key(unit));
        let least = if is_hangul { FORGIVEN_KEYS } else { FORGIVEN_LETTERS };
        self.form == Form::Whole && self.units.len() >= least
    }

    /// Whether it is in no text that `earlier` is not in.
    pub fn extends(&self, earlier: &Self) -> bool {
        self.form == earlier.form && self.units.starts_with(&earlier.units)
    }
}
