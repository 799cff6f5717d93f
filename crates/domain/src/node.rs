//! Elements as data: what a text is shown as. A tree says what stands where; it cannot run anything.
//!
//! In JSON an element is an array of its tag, its attributes if it has any, and what is in it; a text is a string:
//! `["p", "See ", ["a", {"href": "/members"}, "the members"]]`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use crate::record::{shortened, string};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words.
    Text(String),
    /// An element of HTML or, within `svg`, of SVG.
    Element(Element),
}

/// An element and what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name, one of those that are inert.
    pub tag: String,
    /// Its attributes. A `href` that begins with a slash is a page of the site: the address below the language.
    pub attributes: Vec<(String, String)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

/// The elements that a tree may hold: none that runs, loads or sends anything but images of the site.
const TAGS: &str = " a aside b br button caption circle code col colgroup dd desc details div dl dt em fieldset figcaption figure g h2 h3 h4 \
    h5 h6 i img input label legend li line mark nav ol p path q rect section small span strong sub summary sup svg table tbody td text textarea th \
    thead time title tr ul use ";

impl Node {
    /// An element with an attribute and something in it.
    pub fn element(tag: &str, attributes: &[(&str, &str)], children: impl IntoIterator<Item = Self>) -> Self {
        let attributes = attributes.iter().map(|&(name, value)| (name.into(), value.into())).collect();
        Self::Element(Element { tag: tag.into(), attributes, children: children.into_iter().collect() })
    }

    /// Words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::Text(words.into())
    }

    /// Reads a node, or says what stands there instead.
    pub(crate) fn read(raw: &RawValue) -> Result<Self, String> {
        if let Some(text) = string(raw) {
            return Ok(Self::Text(text));
        }
        let odd = || shortened(raw.get());
        let parts: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| odd())?;
        let (tag, rest) = parts.split_first().ok_or_else(odd)?;
        let tag = string(tag).filter(|tag| is_inert(tag)).ok_or_else(odd)?;
        let (attributes, children) = match rest.split_first() {
            Some((first, rest)) if first.get().starts_with('{') => (attributes(first).ok_or_else(odd)?, rest),
            _ => (Vec::new(), rest),
        };
        Ok(Self::Element(Element { tag, attributes, children: Self::read_all(children)? }))
    }

    /// Reads nodes, or says what stands there instead of one.
    pub(crate) fn read_all(parts: &[&RawValue]) -> Result<Vec<Self>, String> {
        parts.iter().map(|part| Self::read(part)).collect()
    }

    /// Reads an array of nodes.
    ///
    /// # Errors
    /// When it is none, with what was found.
    pub fn decode(json: &str) -> Result<Vec<Self>, String> {
        let parts: Vec<&RawValue> = serde_json::from_str(json).map_err(|error| error.to_string())?;
        Self::read_all(&parts)
    }

    /// Reads an answer: words, and nodes.
    pub fn decode_answer(json: &str) -> Option<(String, Vec<Self>)> {
        let parts: Vec<&RawValue> = serde_json::from_str(json).ok()?;
        let [words, nodes] = parts[..] else { return None };
        Some((string(words)?, Self::decode(nodes.get()).ok()?))
    }

    /// The JSON that is read back.
    pub fn to_value(&self) -> Value {
        let Self::Element(Element { tag, attributes, children }) = self else {
            return json!(self.words());
        };
        let own = |(name, value): &(String, String)| (name.clone(), json!(value));
        let attributes: Map<String, Value> = attributes.iter().map(own).collect();
        let attributes = (!attributes.is_empty()).then_some(Value::Object(attributes));
        let children = children.iter().map(Self::to_value);
        std::iter::once(json!(tag)).chain(attributes).chain(children).collect()
    }

    /// The words in it, without their form.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => element.children.iter().map(Self::words).collect(),
        }
    }
}

/// Whether a tag is one of those that only show something.
fn is_inert(tag: &str) -> bool {
    !tag.contains(' ') && TAGS.contains(&format!(" {tag} "))
}

/// The attributes, or none where one of them would run or style something, or lead where no link should.
fn attributes(raw: &RawValue) -> Option<Vec<(String, String)>> {
    let read: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(raw.get()).ok()?;
    let own = |(name, value): (Cow<'_, str>, &RawValue)| Some((name.into_owned(), string(value)?));
    let attributes: Option<Vec<(String, String)>> = read.into_iter().map(own).collect();
    attributes.filter(|all| all.iter().all(|(name, value)| is_harmless(name, value)))
}

fn is_harmless(name: &str, value: &str) -> bool {
    let leads = matches!(name, "href" | "src");
    // Whatever stands before the first colon is a scheme, unless it is a part of a path.
    let scheme = value.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    let known = |(scheme, _): (&str, &str)| matches!(scheme, "https" | "http" | "mailto" | "tel");
    !name.starts_with("on")
        && !name.starts_with("form")
        && !matches!(name, "style" | "srcdoc")
        && (!leads || scheme.is_none_or(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Result<Vec<Node>, String> {
        Node::decode(&format!("[{json}]"))
    }

    #[test]
    fn elements_attributes_and_words_are_read() {
        let nodes = read(r#""a", ["p", {"id": "x"}, "b ", ["a", {"href": "/members#list"}, "c"]]"#).unwrap();
        let link = Node::element("a", &[("href", "/members#list")], [Node::text("c")]);
        let paragraph = Node::element("p", &[("id", "x")], [Node::text("b "), link]);
        assert_eq!(nodes, [Node::text("a"), paragraph]);
        assert_eq!(nodes[1].words(), "b c");
    }

    #[test]
    fn what_could_run_style_or_lead_astray_is_refused() {
        for json in [
            r#"["script", "alert(1)"]"#,
            r#"["iframe"]"#,
            r#"["a b"]"#,
            r#"[""]"#,
            r#"["p", {"onclick": "alert(1)"}]"#,
            r#"["p", {"style": "color:red"}]"#,
            r#"["a", {"href": "javascript:alert(1)"}]"#,
            r#"["a", {"href": " data:text/html,x"}]"#,
            r#"["img", {"src": "JavaScript:x"}]"#,
            r#"["p", {"id": 1}]"#,
            r#"[]"#,
            r#"[["p"]]"#,
            "7",
            "null",
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn links_lead_to_pages_places_and_known_schemes() {
        for address in ["/a:b", "#a", "?a=b:c", "https://a", "mailto:a@b", "tel:+82", "data/events.ics"] {
            let json = format!(r#"["a", {{"href": "{address}"}}]"#);
            assert!(read(&json).is_ok(), "{address}");
        }
    }

    fn node() -> impl Strategy<Value = Node> {
        let text = ".{0,8}".prop_map(Node::Text);
        text.prop_recursive(3, 20, 4, |inner| {
            let attributes = prop::collection::btree_map("[a-m]{1,4}", ".{0,5}", 0..3);
            ("p|ul|svg", attributes, prop::collection::vec(inner, 0..4)).prop_map(
                |(tag, attributes, children)| {
                    Node::Element(Element { tag, attributes: attributes.into_iter().collect(), children })
                },
            )
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(node in node()) {
            let json = node.to_value().to_string();
            prop_assert_eq!(read(&json).unwrap(), [node]);
        }

        #[test]
        fn reading_never_panics(json in ".{0,60}") {
            let _ = Node::decode(&json);
        }
    }
}
