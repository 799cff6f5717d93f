//! A page's text as typed blocks, so that it can be shown without ever handing markup to the browser.

/// One page's text in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The page's one `h1`.
    pub title: String,
    /// One sentence, for search engines and link previews.
    pub summary: String,
    /// When the text was last checked, ISO 8601 (`2026-11-23`).
    pub updated: crate::Date,
    /// What the text rests on.
    pub sources: Vec<SourceNote>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A source that a page names.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// Who published what.
    pub title: String,
    /// Where it can be read, if it can.
    pub url: Option<String>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page of this site: the address below the language, without slashes at its ends, and an anchor or nothing.
    Page(String, String),
    /// Elsewhere: `https:`, `http:`, `mailto:` or `tel:`.
    Url(String),
}
