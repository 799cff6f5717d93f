//! The parsed form of a page: blocks, as CommonMark names them, and the nodes they become.

use domain::Node;

use super::inline::{Inline, inline_nodes};
use super::table;

/// A block of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the page's title.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The anchor, unique within the page.
        id: String,
        text: Vec<Inline>,
    },
    Paragraph {
        text: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// A table with one header row.
    Table {
        head: Vec<Vec<Inline>>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A note, written as a block quote in Markdown.
    Note {
        blocks: Vec<Block>,
    },
    /// A block generated from data.
    Generated(Node),
}

impl Block {
    /// A block of plain paragraph text.
    pub const fn paragraph(text: Vec<Inline>) -> Self {
        Self::Paragraph { text }
    }

    /// An unordered list.
    pub const fn list(items: Vec<Vec<Self>>) -> Self {
        Self::List { ordered: false, items }
    }

    pub fn to_node(&self) -> Node {
        match self {
            Self::Heading { level, id, text } => {
                Node::element(&format!("h{level}")).attr("id", id).children(inline_nodes(text))
            }
            Self::Paragraph { text } => Node::element("p").children(inline_nodes(text)),
            Self::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                Node::element(tag).children(items.iter().map(|item| list_item(item)))
            }
            Self::Table { head, rows } => table::node(head, rows),
            Self::Note { blocks } => {
                Node::element("div").class("note").attr("role", "note").children(block_nodes(blocks))
            }
            Self::Generated(node) => node.clone(),
        }
    }
}

pub fn block_nodes(blocks: &[Block]) -> impl Iterator<Item = Node> {
    blocks.iter().map(Block::to_node)
}

/// A list item. Its paragraph is unwrapped if it has nothing else.
fn list_item(blocks: &[Block]) -> Node {
    let item = Node::element("li");
    match blocks {
        [Block::Paragraph { text }] => item.children(inline_nodes(text)),
        blocks => item.children(block_nodes(blocks)),
    }
}
