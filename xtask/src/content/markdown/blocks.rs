//! Parses the blocks of a text.

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::tree::{MarkdownNode, NodeKind};
use super::{MarkdownParser, NO_HTML, UNSUPPORTED, image};
use crate::content::block::Block;
use crate::content::directives::directive_in;
use crate::content::inline::{Inline, plain_text};

impl MarkdownParser<'_> {
    /// Parses blocks. Inlines outside a block, as in a list without empty lines, become paragraphs.
    pub fn blocks(&mut self, nodes: &[MarkdownNode<'_>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for run in nodes.chunk_by(|a, b| a.is_inline() && b.is_inline()) {
            match run {
                [node] if !node.is_inline() => blocks.extend(self.block_or_directive(node)),
                inlines => blocks.push(Block::paragraph(self.inlines(inlines))),
            }
        }
        blocks
    }

    /// Expands a paragraph that is a directive.
    fn block_or_directive(&mut self, node: &MarkdownNode<'_>) -> Vec<Block> {
        let block = self.block(node);
        let Some(Block::Paragraph { text }) = &block else { return block.into_iter().collect() };
        let Some(directive) = directive_in(text) else { return block.into_iter().collect() };
        match self.directives.expand(directive, &mut self.parsed.sources) {
            Ok(blocks) => blocks.into_iter().map(|block| self.with_anchor(block)).collect(),
            Err(message) => {
                self.error(node.line, message);
                vec![]
            }
        }
    }

    fn with_anchor(&mut self, block: Block) -> Block {
        let Block::Heading { level, text, .. } = block else { return block };
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn block(&mut self, node: &MarkdownNode<'_>) -> Option<Block> {
        let NodeKind::Branch(tag, children) = &node.kind else { return self.unsupported_block(node) };
        match tag {
            Tag::Heading { level, .. } => Some(self.heading(*level, children, node.line)),
            Tag::Paragraph if is_image(children) => self.figure(&children[0]),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(children);
                self.footnotes.define(label, node.line, blocks);
                None
            }
            Tag::Paragraph => Some(Block::paragraph(self.inlines(children))),
            Tag::List(first) => Some(Block::List { ordered: first.is_some(), items: self.items(children) }),
            Tag::BlockQuote(_) => Some(Block::Note { blocks: self.blocks(children) }),
            Tag::Table(_) => Some(self.table(children)),
            _ => self.unsupported_block(node),
        }
    }

    fn unsupported_block(&mut self, node: &MarkdownNode<'_>) -> Option<Block> {
        let message = match &node.kind {
            NodeKind::Branch(Tag::HtmlBlock, _) | NodeKind::Leaf(Event::Html(_)) => NO_HTML,
            NodeKind::Branch(Tag::CodeBlock(_), _) => {
                "code blocks are not supported; remove it, or its indentation"
            }
            NodeKind::Leaf(Event::Rule) => "horizontal rules are not supported; use a heading instead",
            _ => UNSUPPORTED,
        };
        self.refuse(node.line, message)
    }

    fn figure(&mut self, node: &MarkdownNode<'_>) -> Option<Block> {
        let NodeKind::Branch(Tag::Image { dest_url, title, .. }, children) = &node.kind else { return None };
        let alternative = plain_text(&self.inlines(children));
        match image::figure(dest_url, &alternative, title, self.links_to.media) {
            Ok(figure) => Some(Block::Generated(figure)),
            Err(message) => self.refuse(node.line, message),
        }
    }

    fn heading(&mut self, level: HeadingLevel, children: &[MarkdownNode<'_>], line: usize) -> Block {
        let text = self.inlines(children);
        let level = level as u8;
        if level == 1 {
            self.error(line, "`#` is the page's title, which is in the front matter; start with `##`");
        } else if level > self.level + 1 {
            let hashes = |level| "#".repeat(usize::from(level));
            let (found, expected) = (hashes(level), hashes(self.level + 1));
            self.error(line, format!("the heading skips a level; write `{expected}` instead of `{found}`"));
        }
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn items(&mut self, nodes: &[MarkdownNode<'_>]) -> Vec<Vec<Block>> {
        nodes.iter().map(|item| self.blocks(item.children())).collect()
    }

    fn table(&mut self, nodes: &[MarkdownNode<'_>]) -> Block {
        let mut rows = nodes.iter().map(|row| self.cells(row)).collect::<Vec<_>>().into_iter();
        let head = rows.next().unwrap_or_default();
        Block::Table { head, rows: rows.collect() }
    }

    fn cells(&mut self, row: &MarkdownNode<'_>) -> Vec<Vec<Inline>> {
        row.children().iter().map(|cell| self.inlines(cell.children())).collect()
    }
}

/// Whether a paragraph consists of one image.
fn is_image(paragraph: &[MarkdownNode<'_>]) -> bool {
    matches!(paragraph, [MarkdownNode { kind: NodeKind::Branch(Tag::Image { .. }, _), .. }])
}
