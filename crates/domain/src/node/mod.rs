//! Inert elements as data: the trees that pages and views are made of. A tree has structure and text; it cannot run code.
//!
//! In JSON an element is an array of its tag, its attributes (if any) and its children; a text is a string:
//! `["p", "See ", ["a", {"href": "/members"}, "the members"]]`. See [`Node::decode`] for what is accepted.

mod allowed;
mod build;
mod json;
mod panel;

pub use json::NodeError;
pub use panel::panel;

/// A node of a tree: a text or an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Plain text.
    Text(String),
    /// An HTML element or, inside `svg`, an SVG element.
    Element(Element),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// The tag, one of the inert ones.
    pub tag: String,
    /// The attributes, sorted by name. A `href` that begins with a slash is a page of this site: its address below the
    /// language.
    pub attributes: Vec<(String, String)>,
    /// The children, in order.
    pub children: Vec<Node>,
}

impl Node {
    /// The text in this node and its descendants, without markup.
    pub fn text_content(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => element.children.iter().map(Self::text_content).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
