//! Parses inline elements.

use pulldown_cmark::{Event, LinkType, Tag};

use super::tree::{MarkdownNode, NodeKind};
use super::{MarkdownParser, NO_HTML, PageLink, UNSUPPORTED, image, links};
use crate::content::inline::{Inline, Target};

const NO_BREAK: &str = "line breaks within a paragraph are not supported; start a new paragraph, or remove the spaces \
    or the backslash at the end of the line";

impl MarkdownParser<'_> {
    /// Parses inlines, merging adjacent texts.
    pub fn inlines<'n>(&mut self, nodes: impl IntoIterator<Item = &'n MarkdownNode<'n>>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut line = 0;
        for node in nodes {
            line = node.line;
            match (self.inline(node), inlines.last_mut()) {
                (Some(Inline::Text { text: more }), Some(Inline::Text { text })) => text.push_str(&more),
                (inline, _) => inlines.extend(inline),
            }
        }
        for name in inlines.iter().filter_map(undefined_footnote) {
            self.footnotes.reference_undefined(&name, line);
        }
        inlines
    }

    fn inline(&mut self, node: &MarkdownNode<'_>) -> Option<Inline> {
        match &node.kind {
            NodeKind::Leaf(Event::Text(text)) => Some(Inline::text(text.to_string())),
            NodeKind::Leaf(Event::SoftBreak) => Some(Inline::text(" ")),
            NodeKind::Leaf(Event::Code(text)) => Some(Inline::Code { text: text.to_string() }),
            NodeKind::Branch(Tag::Strong, children) => Some(Inline::Strong { text: self.inlines(children) }),
            NodeKind::Branch(Tag::Emphasis, children) => {
                Some(Inline::Emphasis { text: self.inlines(children) })
            }
            NodeKind::Branch(Tag::Link { link_type, dest_url, .. }, children) => {
                let scheme = if *link_type == LinkType::Email { "mailto:" } else { "" };
                self.link(&format!("{scheme}{dest_url}"), children, node.line)
            }
            NodeKind::Branch(Tag::Image { .. }, _) => self.refuse(node.line, image::NOT_INLINE),
            NodeKind::Leaf(Event::FootnoteReference(label)) => {
                Some(self.footnotes.reference(label, node.line, self.links_to.slug))
            }
            NodeKind::Leaf(Event::InlineHtml(_)) => self.refuse(node.line, NO_HTML),
            NodeKind::Leaf(Event::HardBreak) => self.refuse(node.line, NO_BREAK),
            _ => self.refuse(node.line, UNSUPPORTED),
        }
    }

    fn link(&mut self, address: &str, children: &[MarkdownNode<'_>], line: usize) -> Option<Inline> {
        let text = self.inlines(children);
        if text.is_empty() {
            return self.refuse(line, "the link has no text; write it between the square brackets");
        }
        match links::resolve(address, &self.links_to) {
            Ok(to) => {
                if let Target::Page(slug, anchor) = &to {
                    let link = PageLink { line, slug: slug.clone(), anchor: anchor.clone() };
                    self.parsed.links.push(link);
                }
                Some(Inline::Link { to, text })
            }
            Err(message) => self.refuse(line, message),
        }
    }
}

/// The name of a footnote that is referenced but not defined: pulldown-cmark leaves the reference in the text.
fn undefined_footnote(inline: &Inline) -> Option<String> {
    let Inline::Text { text } = inline else { return None };
    let (_, rest) = text.split_once("[^")?;
    rest.split_once(']').map(|(name, _)| name.to_owned())
}
