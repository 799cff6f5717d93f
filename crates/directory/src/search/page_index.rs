//! Searches the site's pages, and finds the section that matches best.

use serde::Deserialize;

use super::highlight::Highlighted;
use super::incremental_search::{IncrementalSearch, by_relevance};
use super::index::{Field, Index, IndexBuilder};
use super::text_query::TextQuery;

/// The indexed pages of one language.
#[derive(Debug)]
pub struct PageIndex {
    pages: Vec<Page>,
    index: Index,
}

/// A page in the search index file: `[path, title, summary, group, sections]`.
#[derive(Debug, Deserialize)]
struct Page(String, String, String, String, Vec<Section>);

/// A section of a page: `[anchor, heading, text]`. Anchor and heading are empty before the first heading.
#[derive(Debug, Deserialize)]
struct Section(String, String, String);

/// A page that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHit<'a> {
    /// The path below the language's root.
    pub path: &'a str,
    /// The kind of page.
    pub group: &'a str,
    /// The anchor of the matching section; empty for the page as a whole.
    pub anchor: &'a str,
    /// The title.
    pub title: Highlighted,
    /// The heading of the section; empty for the page as a whole.
    pub heading: Highlighted,
    /// An excerpt around the first match, or the summary.
    pub snippet: Highlighted,
}

/// Why a search index file could not be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageIndexError {
    /// It is not a list of pages.
    NotAnIndex {
        /// The parser's message, with line and column.
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

/// The penalty of each field.
mod penalty {
    pub const TITLE: u8 = 0;
    pub const HEADING: u8 = 1;
    pub const SUMMARY: u8 = 2;
    pub const TEXT: u8 = 3;
}

/// The number of characters in a snippet before and after the first match.
const BEFORE: usize = 60;
const AFTER: usize = 120;
const ELLIPSIS: char = '…';

impl PageIndex {
    /// Parses and indexes a search index file.
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
        [Field { text: heading, penalty: penalty::HEADING }, Field { text, penalty: penalty::TEXT }]
    });
    [Field { text: title, penalty: penalty::TITLE }, Field { text: summary, penalty: penalty::SUMMARY }]
        .into_iter()
        .chain(sections)
}

/// The pages that match every word, best first.
pub fn search_pages<'a>(
    pages: &'a PageIndex,
    search: &mut IncrementalSearch,
    query: &TextQuery,
) -> Vec<PageHit<'a>> {
    let hits = search.find(&pages.index, query);
    let documents = by_relevance(hits.into_iter()).into_iter();
    documents.map(|document| page_hit(&pages.pages[document as usize], query)).collect()
}

fn page_hit<'a>(page: &'a Page, query: &TextQuery) -> PageHit<'a> {
    let Page(path, title, summary, group, _) = page;
    let highlight = |text: &str| Highlighted { ranges: query.highlights(text), text: text.into() };
    let (anchor, heading, snippet) = match best_section(page, query) {
        Some(Section(anchor, heading, text)) => (anchor.as_str(), highlight(heading), snippet(text, query)),
        None => ("", Highlighted::default(), highlight(summary)),
    };
    PageHit { path, group, anchor, title: highlight(title), heading, snippet }
}

/// The first section with the most matching words; `None` if no section has more than title and summary.
fn best_section<'a>(page: &'a Page, query: &TextQuery) -> Option<&'a Section> {
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
    let first = query.highlights(text).first().map_or(0, |range| range.start);
    let start = text[..first].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let end = text[first..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| first + at);
    // Cut at spaces where there are any.
    let start = if start == 0 { 0 } else { text[start..first].find(' ').map_or(start, |at| start + at + 1) };
    let is_cut = end < text.len();
    let end = if is_cut {
        text[first..end].rfind(' ').filter(|&at| at > AFTER / 2).map_or(end, |at| first + at)
    } else {
        end
    };
    let mut snippet = String::new();
    if start > 0 {
        snippet.push(ELLIPSIS);
    }
    snippet.push_str(text[start..end].trim());
    if is_cut {
        snippet.push(ELLIPSIS);
    }
    Highlighted { ranges: query.highlights(&snippet), text: snippet }
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
        hits.into_iter().map(|hit| (hit.path.into(), hit.anchor.into(), bracketed(&hit.snippet))).collect()
    }

    fn bracketed(highlighted: &Highlighted) -> String {
        let mut text = highlighted.text.clone();
        for range in highlighted.ranges.iter().rev() {
            text.insert(range.end, ']');
            text.insert(range.start, '[');
        }
        text
    }

    #[test]
    fn titles_rank_before_texts_and_sections_are_identified() {
        let found = found("gliwice");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].0, "news/2012-09-13-gliwice-assembly");
        assert_eq!((found[1].0.as_str(), found[1].1.as_str()), ("about/history", "assemblies"));
    }

    #[test]
    fn the_snippet_surrounds_the_first_match() {
        assert_eq!(
            found("statutes")[0].2,
            "…the members met; in 2012 they came to Gliwice, where the [statutes] were changed once more and a review of the years before \
             was asked for by the board."
        );
        assert_eq!(found("글리비")[0].2, "총회가 [글리비]체에서 열렸다. Hosts were many.");
    }

    #[test]
    fn long_texts_are_cut_at_word_boundaries() {
        let text = format!("{}statutes {}", "before ".repeat(40), "after ".repeat(40));
        let snippet = bracketed(&snippet(&text, &TextQuery::new("statutes")));
        assert!(snippet.starts_with("…before before") && snippet.ends_with("after…"), "{snippet}");
        assert!(snippet.contains("before [statutes] after") && snippet.len() < 200, "{snippet}");
    }

    #[test]
    fn matches_in_title_and_summary_show_the_summary() {
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
    fn a_file_with_another_structure_is_rejected() {
        let error = PageIndex::from_json(b"{}").unwrap_err().to_string();
        assert!(
            error
                .starts_with("expected the list of pages to search, found something else: invalid type: map")
        );
    }
}
