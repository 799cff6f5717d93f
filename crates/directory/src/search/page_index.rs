//! Finding pages, and the part of them that was looked for.

use std::ops::Range;

use serde::Deserialize;

use super::incremental_search::{IncrementalSearch, by_relevance};
use super::index::{Field, Index, IndexBuilder};
use super::text_query::TextQuery;

/// The pages of one language, ready to be searched.
#[derive(Debug)]
pub struct PageIndex {
    pages: Vec<Page>,
    index: Index,
}

/// A page, as the search file gives it: `[path, title, summary, group, sections]`.
#[derive(Debug, Deserialize)]
struct Page(String, String, String, String, Vec<Section>);

/// A part of a page: `[anchor, heading, text]`. Before the first heading both are empty.
#[derive(Debug, Deserialize)]
struct Section(String, String, String);

/// A page that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHit<'a> {
    /// Its address below the language.
    pub path: &'a str,
    /// What kind of page it is.
    pub group: &'a str,
    /// The anchor of the part that was found; empty for the page as a whole.
    pub anchor: &'a str,
    /// Its title.
    pub title: Highlighted,
    /// The heading of the part; empty for the page as a whole.
    pub heading: Highlighted,
    /// Some words around what was found, or the summary.
    pub snippet: Highlighted,
}

/// A text with the bytes of it that were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlighted {
    /// The text.
    pub text: String,
    /// In their order, apart from each other, whole characters.
    pub ranges: Vec<Range<usize>>,
}

/// How far from a title the other fields are.
mod weight {
    pub const TITLE: u8 = 0;
    pub const HEADING: u8 = 1;
    pub const SUMMARY: u8 = 2;
    pub const TEXT: u8 = 3;
}

/// Characters before and after what was found.
const BEFORE: usize = 60;
const AFTER: usize = 120;
const CUT: char = '…';

/// A search file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageIndexError {
    /// It is not a list of pages.
    NotAnIndex {
        /// The parser's message: what was found, and where.
        found: String,
    },
}

impl std::fmt::Display for PageIndexError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::NotAnIndex { found } = self;
        write!(f, "expected the list of pages to search, found something else: {found}")
    }
}

impl std::error::Error for PageIndexError {}

impl PageIndex {
    /// Reads a search file.
    ///
    /// # Errors
    /// If the file is not a list of pages.
    pub fn from_json(bytes: &[u8]) -> Result<Self, PageIndexError> {
        let pages: Vec<Page> = serde_json::from_slice(bytes)
            .map_err(|error| PageIndexError::NotAnIndex { found: error.to_string() })?;
        let mut builder = IndexBuilder::default();
        pages.iter().for_each(|page| builder.add(fields(page)));
        Ok(Self { index: builder.build(), pages })
    }
}

fn fields(page: &Page) -> impl Iterator<Item = Field<'_>> {
    let Page(_, title, summary, _, sections) = page;
    let sections = sections.iter().flat_map(|Section(_, heading, text)| {
        [Field { text: heading, weight: weight::HEADING }, Field { text, weight: weight::TEXT }]
    });
    [Field { text: title, weight: weight::TITLE }, Field { text: summary, weight: weight::SUMMARY }]
        .into_iter()
        .chain(sections)
}

/// The pages in which every word is found, the best first.
pub fn search_pages<'a>(
    pages: &'a PageIndex,
    search: &mut IncrementalSearch,
    query: &TextQuery,
) -> Vec<PageHit<'a>> {
    let hits = search.find(&pages.index, query);
    by_relevance(hits.into_iter()).into_iter().map(|at| hit(&pages.pages[at as usize], query)).collect()
}

fn hit<'a>(page: &'a Page, query: &TextQuery) -> PageHit<'a> {
    let Page(path, title, summary, group, _) = page;
    let highlight = |text: &str| Highlighted { ranges: query.highlights(text), text: text.into() };
    let (anchor, heading, snippet) = match part(page, query) {
        Some(Section(anchor, heading, text)) => (anchor.as_str(), highlight(heading), snippet(text, query)),
        None => ("", Highlighted::default(), highlight(summary)),
    };
    PageHit { path, group, anchor, title: highlight(title), heading, snippet }
}

