//! A page's text as typed blocks, so that it can be shown without ever handing markup to the browser.

use serde::{Deserialize, Serialize};

/// One page's text in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The page's one `h1`.
    pub title: String,
    /// One sentence, for search engines and link previews.
    pub summary: String,
    /// When the text was last checked, ISO 8601 (`2026-11-23`).
    pub updated: crate::Date,
    /// What the text rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceNote>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A source that a page names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceNote {
    /// Who published what.
    pub title: String,
    /// Where it can be read, if it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading below the page's title.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The anchor, unique within the page.
        id: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Vec<Inline>,
    },
    /// A list; each item is blocks of its own.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table with one row of column heads.
    Table {
        /// The column heads.
        head: Vec<Vec<Inline>>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// An aside, written as a block quotation in Markdown.
    Note {
        /// What it says.
        blocks: Vec<Block>,
    },
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Words of weight.
    Strong {
        /// The words.
        text: Vec<Inline>,
    },
    /// Stressed words.
    Emphasis {
        /// The words.
        text: Vec<Inline>,
    },
    /// A literal.
    Code {
        /// The literal.
        text: String,
    },
    /// A link.
    Link {
        /// Where to.
        to: Target,
        /// The words.
        text: Vec<Inline>,
    },
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A page of this site: the address below the language, without slashes at its ends, and an anchor or nothing.
    Page(String, String),
    /// Elsewhere: `https:`, `http:`, `mailto:` or `tel:`.
    Url(String),
}

/// Why a page's file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError(String);

impl std::fmt::Display for PageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected a page's text as JSON, found something else: {}", self.0)
    }
}

impl std::error::Error for PageError {}

impl Page {
    /// Reads a page's file.
    ///
    /// # Errors
    /// When the bytes are not a page's text, with the place.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        crate::json::read(bytes).map_err(PageError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = r#"{"title":"Status","summary":"What became of it.","updated":"2026-11-23",
        "sources":[{"title":"Daejeon Ilbo, 2020"}],
        "blocks":[{"heading":{"level":2,"id":"now","text":[{"text":{"text":"Now"}}]}},
        {"paragraph":{"text":[{"link":{"to":{"page":["members",""]},"text":[{"text":{"text":"list"}}]}}]}}]}"#;

    #[test]
    fn what_is_written_reads_back_the_same() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        let written = serde_json::to_vec(&page).unwrap();
        assert_eq!(Page::decode(&written).unwrap(), page);
    }

    #[test]
    fn a_link_below_the_language_is_a_page() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        let Block::Paragraph { text } = &page.blocks[1] else { panic!("not a paragraph") };
        assert!(matches!(&text[0], Inline::Link { to: Target::Page(path, _), .. } if path == "members"));
    }

    #[test]
    fn html_instead_of_json_is_said_plainly() {
        let error = Page::decode(b"<!doctype html>").unwrap_err().to_string();
        assert!(error.starts_with("expected a page's text as JSON"), "{error}");
    }
}
