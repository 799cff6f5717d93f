//! The parsed form of a page: blocks and inlines, as CommonMark names them, and the nodes they become.

use domain::{Lang, Messages, Node, Route};

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

/// An inline element.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text {
        text: String,
    },
    Strong {
        text: Vec<Inline>,
    },
    Emphasis {
        text: Vec<Inline>,
    },
    Code {
        text: String,
    },
    /// Nodes generated from data.
    Generated(Vec<Node>),
    Link {
        to: Target,
        text: Vec<Inline>,
    },
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page of this site: the address below the language without leading or trailing slash, and an anchor or "".
    Page(String, String),
    /// Another address: `https:`, `http:`, `mailto:` or `tel:`.
    Url(String),
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

impl Inline {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A link to a page of this site.
    pub fn page_link(to: &Route, text: &str) -> Self {
        Self::Link { to: Target::Page(to.slug(), String::new()), text: vec![Self::text(text)] }
    }

    /// A link to a page of this site, labelled as in the menu.
    pub fn menu_link(lang: Lang, to: &Route) -> Self {
        Self::page_link(to, Messages::for_lang(lang).route_label(to))
    }

    pub fn to_node(&self) -> Node {
        match self {
            Self::Generated(nodes) => match &nodes[..] {
                [node] => node.clone(),
                nodes => Node::element("span").children(nodes.iter().cloned()),
            },
            Self::Text { text } => Node::from(text),
            Self::Strong { text } => Node::element("strong").children(inline_nodes(text)),
            Self::Emphasis { text } => Node::element("em").children(inline_nodes(text)),
            Self::Code { text } => Node::element("code").text(text),
            Self::Link { to, text } => {
                Node::element("a").attr("href", &to.href()).children(inline_nodes(text))
            }
        }
    }
}

impl Target {
    /// The address as a `href` in a tree of nodes: an absolute path means a page below the language.
    pub fn href(&self) -> String {
        match self {
            Self::Page(path, anchor) if anchor.is_empty() => format!("/{path}"),
            Self::Page(path, anchor) => format!("/{path}#{anchor}"),
            Self::Url(url) => url.clone(),
        }
    }
}

/// A link node to a page of this site.
pub fn page_link(to: &Route, text: &str) -> Node {
    Node::link(&format!("/{}", to.slug()), text)
}

pub fn block_nodes(blocks: &[Block]) -> impl Iterator<Item = Node> {
    blocks.iter().map(Block::to_node)
}

pub fn inline_nodes(text: &[Inline]) -> impl Iterator<Item = Node> {
    text.iter().map(Inline::to_node)
}

/// The text without markup.
pub fn plain_text(text: &[Inline]) -> String {
    inline_nodes(text).map(|node| node.text_content()).collect()
}

/// A list item. Its paragraph is unwrapped if it has nothing else.
fn list_item(blocks: &[Block]) -> Node {
    let item = Node::element("li");
    match blocks {
        [Block::Paragraph { text }] => item.children(inline_nodes(text)),
        blocks => item.children(block_nodes(blocks)),
    }
}
