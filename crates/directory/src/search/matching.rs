//! How a typed word matches the words of a text.

use std::ops::Range;

use crate::normalize::{CodeUnit, SPACE};

/// The kind of a match, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// The word is the whole text.
    Exact,
    /// The text starts with the word.
    Prefix,
    /// A word of the text starts with it.
    WordPrefix,
    /// It occurs inside a word.
    Infix,
    /// A word of the text starts with it except for one edit.
    Typo,
}

/// How `typed` matches a single word.
pub fn match_kind(word: &[CodeUnit], typed: &[CodeUnit]) -> Option<MatchKind> {
    if starts_with(word, typed) {
        return Some(if word.len() == typed.len() { MatchKind::Exact } else { MatchKind::Prefix });
    }
    occurrences(word, typed).next().map(|_| MatchKind::Infix)
}

/// The positions of `word` in `text`.
pub fn occurrences(text: &[CodeUnit], word: &[CodeUnit]) -> impl Iterator<Item = usize> {
    let end = (text.len() + 1).saturating_sub(word.len().max(1));
    let first = word.first().copied();
    let starts = text[..end.min(text.len())].iter().enumerate();
    starts.filter(move |&(at, &unit)| Some(unit) == first && starts_with(&text[at..], word)).map(|(at, _)| at)
}

/// Faster here than `slice::starts_with`: most comparisons fail within two units, before its call to `memcmp` pays off.
fn starts_with(text: &[CodeUnit], word: &[CodeUnit]) -> bool {
    text.len() >= word.len() && text.iter().zip(word).all(|(a, b)| a == b)
}

/// Where words of `text` start with `word` except for one edit: a missing, extra or wrong letter, or two adjacent letters
/// swapped. Each range covers the units that correspond to `word`.
pub fn typo_matches(text: &[CodeUnit], word: &[CodeUnit]) -> impl Iterator<Item = Range<usize>> {
    let starts = (0..text.len()).filter(move |&at| at == 0 || text[at - 1] == SPACE);
    starts.filter_map(move |at| prefix_with_one_edit(&text[at..], word).map(|len| at..at + len))
}

/// Whether `word` starts with `typed` except for one edit.
pub fn is_typo(word: &[CodeUnit], typed: &[CodeUnit]) -> bool {
    prefix_with_one_edit(word, typed).is_some()
}

/// The length of the prefix of `text` that equals `word` except for one edit. If the edit is in the last letter, the word
/// of the text must end as well; otherwise every word with the same beginning would match.
fn prefix_with_one_edit(text: &[CodeUnit], word: &[CodeUnit]) -> Option<usize> {
    let common = text.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (text, word) = (&text[common..], &word[common..]);
    let is_word_end = |at: usize| text.get(at).is_none_or(|&unit| unit == SPACE);
    let is_letter = |at: usize| text.get(at).is_some_and(|&unit| unit != SPACE);
    let continues = |skipped: usize, rest: &[CodeUnit]| {
        let tail = text.get(skipped..)?;
        let matches = starts_with(tail, rest) && (!rest.is_empty() || is_word_end(skipped));
        matches.then_some(common + skipped + rest.len())
    };
    let (&first, rest) = word.split_first()?;
    let wrong_letter = || is_letter(0).then(|| continues(1, rest)).flatten();
    let extra_letter = || continues(0, rest);
    let missing_letter = || is_letter(0).then(|| continues(1, word)).flatten();
    let swapped_letters = || {
        let (&second, rest) = rest.split_first()?;
        starts_with(text, &[second, first]).then(|| continues(2, rest)).flatten()
    };
    wrong_letter().or_else(extra_letter).or_else(missing_letter).or_else(swapped_letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;

    fn kind_of(text: &str, word: &str) -> Option<MatchKind> {
        match_kind(&normalize(text), &normalize(word))
    }

    fn matches_with_typo(text: &str, word: &str) -> bool {
        typo_matches(&normalize(text), &normalize(word)).next().is_some()
    }

    #[test]
    fn match_kinds_are_distinguished() {
        for (text, word, expected) in [
            ("Uppsala", "uppsala", Some(MatchKind::Exact)),
            ("Uppsala", "upp", Some(MatchKind::Prefix)),
            ("Uppsala", "sala", Some(MatchKind::Infix)),
            ("대전광역시", "대저", Some(MatchKind::Prefix)),
            ("대전광역시", "광여", Some(MatchKind::Infix)),
            ("a", "ab", None),
            ("", "a", None),
        ] {
            assert_eq!(kind_of(text, word), expected, "{word} in {text}");
        }
    }

    #[test]
    fn one_edit_is_tolerated() {
        for (word, expected) in [
            ("upsala", true),
            ("uppssala", true),
            ("uppxala", true),
            ("upspala", true),
            ("ppsala", true),
            ("xuppsala", true),
            ("uppsalax", true),
            ("uppsalx", true),
            ("uppsx", false),
            ("upxs", true),
            ("uxxsala", false),
            ("usppaal", false),
            ("salax", false),
        ] {
            assert_eq!(matches_with_typo("City of Uppsala", word), expected, "{word}");
        }
    }

    #[test]
    fn an_edit_does_not_cross_a_word_boundary() {
        assert!(!matches_with_typo("ab cdefgh", "abcdefgh"));
    }

    #[test]
    fn matches_have_positions() {
        let text = normalize("City of Uppsala");
        assert_eq!(typo_matches(&text, &normalize("upsala")).next(), Some(8..15));
        assert_eq!(occurrences(&text, &normalize("a")).collect::<Vec<_>>(), [12, 14]);
    }
}
