//! The builder for nodes: `Node::element("a").attr("href", "/members").text("Members")`.

use super::allowed::{is_harmless, is_inert};
use super::{Element, Node};

impl Node {
    /// An element without attributes and children. The tag must be one of the allowed ones.
    #[must_use]
    pub fn element(tag: &str) -> Self {
        debug_assert!(is_inert(tag), "expected the tag of an inert element, found {tag:?}");
        Self::Element(Element { tag: tag.to_owned(), ..Element::default() })
    }

    /// A link with a text.
    #[must_use]
    pub fn link(href: &str, text: &str) -> Self {
        Self::element("a").attr("href", href).text(text)
    }

    /// Adds an attribute. Attributes are sorted by name, whatever the order of the calls.
    #[must_use]
    pub fn attr(mut self, name: &str, value: &str) -> Self {
        debug_assert!(is_harmless(name, value), "expected a harmless attribute, found {name}={value:?}");
        let attributes = &mut self.as_element().attributes;
        let at = attributes.partition_point(|(other, _)| other.as_str() < name);
        debug_assert!(attributes.get(at).is_none_or(|(other, _)| other != name), "{name} was added twice");
        attributes.insert(at, (name.to_owned(), value.to_owned()));
        self
    }

    /// Adds an attribute if there is a value for it.
    #[must_use]
    pub fn attr_opt(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds the attribute `class`.
    #[must_use]
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// Appends a text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.child(Self::from(text))
    }

    /// Appends a node.
    #[must_use]
    pub fn child(mut self, node: Self) -> Self {
        self.as_element().children.push(node);
        self
    }

    /// Appends nodes.
    #[must_use]
    pub fn children(mut self, nodes: impl IntoIterator<Item = Self>) -> Self {
        self.as_element().children.extend(nodes);
        self
    }

    /// The element under construction. Text has no attributes and no children.
    fn as_element(&mut self) -> &mut Element {
        match self {
            Self::Element(element) => element,
            Self::Text(_) => unreachable!("only elements have attributes and children"),
        }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Node {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
