//! Spelling suggestions for words that were not found.

use super::index::Index;
use super::text_query::{Pattern, TextForm, TextQuery};
use crate::normalize::{CodeUnit, NormalizedText, SPACE};

/// The maximum edit distance between a word and a suggestion.
const MAX_DISTANCE: usize = 2;
/// The minimum length of a word with suggestions; too many words are similar to a shorter one.
const MIN_LENGTH: usize = 4;

impl TextQuery {
    /// At most `limit` documents with a name (a field of penalty 0 or 1) that contains a word spelled like a word of the
    /// query, most similar first, each with another spelling. Intended for queries without results.
    pub fn suggest(&self, index: &Index, limit: usize) -> Vec<u32> {
        let inverted = index.inverted_index(TextForm::Full);
        let vocabulary = inverted.vocabulary();
        let similar = self.long_patterns().flat_map(|pattern| {
            let candidates = vocabulary.maybe_similar(pattern.signature);
            candidates.filter_map(|word| Some((edit_distance(&pattern.units, vocabulary.word(word))?, word)))
        });
        let first_name_with = |word: u32| {
            let postings = inverted.texts_with_word(word).iter().flat_map(|text| inverted.postings(*text));
            postings.filter(|posting| posting.penalty() <= 1).map(|posting| posting.document() as u32).min()
        };
        let mut names: Vec<(usize, u32)> =
            similar.filter_map(|(distance, word)| Some((distance, first_name_with(word)?))).collect();
        names.sort_unstable();
        let mut documents = Vec::new();
        for (_, document) in names {
            if documents.len() < limit && !documents.contains(&document) {
                documents.push(document);
            }
        }
        documents
    }

    /// The word of `text` most similar to a word of the query, as spelled there.
    pub fn closest_word<'a>(&self, text: &'a str) -> Option<&'a str> {
        let normalized = NormalizedText::new(text);
        let mut start = 0;
        let words = normalized.units.split(|&unit| unit == SPACE).map(|word| {
            let range = start..start + word.len();
            start = range.end + 1;
            (word, range)
        });
        let similar = words.filter_map(|(word, range)| Some((self.edit_distance_to(word)?, range)));
        let (_, range) = similar.min_by_key(|(distance, _)| *distance)?;
        text.get(normalized.source_range(range))
    }

    fn edit_distance_to(&self, word: &[CodeUnit]) -> Option<usize> {
        self.long_patterns().filter_map(|pattern| edit_distance(&pattern.units, word)).min()
    }

    /// The patterns that are long enough for suggestions.
    fn long_patterns(&self) -> impl Iterator<Item = &Pattern> {
        let patterns = self.words.iter().flat_map(|word| &word.patterns);
        patterns.filter(|pattern| pattern.form == TextForm::Full && pattern.units.len() >= MIN_LENGTH)
    }
}

/// The restricted Damerau–Levenshtein distance (insertions, deletions, substitutions, swaps of adjacent letters), if it is
/// at most [`MAX_DISTANCE`].
pub(super) fn edit_distance(a: &[CodeUnit], b: &[CodeUnit]) -> Option<usize> {
    if a.len().abs_diff(b.len()) > MAX_DISTANCE {
        return None;
    }
    let mut previous: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let substituted = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            next[j] = substituted.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(previous[j - 2] + 1);
            }
        }
        if next.iter().all(|&distance| distance > MAX_DISTANCE) {
            return None;
        }
        previous = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|&distance| distance <= MAX_DISTANCE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;
    use crate::search::{Field, IndexBuilder};

    #[test]
    fn edit_distances_are_computed_up_to_two() {
        for (a, b, expected) in [
            ("uppsala", "uppsala", Some(0)),
            ("upsala", "uppsala", Some(1)),
            ("upslaa", "uppsala", Some(2)),
            ("abcd", "badc", Some(2)),
            ("abcd", "dcba", None),
            ("ab", "abcde", None),
            ("대전", "대정", Some(1)),
        ] {
            assert_eq!(edit_distance(&normalize(a), &normalize(b)), expected, "{a} {b}");
        }
    }

    #[test]
    fn similar_words_of_names_are_suggested_as_spelled() {
        let names = ["City of Petrópolis", "Uppsala", "City of Penang"];
        let mut builder = IndexBuilder::default();
        for name in names {
            builder.add([Field { text: name, penalty: 0 }, Field { text: "Petropoli", penalty: 3 }]);
        }
        let index = builder.build();
        for (query, expected) in
            [("betropoliss", Some("Petrópolis")), ("upslaa", Some("Uppsala")), ("xyz", None)]
        {
            let query = TextQuery::new(query);
            let suggested =
                query.suggest(&index, 3).first().and_then(|&at| query.closest_word(names[at as usize]));
            assert_eq!(suggested, expected);
        }
    }

    #[test]
    fn suggestions_are_distinct_and_most_similar_first() {
        let names = ["Uppsala North", "Uppsala", "Upsalla City", "Opsala", "Far away"];
        let mut builder = IndexBuilder::default();
        names.iter().for_each(|name| builder.add([Field { text: name, penalty: 0 }]));
        let index = builder.build();
        for (query, limit, expected) in [
            ("upsala", 3, &[0, 3, 2][..]),
            ("uppsalla", 2, &[0, 2]),
            ("awey", 3, &[4]),
            ("awa", 3, &[]),
            ("오프살라", 3, &[]),
        ] {
            let mut suggested = TextQuery::new(query).suggest(&index, limit);
            // Ties are in list order.
            suggested.sort_by_key(|at| expected.iter().position(|other| other == at));
            assert_eq!(suggested, expected, "{query}");
        }
    }
}
