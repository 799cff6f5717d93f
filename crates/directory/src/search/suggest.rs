//! Words that are spelled nearly like one that was not found.

use super::index::Index;
use super::text_query::{Form, Pattern, TextQuery};
use crate::normalize::{CodeUnit, NormalizedText, SPACE};

/// The most mistakes between a word and one that is offered instead.
const MOST: usize = 2;
/// The shortest word that another is offered for; to fewer letters everything is near.
const LEAST_LETTERS: usize = 4;

impl TextQuery {
    /// At most `most` documents that have a word in a name (a field of weight 0 or 1) which is spelled nearly like a word
    /// of the query, the nearest first, each for another spelling. Meant for when nothing was found.
    pub fn suggest(&self, index: &Index, most: usize) -> Vec<u32> {
        let inverted = index.inverted_index(Form::Whole);
        let vocabulary = inverted.vocabulary();
        let patterns = self.long_patterns().flat_map(|pattern| {
            let may = vocabulary.maybe_similar(pattern.signature);
            may.filter_map(|word| Some((edit_distance(&pattern.units, vocabulary.word(word))?, word)))
        });
        let named = |word: u32| {
            let postings = inverted.texts_with_word(word).iter().flat_map(|text| inverted.postings(*text));
            postings.filter(|posting| posting.weight() <= 1).map(|posting| posting.document() as u32).min()
        };
        let mut near: Vec<(usize, u32)> =
            patterns.filter_map(|(far, word)| Some((far, named(word)?))).collect();
        near.sort_unstable();
        let mut documents = Vec::new();
        for (_, document) in near {
            if documents.len() < most && !documents.contains(&document) {
                documents.push(document);
            }
        }
        documents
    }

    /// The word of `text` that is spelled most nearly like a word of the query, as it stands there.
    pub fn closest_word<'a>(&self, text: &'a str) -> Option<&'a str> {
        let folded = NormalizedText::new(text);
        let mut start = 0;
        let words = folded.units.split(|&unit| unit == SPACE).map(|word| {
            let place = start..start + word.len();
            start = place.end + 1;
            (word, place)
        });
        let near = words.filter_map(|(word, place)| Some((self.edit_distance(word)?, place)));
        let (_, place) = near.min_by_key(|(far, _)| *far)?;
        text.get(folded.source(place))
    }

    fn edit_distance(&self, word: &[CodeUnit]) -> Option<usize> {
        self.long_patterns().filter_map(|pattern| edit_distance(&pattern.units, word)).min()
    }

    /// The patterns that another spelling is offered for.
    fn long_patterns(&self) -> impl Iterator<Item = &Pattern> {
        let patterns = self.words.iter().flat_map(|word| &word.patterns);
        patterns.filter(|pattern| pattern.form == Form::Whole && pattern.units.len() >= LEAST_LETTERS)
    }
}

/// How many letters have to be put in, taken out, replaced or swapped to make `b` of `a`, if not more than [`MOST`]
/// (restricted Damerau–Levenshtein distance).
pub(super) fn edit_distance(a: &[CodeUnit], b: &[CodeUnit]) -> Option<usize> {
    if a.len().abs_diff(b.len()) > MOST {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            next[j] = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        if next.iter().all(|&far| far > MOST) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|&far| far <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;
    use crate::search::{Field, IndexBuilder};

    #[test]
    fn mistakes_are_counted_up_to_two() {
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
    fn near_words_of_names_are_offered_as_they_are_spelled() {
        let names = ["City of Petrópolis", "Uppsala", "City of Penang"];
        let mut builder = IndexBuilder::default();
        for name in names {
            builder.add([Field { text: name, weight: 0 }, Field { text: "Petropoli", weight: 3 }]);
        }
        let index = builder.build();
        for (query, expected) in
            [("betropoliss", Some("Petrópolis")), ("upslaa", Some("Uppsala")), ("xyz", None)]
        {
            let query = TextQuery::new(query);
            let near =
                query.suggest(&index, 3).first().and_then(|&at| query.closest_word(names[at as usize]));
            assert_eq!(near, expected);
        }
    }

    #[test]
    fn each_is_another_spelling_the_nearest_first() {
        let names = ["Uppsala North", "Uppsala", "Upsalla City", "Opsala", "Far away"];
        let mut builder = IndexBuilder::default();
        names.iter().for_each(|name| builder.add([Field { text: name, weight: 0 }]));
        let index = builder.build();
        for (query, most, expected) in [
            ("upsala", 3, &[0, 3, 2][..]),
            ("uppsalla", 2, &[0, 2]),
            ("awey", 3, &[4]),
            ("awa", 3, &[]),
            ("오프살라", 3, &[]),
        ] {
            let mut near = TextQuery::new(query).suggest(&index, most);
            // Those that are as near as each other come in the order of the list.
            near.sort_by_key(|at| expected.iter().position(|other| other == at));
            assert_eq!(near, expected, "{query}");
        }
    }
}
