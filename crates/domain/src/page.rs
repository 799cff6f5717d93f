//! A page's text in one language, and its file. It is a tree of elements, so that it can be shown without ever handing
//! markup to the browser.
//!
//! The file is read part by part, in the same way as members are: readers made from types would be a tenth of the module.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::node::Node;
use crate::record::{shortened, string};

/// One page's text in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The page's one `h1`.
    pub title: String,
    /// One sentence, for search engines and link previews.
    pub summary: String,
    /// When the text was last checked, ISO 8601 (`2026-11-23`).
    pub updated: crate::Date,
    /// What the text rests on.
    pub sources: Vec<SourceNote>,
    /// The text.
    pub body: Vec<Node>,
}

/// A source that a page names.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// Who published what.
    pub title: String,
    /// Where it can be read, if it can.
    pub url: Option<String>,
}

/// Why a page's file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError(String);

impl std::fmt::Display for PageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected a page's text as JSON, found something else: {}", self.0)
    }
}

impl std::error::Error for PageError {}

#[derive(Deserialize)]
struct File<'a> {
    title: String,
    summary: String,
    updated: String,
    #[serde(borrow)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow)]
    body: Vec<&'a RawValue>,
}

impl Page {
    /// Reads a page's file.
    ///
    /// # Errors
    /// When the bytes are not a page's text, with the place.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let text = std::str::from_utf8(bytes).map_err(|error| PageError(error.to_string()))?;
        let file: File<'_> = serde_json::from_str(text).map_err(|error| PageError(error.to_string()))?;
        let sources = file.sources.iter().map(|raw| source(raw).ok_or_else(|| shortened(raw.get())));
        Ok(Self {
            updated: crate::Date::parse(&file.updated).ok_or_else(|| PageError(file.updated.clone()))?,
            title: file.title,
            summary: file.summary,
            sources: sources.collect::<Result<_, _>>().map_err(PageError)?,
            body: Node::read_all(&file.body).map_err(PageError)?,
        })
    }

    /// Writes the file that [`Page::decode`] reads back.
    pub fn encode(&self) -> Vec<u8> {
        let file = json!({
            "title": self.title,
            "summary": self.summary,
            "updated": self.updated.to_string(),
            "sources": self.sources.iter().map(|source| json!([source.title, source.url])).collect::<Value>(),
            "body": self.body.iter().map(Node::to_value).collect::<Value>(),
        });
        file.to_string().into_bytes()
    }
}

fn source(raw: &RawValue) -> Option<SourceNote> {
    let parts: Vec<&RawValue> = serde_json::from_str(raw.get()).ok()?;
    Some(SourceNote { title: string(parts.first()?)?, url: parts.get(1).and_then(|raw| string(raw)) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLE: &str = r##"{"title":"Status","summary":"What became of it.","updated":"2026-11-23",
        "sources":[["Daejeon Ilbo, 2020",null],["ETNews, 2000","https://etnews.com/"]],
        "body":[["h2",{"id":"now"},"Now ",["code","x"]],["p",["a",{"href":"/members#list"},"list"]]]}"##;

    #[test]
    fn every_part_is_read() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        assert_eq!((page.title.as_str(), page.updated.to_string().as_str()), ("Status", "2026-11-23"));
        assert_eq!(page.sources[0].url, None);
        assert_eq!(page.sources[1].url.as_deref(), Some("https://etnews.com/"));
        assert_eq!(page.body.iter().map(Node::words).collect::<Vec<_>>(), ["Now x", "list"]);
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        assert_eq!(Page::decode(&page.encode()).unwrap(), page);
    }

    #[test]
    fn what_is_no_page_is_said_plainly() {
        for (from, to) in [
            (SAMPLE, "<!doctype html>"),
            (r#"["p""#, r#"["blink""#),
            ("2026-11-23", "today"),
            (r#""Daejeon Ilbo, 2020""#, "7"),
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
