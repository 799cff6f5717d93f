//! How well a word fits a text.

use std::ops::Range;

use crate::normalize::{CodeUnit, SPACE};

/// How a word was found in a text, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// It is the text.
    Exact,
    /// The text begins with it.
    Prefix,
    /// A word of the text begins with it.
    WordPrefix,
    /// It is within a word.
    Infix,
    /// A word of the text begins with it but for one letter.
    Typo,
}

/// How `typed` is found in a word, letter by letter.
pub fn match_kind(word: &[CodeUnit], typed: &[CodeUnit]) -> Option<MatchKind> {
    if starts_with(word, typed) {
        return Some(if word.len() == typed.len() { MatchKind::Exact } else { MatchKind::Prefix });
    }
    occurrences(word, typed).next().map(|_| MatchKind::Infix)
}

/// Where `word` is in `text`.
pub fn occurrences(text: &[CodeUnit], word: &[CodeUnit]) -> impl Iterator<Item = usize> {
    let last = (text.len() + 1).saturating_sub(word.len().max(1));
    let first = word.first().copied();
    let starts = text[..last.min(text.len())].iter().enumerate();
    starts.filter(move |&(at, &unit)| Some(unit) == first && starts_with(&text[at..], word)).map(|(at, _)| at)
}

/// Most comparisons end at the second letter, before a call of the standard library's would have begun.
fn starts_with(text: &[CodeUnit], word: &[CodeUnit]) -> bool {
    text.len() >= word.len() && text.iter().zip(word).all(|(a, b)| a == b)
}

/// The words of `text` that begin with `word` but for one letter that is missing, too many, another, or changed places with
/// the next: the units that stand for it.
pub fn typo_matches(text: &[CodeUnit], word: &[CodeUnit]) -> impl Iterator<Item = Range<usize>> {
    let starts = (0..text.len()).filter(move |&at| at == 0 || text[at - 1] == SPACE);
    starts.filter_map(move |at| prefix_with_one_edit(&text[at..], word).map(|len| at..at + len))
}

/// Whether a word begins with `typed` but for one such letter.
pub fn is_typo(word: &[CodeUnit], typed: &[CodeUnit]) -> bool {
    prefix_with_one_edit(word, typed).is_some()
}

/// How many units at the beginning of `text` stand for `word` with one mistake. At the last letter the word of the text has
/// to end as well: any other word with the same beginning would do otherwise.
fn prefix_with_one_edit(text: &[CodeUnit], word: &[CodeUnit]) -> Option<usize> {
    let at = text.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (rest, wanted) = (&text[at..], &word[at..]);
    let ends = |len: usize| rest.get(len).is_none_or(|&unit| unit == SPACE);
    let goes_on = |skipped: usize, left: &[CodeUnit]| {
        let tail = rest.get(skipped..)?;
        (starts_with(tail, left) && (!left.is_empty() || ends(skipped))).then_some(at + skipped + left.len())
    };
    let is_letter = |place: usize| rest.get(place).is_some_and(|&unit| unit != SPACE);
    let (&first, left) = wanted.split_first()?;
    let another = || is_letter(0).then(|| goes_on(1, left)).flatten();
    let too_many = || goes_on(0, left);
    let missing = || is_letter(0).then(|| goes_on(1, wanted)).flatten();
    let swapped = || {
        let (&second, left) = left.split_first()?;
        starts_with(rest, &[second, first]).then(|| goes_on(2, left)).flatten()
    };
    another().or_else(too_many).or_else(missing).or_else(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;

    fn found(text: &str, word: &str) -> Option<MatchKind> {
        match_kind(&normalize(text), &normalize(word))
    }

    fn is_nearly_found(text: &str, word: &str) -> bool {
        typo_matches(&normalize(text), &normalize(word)).next().is_some()
    }

    #[test]
    fn better_fits_come_first() {
        for (text, word, expected) in [
            ("Uppsala", "uppsala", Some(MatchKind::Exact)),
            ("Uppsala", "upp", Some(MatchKind::Prefix)),
            ("Uppsala", "sala", Some(MatchKind::Infix)),
            ("대전광역시", "대저", Some(MatchKind::Prefix)),
            ("대전광역시", "광여", Some(MatchKind::Infix)),
            ("a", "ab", None),
            ("", "a", None),
        ] {
            assert_eq!(found(text, word), expected, "{word} in {text}");
        }
    }

    #[test]
    fn one_mistake_is_forgiven() {
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
            assert_eq!(is_nearly_found("City of Uppsala", word), expected, "{word}");
        }
    }

    #[test]
    fn a_mistake_does_not_reach_beyond_a_word() {
        assert!(!is_nearly_found("ab cdefgh", "abcdefgh"));
    }

    #[test]
    fn the_units_that_stand_for_a_word_are_told() {
        let text = normalize("City of Uppsala");
        assert_eq!(typo_matches(&text, &normalize("upsala")).next(), Some(8..15));
        assert_eq!(occurrences(&text, &normalize("a")).collect::<Vec<_>>(), [12, 14]);
    }
}
