//! Parses Markdown into blocks, collecting errors, links and anchors on the way.

mod blocks;
mod footnotes;
mod image;
mod inlines;
mod links;
mod tree;

use domain::Lang;

pub use self::image::Media;
pub use self::links::LinkContext;

use self::footnotes::Footnotes;
use super::block::Block;
use super::diagnostic::LineError;
use super::directives::Directives;
use super::inline::{Inline, plain_text};
use super::slug::Slugs;

const NO_HTML: &str = "HTML is not allowed; write it as Markdown";
const UNSUPPORTED: &str = "this Markdown syntax is not supported; write it as plain text";

/// A parser of one text.
pub struct MarkdownParser<'a> {
    links_to: LinkContext<'a>,
    directives: Directives<'a>,
    footnotes: Footnotes,
    slugs: Slugs,
    /// The level of the last heading.
    level: u8,
    parsed: ParsedMarkdown,
}

/// The result of parsing a text.
#[derive(Default)]
pub struct ParsedMarkdown {
    pub blocks: Vec<Block>,
    /// The keys of the page's sources: those given, followed by those that directives added.
    pub sources: Vec<String>,
    pub errors: Vec<LineError>,
    /// The links to pages of this site.
    pub links: Vec<PageLink>,
    /// The anchors of the headings.
    pub anchors: Vec<String>,
}

/// A link to a page of this site. Its anchor can only be checked once all pages are parsed.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    pub line: usize,
    pub slug: String,
    pub anchor: String,
}

impl<'a> MarkdownParser<'a> {
    /// A parser of a text whose page has these sources.
    pub fn new(links_to: LinkContext<'a>, directives: Directives<'a>, sources: Vec<String>) -> Self {
        Self {
            links_to,
            directives,
            footnotes: Footnotes::default(),
            slugs: Slugs::default(),
            // The page's title is the heading of level 1.
            level: 1,
            parsed: ParsedMarkdown { sources, ..ParsedMarkdown::default() },
        }
    }

    /// Parses a text that begins in line `first_line` of its file. The footnotes are appended at the end.
    pub fn parse(mut self, text: &str, first_line: usize, lang: Lang) -> ParsedMarkdown {
        let mut blocks = self.blocks(&tree::parse(text, first_line));
        self.parsed.errors.extend(self.footnotes.errors());
        blocks.extend(self.footnotes.block(lang, self.links_to.slug));
        ParsedMarkdown { blocks, ..self.parsed }
    }

    /// Creates the anchor of a heading.
    fn anchor(&mut self, text: &[Inline]) -> String {
        let id = self.slugs.next(&plain_text(text));
        self.parsed.anchors.push(id.clone());
        id
    }

    fn error(&mut self, line: usize, message: impl Into<String>) {
        self.parsed.errors.push(LineError::new(line, message));
    }

    /// Records an error and returns `None`.
    fn refuse<T>(&mut self, line: usize, message: impl Into<String>) -> Option<T> {
        self.error(line, message);
        None
    }
}

#[cfg(test)]
mod tests;
