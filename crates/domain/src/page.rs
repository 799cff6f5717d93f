//! A page's text in one language, and its file. It is a tree of elements, so that it can be shown without ever handing
//! markup to the browser.
//!
//! The file is read part by part, in the same way as members are: readers made from types would be a tenth of the module.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::node::Node;

/// One page's text in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The page's one `h1`.
    pub title: String,
    /// One sentence, for search engines, link previews and under the title.
    pub summary: String,
    /// The text.
    pub body: Vec<Node>,
    /// What stands under the text: what it rests on.
    pub sources_footer: Vec<Node>,
}

/// What a text rests on. The app shows it as the foot of the page and has no need of it; those who write about the page do.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// When the text was last checked, ISO 8601 (`2026-11-23`).
    pub updated: crate::Date,
    /// What the text rests on.
    pub sources: Vec<SourceNote>,
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
    #[serde(borrow)]
    body: Vec<&'a RawValue>,
    #[serde(borrow, rename = "foot")]
    sources_footer: Vec<&'a RawValue>,
}

impl Page {
    /// Reads a page's file.
    ///
    /// # Errors
    /// When the bytes are not a page's text, with the place.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let text = std::str::from_utf8(bytes).map_err(|error| PageError(error.to_string()))?;
        let file: File<'_> = serde_json::from_str(text).map_err(|error| PageError(error.to_string()))?;
        Ok(Self {
            title: file.title,
            summary: file.summary,
            body: Node::read_all(&file.body).map_err(PageError)?,
            sources_footer: Node::read_all(&file.sources_footer).map_err(PageError)?,
        })
    }

    /// Writes the file that [`Page::decode`] and [`Provenance::decode`] read back.
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
    /// Reads what a page's file says of it.
    ///
    /// # Errors
    /// When it says nothing, or nothing that can be read.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let file: Value = serde_json::from_slice(bytes).map_err(|error| PageError(error.to_string()))?;
        let updated = file["updated"].as_str().and_then(crate::Date::parse);
        let sources = file["sources"].as_array().and_then(|sources| sources.iter().map(source).collect());
        let odd = || PageError("a file whose `updated` is no day, or whose `sources` are no list".into());
        Ok(Self { updated: updated.ok_or_else(odd)?, sources: sources.ok_or_else(odd)? })
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
    fn every_part_is_read() {
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
    fn what_is_written_reads_back_the_same() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        let provenance = Provenance::decode(SAMPLE.as_bytes()).unwrap();
        let written = page.encode(Some(&provenance));
        assert_eq!(
            (Page::decode(&written).unwrap(), Provenance::decode(&written).unwrap()),
            (page, provenance)
        );
    }

    #[test]
    fn a_file_that_does_not_say_what_it_rests_on_is_said_plainly() {
        for (from, to) in
            [("2026-11-23", "today"), (r#""Daejeon Ilbo, 2020""#, "7"), ("sources", "source"), (SAMPLE, "{")]
        {
            let error = Provenance::decode(SAMPLE.replacen(from, to, 1).as_bytes()).unwrap_err().to_string();
            assert!(error.starts_with("expected a page's text as JSON"), "{error}");
        }
    }

    #[test]
    fn what_is_no_page_is_said_plainly() {
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
