//! The blocks of a text.

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::block::{Block, Inline, plain};
use super::directives::{self, Directives};
use super::footnotes::Footnotes;
use super::image;
use super::inlines::NO_HTML;
use super::links::Place;
use super::slug::Slugs;
use super::tree::{Kind, Node};

/// Reads one text; faults and links are gathered on the way.
pub struct Reader<'a> {
    pub place: Place<'a>,
    maker: Directives<'a>,
    /// The keys of the page's sources, to which those of what is made from data are added.
    pub sources: Vec<String>,
    /// The faults found: line and message.
    pub faults: Vec<(usize, String)>,
    /// The links to pages of the site.
    pub links: Vec<PageLink>,
    /// The anchors of the headings.
    pub anchors: Vec<String>,
    pub footnotes: Footnotes,
    slugs: Slugs,
    level: u8,
}

/// A link to a page of the site, to be looked up when all pages are read.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    pub line: usize,
    pub slug: String,
    pub anchor: String,
}

impl<'a> Reader<'a> {
    pub fn new(place: Place<'a>, maker: Directives<'a>, sources: Vec<String>) -> Self {
        let (faults, links, anchors) = (vec![], vec![], vec![]);
        // The page's title is its first heading.
        Self {
            place,
            maker,
            sources,
            faults,
            links,
            anchors,
            footnotes: Footnotes::default(),
            slugs: Slugs::default(),
            level: 1,
        }
    }

    /// Reads blocks. Words that stand in no block of their own, as in a list without empty lines, become paragraphs.
    pub fn blocks(&mut self, nodes: &[Node<'_>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for run in nodes.chunk_by(|a, b| a.is_inline() && b.is_inline()) {
            match run {
                [node] if !node.is_inline() => blocks.extend(self.made_or_written(node)),
                words => blocks.push(Block::Paragraph { text: self.inlines(words) }),
            }
        }
        blocks
    }

    /// A paragraph may be an order to make blocks from data.
    fn made_or_written(&mut self, node: &Node<'_>) -> Vec<Block> {
        let block = self.block(node);
        let Some(Block::Paragraph { text }) = &block else { return block.into_iter().collect() };
        let Some(order) = directives::order(text) else { return block.into_iter().collect() };
        match self.maker.make(order, &mut self.sources) {
            Ok(blocks) => blocks.into_iter().map(|block| self.anchored(block)).collect(),
            Err(message) => {
                self.fault(node.line, message);
                vec![]
            }
        }
    }

    fn anchored(&mut self, block: Block) -> Block {
        let Block::Heading { level, text, .. } = block else { return block };
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn anchor(&mut self, text: &[Inline]) -> String {
        let id = self.slugs.next(&plain(text));
        self.anchors.push(id.clone());
        id
    }

    fn block(&mut self, node: &Node<'_>) -> Option<Block> {
        let Kind::Branch(tag, parts) = &node.kind else { return self.no_block(node) };
        match tag {
            Tag::Heading { level, .. } => Some(self.heading(*level, parts, node.line)),
            Tag::Paragraph
                if matches!(parts[..], [Node { kind: Kind::Branch(Tag::Image { .. }, _), .. }]) =>
            {
                self.figure(&parts[0])
            }
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(parts);
                self.footnotes.define(label, node.line, blocks);
                None
            }
            Tag::Paragraph => Some(Block::Paragraph { text: self.inlines(parts) }),
            Tag::List(first) => Some(Block::List { ordered: first.is_some(), items: self.items(parts) }),
            Tag::BlockQuote(_) => Some(Block::Note { blocks: self.blocks(parts) }),
            Tag::Table(_) => Some(self.table(parts)),
            _ => self.no_block(node),
        }
    }

    fn no_block(&mut self, node: &Node<'_>) -> Option<Block> {
        let message = match &node.kind {
            Kind::Branch(Tag::HtmlBlock, _) | Kind::Leaf(Event::Html(_)) => NO_HTML,
            Kind::Branch(Tag::CodeBlock(_), _) => {
                "blocks of code are not supported; remove it, or its indentation"
            }
            Kind::Leaf(Event::Rule) => "rules are not supported; a heading divides a text",
            _ => "this kind of Markdown is not supported; write it in plain words",
        };
        self.refuse(node.line, message)
    }

    /// The footnotes of the text, to stand at its end.
    pub fn notes(&mut self, lang: domain::Lang) -> Option<Block> {
        self.faults.extend(self.footnotes.faults());
        std::mem::take(&mut self.footnotes).block(lang)
    }

    fn figure(&mut self, node: &Node<'_>) -> Option<Block> {
        let Kind::Branch(Tag::Image { dest_url, title, .. }, parts) = &node.kind else { return None };
        let alternative = plain(&self.inlines(parts));
        match image::figure(dest_url, &alternative, title, self.place.media) {
            Ok(figure) => Some(Block::Generated(figure)),
            Err(message) => self.refuse(node.line, &message),
        }
    }

    fn heading(&mut self, level: HeadingLevel, parts: &[Node<'_>], line: usize) -> Block {
        let text = self.inlines(parts);
        let level = level as u8;
        if level == 1 {
            self.fault(
                line,
                "`#` is the page's title, which stands in the front matter; begin with `##`".into(),
            );
        } else if level > self.level + 1 {
            let hashes = |level| "#".repeat(usize::from(level));
            let (found, expected) = (hashes(level), hashes(self.level + 1));
            self.fault(line, format!("the heading skips a level; write `{expected}` instead of `{found}`"));
        }
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn items(&mut self, nodes: &[Node<'_>]) -> Vec<Vec<Block>> {
        nodes.iter().map(|item| self.blocks(item.parts())).collect()
    }

    fn table(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut rows = nodes.iter().map(|row| self.cells(row)).collect::<Vec<_>>().into_iter();
        let head = rows.next().unwrap_or_default();
        Block::Table { head, rows: rows.collect() }
    }

    fn cells(&mut self, row: &Node<'_>) -> Vec<Vec<Inline>> {
        row.parts().iter().map(|cell| self.inlines(cell.parts())).collect()
    }

    /// Notes a fault in place of what cannot be read.
    pub fn refuse<T>(&mut self, line: usize, message: &str) -> Option<T> {
        self.fault(line, message.into());
        None
    }

    fn fault(&mut self, line: usize, message: String) {
        self.faults.push((line, message));
    }

    pub fn note_link(&mut self, slug: &str, anchor: &str, line: usize) {
        self.links.push(PageLink { line, slug: slug.into(), anchor: anchor.into() });
    }
}

impl<'a> Node<'a> {
    /// What the part holds.
    fn parts(&self) -> &[Node<'a>] {
        match &self.kind {
            Kind::Branch(_, parts) => parts,
            Kind::Leaf(_) => &[],
        }
    }
}

#[cfg(test)]
mod tests;
