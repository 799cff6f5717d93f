//! Markdown as a tree: the parser gives starts and ends, which are hard to read blocks from.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::diagnostic::line_of;

/// A part of a text, with its line.
pub struct Node<'a> {
    pub line: usize,
    pub kind: Kind<'a>,
}

/// What a part is.
pub enum Kind<'a> {
    /// Something with parts.
    Branch(Tag<'a>, Vec<Node<'a>>),
    /// Something without.
    Leaf(Event<'a>),
}

/// Reads Markdown with tables and footnotes. `first_line` is the line of the file that the text begins in.
pub fn read(text: &str, first_line: usize) -> Vec<Node<'_>> {
    let mut open: Vec<(usize, Tag<'_>, Vec<Node<'_>>)> = Vec::new();
    let mut done = Vec::new();
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
                Some((line, tag, parts)) => Node { line, kind: Kind::Branch(tag, parts) },
                None => continue,
            },
            leaf => Node { line, kind: Kind::Leaf(leaf) },
        };
        open.last_mut().map_or(&mut done, |(_, _, parts)| parts).push(node);
    }
    done
}

impl Node<'_> {
    /// Whether the part is a run of words rather than a block.
    pub fn is_inline(&self) -> bool {
        match &self.kind {
            Kind::Branch(tag, _) => {
                matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
            }
            Kind::Leaf(event) => !matches!(event, Event::Rule | Event::Html(_)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_inside_what_holds_them_and_know_their_line() {
        let nodes = read("One.\n\n- a\n- *b*\n", 10);
        assert_eq!(nodes.iter().map(|node| node.line).collect::<Vec<_>>(), [10, 12]);
        let Kind::Branch(Tag::List(None), items) = &nodes[1].kind else { panic!("no list") };
        assert_eq!(items.iter().map(|item| item.line).collect::<Vec<_>>(), [12, 13]);
        let Kind::Branch(Tag::Item, words) = &items[1].kind else { panic!("no item") };
        assert!(words[0].is_inline());
    }
}
