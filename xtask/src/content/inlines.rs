//! Runs of words.

use pulldown_cmark::{Event, LinkType, Tag};

use super::block::{Inline, Target};
use super::blocks::Reader;
use super::image;
use super::links;
use super::tree::{Kind, Node};

impl Reader<'_> {
    /// Reads runs of words; neighbouring texts become one.
    pub fn inlines<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node<'n>>) -> Vec<Inline> {
        let mut runs = Vec::new();
        let mut line = 0;
        for node in nodes {
            line = node.line;
            match (self.inline(node), runs.last_mut()) {
                (Some(Inline::Text { text: more }), Some(Inline::Text { text })) => text.push_str(&more),
                (run, _) => runs.extend(run),
            }
        }
        for name in runs.iter().filter_map(unwritten) {
            self.footnotes.unwritten(&name, line);
        }
        runs
    }

    fn inline(&mut self, node: &Node<'_>) -> Option<Inline> {
        match &node.kind {
            Kind::Leaf(Event::Text(text)) => Some(Inline::Text { text: text.to_string() }),
            Kind::Leaf(Event::SoftBreak) => Some(Inline::Text { text: " ".into() }),
            Kind::Leaf(Event::Code(text)) => Some(Inline::Code { text: text.to_string() }),
            Kind::Branch(Tag::Strong, parts) => Some(Inline::Strong { text: self.inlines(parts) }),
            Kind::Branch(Tag::Emphasis, parts) => Some(Inline::Emphasis { text: self.inlines(parts) }),
            Kind::Branch(Tag::Link { link_type, dest_url, .. }, parts) => {
                let scheme = if *link_type == LinkType::Email { "mailto:" } else { "" };
                self.link(&format!("{scheme}{dest_url}"), parts, node.line)
            }
            Kind::Branch(Tag::Image { .. }, _) => self.refuse(node.line, image::ALONE),
            Kind::Leaf(Event::FootnoteReference(label)) => {
                Some(self.footnotes.refer(label, node.line, self.place.slug))
            }
            Kind::Leaf(Event::InlineHtml(_)) => self.refuse(node.line, NO_HTML),
            Kind::Leaf(Event::HardBreak) => self.refuse(node.line, NO_BREAK),
            _ => self.refuse(node.line, "this kind of Markdown is not supported; write it in plain words"),
        }
    }

    fn link(&mut self, address: &str, parts: &[Node<'_>], line: usize) -> Option<Inline> {
        let text = self.inlines(parts);
        if text.is_empty() {
            return self.refuse(line, "a link has no words; write them between its square brackets");
        }
        match links::resolve(address, &self.place) {
            Ok(to) => {
                if let Target::Page(slug, anchor) = &to {
                    self.note_link(slug, anchor, line);
                }
                Some(Inline::Link { to, text })
            }
            Err(message) => self.refuse(line, &message),
        }
    }
}

pub const NO_HTML: &str = "HTML is not allowed in a text; write it as Markdown";
const NO_BREAK: &str = "a line cannot be broken within a paragraph; begin a new one, or remove the spaces or the \
    backslash at the end of the line";

/// The name of a footnote that is referred to and nowhere written: the parser leaves it among the words.
fn unwritten(run: &Inline) -> Option<String> {
    let Inline::Text { text } = run else { return None };
    let (_, rest) = text.split_once("[^")?;
    rest.split_once(']').map(|(name, _)| name.to_owned())
}
