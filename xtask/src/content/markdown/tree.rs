//! Builds a syntax tree from pulldown-cmark's stream of events, which is harder to parse blocks from.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::content::diagnostic::line_of;

/// A node of the syntax tree.
pub struct MarkdownNode<'a> {
    /// The line of the file, counted from 1.
    pub line: usize,
    pub kind: NodeKind<'a>,
}

pub enum NodeKind<'a> {
    /// An element with children.
    Branch(Tag<'a>, Vec<MarkdownNode<'a>>),
    Leaf(Event<'a>),
}

/// Parses Markdown with tables and footnotes. `first_line` is the line of the file in which the text begins.
pub fn parse(text: &str, first_line: usize) -> Vec<MarkdownNode<'_>> {
    let mut open: Vec<(usize, Tag<'_>, Vec<MarkdownNode<'_>>)> = Vec::new();
    let mut roots = Vec::new();
    for (event, range) in
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).into_offset_iter()
    {
        let line = first_line - 1 + line_of(text, range.start);
        let node = match event {
            Event::Start(tag) => {
                open.push((line, tag, Vec::new()));
                continue;
            }
            Event::End(_) => match open.pop() {
                Some((line, tag, children)) => MarkdownNode { line, kind: NodeKind::Branch(tag, children) },
                None => continue,
            },
            leaf => MarkdownNode { line, kind: NodeKind::Leaf(leaf) },
        };
        open.last_mut().map_or(&mut roots, |(_, _, children)| children).push(node);
    }
    roots
}

impl<'a> MarkdownNode<'a> {
    pub fn children(&self) -> &[Self] {
        match &self.kind {
            NodeKind::Branch(_, children) => children,
            NodeKind::Leaf(_) => &[],
        }
    }

    /// Whether the node is inline, as opposed to a block.
    pub fn is_inline(&self) -> bool {
        match &self.kind {
            NodeKind::Branch(tag, _) => {
                matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
            }
            NodeKind::Leaf(event) => !matches!(event, Event::Rule | Event::Html(_)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_are_nested_and_nodes_know_their_line() {
        let nodes = parse("One.\n\n- a\n- *b*\n", 10);
        assert_eq!(nodes.iter().map(|node| node.line).collect::<Vec<_>>(), [10, 12]);
        let NodeKind::Branch(Tag::List(None), items) = &nodes[1].kind else { panic!("expected a list") };
        assert_eq!(items.iter().map(|item| item.line).collect::<Vec<_>>(), [12, 13]);
        let NodeKind::Branch(Tag::Item, inlines) = &items[1].kind else { panic!("expected an item") };
        assert!(inlines[0].is_inline());
    }
}