/// The first part that has more of the words than the title and the summary, and than every part before it.
fn part<'a>(page: &'a Page, query: &TextQuery) -> Option<&'a Section> {
    let Page(_, title, summary, _, sections) = page;
    let mut most = query.count_words_in(&[title, summary]);
    let mut best = None;
    for section in sections {
        if most == query.words.len() {
            break;
        }
        let words = query.count_words_in(&[&section.1, &section.2]);
        if words > most {
            (most, best) = (words, Some(section));
        }
    }
    best
}

fn snippet(text: &str, query: &TextQuery) -> Highlighted {
    let first = query.highlights(text).first().map_or(0, |mark| mark.start);
    let start = text[..first].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let end = text[first..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| first + at);
    // Whole words, where there are spaces.
    let start = if start == 0 { 0 } else { text[start..first].find(' ').map_or(start, |at| start + at + 1) };
    let cut = end < text.len();
    let end = if cut {
        text[first..end].rfind(' ').filter(|&at| at > AFTER / 2).map_or(end, |at| first + at)
    } else {
        end
    };
    let mut shown = String::new();
    if start > 0 {
        shown.push(CUT);
    }
    shown.push_str(text[start..end].trim());
    if cut {
        shown.push(CUT);
    }
    Highlighted { ranges: query.highlights(&shown), text: shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"[
        ["about/history", "History", "From 1998 on.", "about", [
            ["", "", "The association was founded in Daejeon."],
            ["assemblies", "General assemblies", "Every two years the members met; in 2012 they came to Gliwice, where the statutes were changed once more and a review of the years before was asked for by the board."]
        ]],
        ["news/2012-09-13-gliwice-assembly", "Assembly in Gliwice", "Members met in Poland.", "news", [["", "", "총회가 글리비체에서 열렸다. Hosts were many."]]],
        ["empty", "Nothing", "", "about", []]
    ]"##;

    fn found(query: &str) -> Vec<(String, String, String)> {
        let pages = PageIndex::from_json(FILE.as_bytes()).unwrap();
        let query = TextQuery::new(query);
        let hits = search_pages(&pages, &mut IncrementalSearch::default(), &query);
        hits.into_iter().map(|hit| (hit.path.into(), hit.anchor.into(), shown(&hit.snippet))).collect()
    }

    fn shown(highlighted: &Highlighted) -> String {
        let mut text = highlighted.text.clone();
        for mark in highlighted.ranges.iter().rev() {
            text.insert(mark.end, ']');
            text.insert(mark.start, '[');
        }
        text
    }

    #[test]
    fn titles_come_before_texts_and_the_part_is_told() {
        let found = found("gliwice");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].0, "news/2012-09-13-gliwice-assembly");
        assert_eq!((found[1].0.as_str(), found[1].1.as_str()), ("about/history", "assemblies"));
    }

    #[test]
    fn the_snippet_stands_around_what_was_found() {
        assert_eq!(
            found("statutes")[0].2,
            "…the members met; in 2012 they came to Gliwice, where the [statutes] were changed once more and a review of the years before \
             was asked for by the board."
        );
        assert_eq!(found("글리비")[0].2, "총회가 [글리비]체에서 열렸다. Hosts were many.");
    }

    #[test]
    fn a_long_text_is_cut_at_words() {
        let text = format!("{}statutes {}", "before ".repeat(40), "after ".repeat(40));
        let shown = shown(&snippet(&text, &TextQuery::new("statutes")));
        assert!(shown.starts_with("…before before") && shown.ends_with("after…"), "{shown}");
        assert!(shown.contains("before [statutes] after") && shown.len() < 200, "{shown}");
    }

    #[test]
    fn words_in_the_title_and_summary_show_the_summary() {
        assert_eq!(
            found("history 1998"),
            [("about/history".into(), String::new(), "From [1998] on.".into())]
        );
    }

    #[test]
    fn words_may_be_in_different_fields() {
        assert_eq!(found("history statutes").len(), 1);
        assert_eq!(found("nothing statutes"), []);
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        let error = PageIndex::from_json(b"{}").unwrap_err().to_string();
        assert!(
            error
                .starts_with("expected the list of pages to search, found something else: invalid type: map")
        );
    }
}
