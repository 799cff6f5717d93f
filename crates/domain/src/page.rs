//! The content of a page in one language, and its JSON file. Content is a tree of nodes, so that the browser is never handed
//! markup as a string.
//!
// SIZE: saves 2,692 B against derived decoders. Nodes are decoded by hand from `RawValue`, as members are.

use std::fmt;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::{JsonError, Node, NodeError};

/// The content of a page in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The `h1`.
    pub title: String,
    /// One sentence, shown under the title, by search engines and in link previews.
    pub summary: String,
    /// The body.
    pub body: Vec<Node>,
    /// The sources, shown below the body.
    pub sources_footer: Vec<Node>,
}

/// When a page was checked, and its sources. Used by the prerenderer for metadata; the app shows [`Page::sources_footer`].
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// The day on which the text was last checked.
    pub updated: crate::Date,
    /// The sources of the text.
    pub sources: Vec<SourceNote>,
}

/// A source of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// The publisher and the title.
    pub title: String,
    /// Its URL, if it is online.
    pub url: Option<String>,
}

/// A page's file that cannot be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// It is not JSON, or a field is missing.
    Json(JsonError),
    /// The body or the footer is not a list of nodes.
    Node(NodeError),
    /// `updated` is not a date, or `sources` is not a list of sources.
    Provenance,
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a page's text as JSON, found something else: ")?;
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Node(error) => error.fmt(f),
            Self::Provenance => f.write_str("`updated` is not a date, or `sources` is not a list"),
        }
    }
}

impl std::error::Error for PageError {}

#[derive(Deserialize)]
struct File<'a> {
    title: String,
    summary: String,
    #[serde(borrow)]
    body: Vec<&'a RawValue>,
    #[serde(borrow, rename = "foot")]
    sources_footer: Vec<&'a RawValue>,
}

impl Page {
    /// Decodes a page's file.
    ///
    /// # Errors
    /// If the bytes are not such a file.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let text = std::str::from_utf8(bytes).map_err(|error| PageError::Json(error.into()))?;
        let file: File<'_> = serde_json::from_str(text).map_err(|error| PageError::Json(error.into()))?;
        Ok(Self {
            title: file.title,
            summary: file.summary,
            body: Node::decode_nodes(&file.body).map_err(PageError::Node)?,
            sources_footer: Node::decode_nodes(&file.sources_footer).map_err(PageError::Node)?,
        })
    }

    /// Encodes the file for [`Page::decode`] and [`Provenance::decode`].
    pub fn encode(&self, provenance: Option<&Provenance>) -> Vec<u8> {
        let nodes = |nodes: &[Node]| nodes.iter().map(Node::to_value).collect::<Value>();
        let mut file = json!({
            "title": self.title,
            "summary": self.summary,
            "body": nodes(&self.body),
            "foot": nodes(&self.sources_footer),
        });
        if let Some(Provenance { updated, sources }) = provenance {
            file["updated"] = json!(updated.to_string());
            file["sources"] = sources.iter().map(|source| json!([source.title, source.url])).collect();
        }
        file.to_string().into_bytes()
    }
}

impl Provenance {
    /// Decodes the provenance in a page's file.
    ///
    /// # Errors
    /// If the file is not JSON, or lacks a date or sources.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let file: Value = serde_json::from_slice(bytes).map_err(|error| PageError::Json(error.into()))?;
        let updated = file["updated"].as_str().and_then(crate::Date::parse);
        let sources = file["sources"].as_array().and_then(|sources| sources.iter().map(source).collect());
        let (Some(updated), Some(sources)) = (updated, sources) else { return Err(PageError::Provenance) };
        Ok(Self { updated, sources })
    }
}

fn source(value: &Value) -> Option<SourceNote> {
    let title = value.get(0)?.as_str()?.to_owned();
    Some(SourceNote { title, url: value.get(1).and_then(Value::as_str).map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLE: &str = r##"{"title":"Status","summary":"What became of it.","updated":"2026-11-23",
        "sources":[["Daejeon Ilbo, 2020",null],["ETNews, 2000","https://etnews.com/"]],
        "body":[["h2",{"id":"now"},"Now ",["code","x"]],["p",["a",{"href":"/members#list"},"list"]]],
        "foot":[["aside","Checked."]]}"##;

    #[test]
    fn decodes_every_field() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        assert_eq!((page.title.as_str(), page.summary.as_str()), ("Status", "What became of it."));
        assert_eq!(page.body.iter().map(Node::text_content).collect::<Vec<_>>(), ["Now x", "list"]);
        assert_eq!(page.sources_footer.iter().map(Node::text_content).collect::<Vec<_>>(), ["Checked."]);
        let provenance = Provenance::decode(SAMPLE.as_bytes()).unwrap();
        assert_eq!(provenance.updated.to_string(), "2026-11-23");
        assert_eq!(provenance.sources[0].url, None);
        assert_eq!(provenance.sources[1].url.as_deref(), Some("https://etnews.com/"));
    }

    #[test]
    fn encoding_and_decoding_round_trip() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        let provenance = Provenance::decode(SAMPLE.as_bytes()).unwrap();
        let written = page.encode(Some(&provenance));
        assert_eq!(
            (Page::decode(&written).unwrap(), Provenance::decode(&written).unwrap()),
            (page, provenance)
        );
    }

    #[test]
    fn a_file_without_provenance_is_an_error() {
        for (from, to) in
            [("2026-11-23", "today"), (r#""Daejeon Ilbo, 2020""#, "7"), ("sources", "source"), (SAMPLE, "{")]
        {
            let error = Provenance::decode(SAMPLE.replacen(from, to, 1).as_bytes()).unwrap_err().to_string();
            assert!(error.starts_with("expected a page's text as JSON"), "{error}");
        }
    }

    #[test]
    fn anything_but_a_page_is_an_error() {
        for (from, to) in [
            (SAMPLE, "<!doctype html>"),
            (r#"["p""#, r#"["blink""#),
            (r#"{"id":"now"}"#, r#"{"id":7}"#),
            ("\"title\"", "\"titel\""),
        ] {
            assert!(SAMPLE.contains(from), "{from}");
            let error = Page::decode(SAMPLE.replacen(from, to, 1).as_bytes());
            let error = error.map(|page| format!("{page:?}")).unwrap_err().to_string();
            assert!(error.starts_with("expected a page's text as JSON"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn decoding_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..600_usize) {
            let _ = Page::decode(&bytes);
            let _ = Page::decode(&SAMPLE.as_bytes()[..cut.min(SAMPLE.len())]);
        }
    }
}
