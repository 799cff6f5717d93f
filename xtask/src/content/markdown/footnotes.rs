//! Footnotes: the references in a text and the list at its end.

use domain::{ContentMessages, Lang, Node};

use crate::content::block::{Block, block_nodes};
use crate::content::diagnostic::LineError;
use crate::content::inline::{Inline, inline_nodes};

/// The footnotes of a text, numbered in the order in which they are first referenced.
#[derive(Default)]
pub struct Footnotes {
    /// Name and line of the first reference to each footnote.
    referenced: Vec<(String, usize)>,
    /// Name and line of each reference to an undefined footnote.
    undefined: Vec<(String, usize)>,
    defined: Vec<Footnote>,
}

struct Footnote {
    name: String,
    line: usize,
    blocks: Vec<Block>,
}

impl Footnotes {
    /// A reference to a footnote, on the page with this slug.
    pub fn reference(&mut self, name: &str, line: usize, slug: &str) -> Inline {
        let index = self.referenced.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
            self.referenced.push((name.into(), line));
            self.referenced.len() - 1
        });
        let number = index + 1;
        let link = Node::element("a")
            .attr("href", &format!("/{slug}#note-{number}"))
            .attr("id", &format!("to-note-{number}"))
            .text(&number.to_string());
        Inline::Generated(vec![Node::element("sup").child(link)])
    }

    /// A reference to a footnote that is not defined.
    pub fn reference_undefined(&mut self, name: &str, line: usize) {
        self.undefined.push((name.into(), line));
    }

    pub fn define(&mut self, name: &str, line: usize, blocks: Vec<Block>) {
        self.defined.push(Footnote { name: name.into(), line, blocks });
    }

    /// References to undefined footnotes, and footnotes without a reference.
    pub fn errors(&self) -> Vec<LineError> {
        let undefined = self.undefined.iter().map(|(name, line)| {
            LineError::new(
                *line,
                format!("the footnote `[^{name}]` is not defined; add a line `[^{name}]: …`"),
            )
        });
        let is_referenced = |name: &str| self.referenced.iter().any(|(other, _)| other == name);
        let unreferenced = self.defined.iter().filter(|footnote| !is_referenced(&footnote.name));
        let unreferenced = unreferenced.map(|Footnote { name, line, .. }| {
            LineError::new(
                *line,
                format!("the footnote `[^{name}]` is never referenced; reference it, or remove it"),
            )
        });
        undefined.chain(unreferenced).collect()
    }

    /// The list of footnotes for the end of the page with this slug, if there are any.
    pub fn block(self, lang: Lang, slug: &str) -> Option<Block> {
        let messages = ContentMessages::for_lang(lang);
        let numbered = self.referenced.iter().zip(1..);
        let items: Vec<Node> = numbered
            .filter_map(|((name, _), number)| {
                let footnote = self.defined.iter().find(|footnote| footnote.name == *name)?;
                Some(item(footnote, number, slug, messages.back_to_text))
            })
            .collect();
        (!items.is_empty()).then(|| {
            let list = Node::element("ol").children(items);
            let section = Node::element("section").class("footnotes");
            Block::Generated(section.attr("aria-label", messages.footnotes).child(list))
        })
    }
}

fn item(footnote: &Footnote, number: usize, slug: &str, back_label: &str) -> Node {
    let item = Node::element("li").attr("id", &format!("note-{number}"));
    let item = match &footnote.blocks[..] {
        [Block::Paragraph { text }] => item.children(inline_nodes(text)),
        blocks => item.children(block_nodes(blocks)),
    };
    let back = Node::link(&format!("/{slug}#to-note-{number}"), "↩").attr("aria-label", back_label);
    item.text(" ").child(back)
}
