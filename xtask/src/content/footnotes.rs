//! Footnotes: where they are referred to, and their list at the end of a text.

use domain::{Lang, Node};

use super::block::{Block, Inline, inline_nodes};
use super::messages::Messages;

/// The footnotes of a text, in the order in which it refers to them.
#[derive(Default)]
pub struct Footnotes {
    /// Name and line of each reference.
    referred: Vec<(String, usize)>,
    /// The same of those that lead nowhere.
    unwritten: Vec<(String, usize)>,
    /// Name, line and words of each footnote.
    written: Vec<(String, usize, Vec<Block>)>,
    /// The page that they stand on.
    slug: String,
}

impl Footnotes {
    /// A reference to a footnote.
    pub fn refer(&mut self, name: &str, line: usize, slug: &str) -> Inline {
        self.slug = slug.into();
        let number = self.referred.iter().position(|(other, _)| other == name).map_or_else(
            || {
                self.referred.push((name.into(), line));
                self.referred.len()
            },
            |at| at + 1,
        );
        let attributes = [("href", format!("/{slug}#note-{number}")), ("id", format!("to-note-{number}"))];
        let attributes = attributes.each_ref().map(|(name, value)| (*name, value.as_str()));
        let link = Node::from_parts("a", &attributes, [Node::from(number.to_string())]);
        Inline::Generated(vec![Node::from_parts("sup", &[], [link])])
    }

    /// A reference to a footnote that is nowhere written.
    pub fn unwritten(&mut self, name: &str, line: usize) {
        self.unwritten.push((name.into(), line));
    }

    /// A footnote.
    pub fn define(&mut self, name: &str, line: usize, blocks: Vec<Block>) {
        self.written.push((name.into(), line, blocks));
    }

    /// References without a footnote, and footnotes without a reference.
    pub fn faults(&self) -> Vec<(usize, String)> {
        let unwritten = self.unwritten.iter().map(|(name, line)| {
            (*line, format!("the footnote `[^{name}]` is nowhere written; add a line `[^{name}]: …`"))
        });
        let referred = |name: &String| self.referred.iter().any(|(other, _)| other == name);
        let unreferred = self.written.iter().filter(|(name, ..)| !referred(name));
        let unreferred = unreferred.map(|(name, line, _)| {
            (*line, format!("nothing refers to the footnote `[^{name}]`; refer to it, or remove it"))
        });
        unwritten.chain(unreferred).collect()
    }

    /// Their list, if there are any.
    pub fn block(self, lang: Lang) -> Option<Block> {
        let messages = Messages::for_lang(lang);
        let item = |(index, (name, _)): (usize, &(String, usize))| {
            let (_, _, blocks) = self.written.iter().find(|(other, ..)| other == name)?;
            let number = index + 1;
            let text = match &blocks[..] {
                [Block::Paragraph { text }] => inline_nodes(text),
                blocks => blocks.iter().map(Block::node).collect(),
            };
            let attributes = [
                ("aria-label", messages.back_to_text.to_owned()),
                ("href", format!("/{}#to-note-{number}", self.slug)),
            ];
            let attributes = attributes.each_ref().map(|(name, value)| (*name, value.as_str()));
            let back = Node::from_parts("a", &attributes, [Node::from("↩")]);
            Some(Node::from_parts(
                "li",
                &[("id", &format!("note-{number}"))],
                text.into_iter().chain([Node::from(" "), back]),
            ))
        };
        let items: Vec<Node> = self.referred.iter().enumerate().filter_map(item).collect();
        let attributes = [("aria-label", messages.footnotes), ("class", "footnotes")];
        (!items.is_empty()).then(|| {
            Block::Generated(Node::from_parts("section", &attributes, [Node::from_parts("ol", &[], items)]))
        })
    }
}
