//! The parsed form of a page's text: inline elements, and the nodes they become.

use domain::{Lang, Node, Route};

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
        Self::page_link(to, to.label(lang))
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

pub fn inline_nodes(text: &[Inline]) -> impl Iterator<Item = Node> {
    text.iter().map(Inline::to_node)
}

/// The text without markup.
pub fn plain_text(text: &[Inline]) -> String {
    inline_nodes(text).map(|node| node.text_content()).collect()
}
