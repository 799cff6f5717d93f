//! The file of a page's text: an object whose `blocks` are arrays that begin with the name of an element, such as
//! `["p", "Words and ", ["b", "more words"]]`.
//!
//! It is read part by part, in the same way as members are: readers made from types would be a tenth of the module.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::content::{Block, Inline, Page, SourceNote, Target};
use crate::record::{shortened, string};

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
    blocks: Vec<&'a RawValue>,
}

type Parts<'a> = Vec<&'a RawValue>;

impl Page {
    /// Reads a page's file.
    ///
    /// # Errors
    /// When the bytes are not a page's text, with the place.
    pub fn decode(bytes: &[u8]) -> Result<Self, PageError> {
        let text = std::str::from_utf8(bytes).map_err(|error| PageError(error.to_string()))?;
        let file: File<'_> = serde_json::from_str(text).map_err(|error| PageError(error.to_string()))?;
        Ok(Self {
            updated: crate::Date::parse(&file.updated).ok_or_else(|| PageError(file.updated.clone()))?,
            title: file.title,
            summary: file.summary,
            sources: all(&file.sources, source)?,
            blocks: all(&file.blocks, block)?,
        })
    }

    /// Writes the file that [`Page::decode`] reads back.
    pub fn encode(&self) -> Vec<u8> {
        let file = json!({
            "title": self.title,
            "summary": self.summary,
            "updated": self.updated.to_string(),
            "sources": self.sources.iter().map(|source| json!([source.title, source.url])).collect::<Value>(),
            "blocks": self.blocks.iter().map(block_value).collect::<Value>(),
        });
        file.to_string().into_bytes()
    }
}

fn all<T>(parts: &[&RawValue], read: fn(&RawValue) -> Result<T, PageError>) -> Result<Vec<T>, PageError> {
    parts.iter().map(|part| read(part)).collect()
}

/// What cannot be read is named.
fn odd(raw: &RawValue) -> PageError {
    PageError(shortened(raw.get()))
}

fn parts(raw: &RawValue) -> Result<Parts<'_>, PageError> {
    serde_json::from_str(raw.get()).map_err(|_| odd(raw))
}

fn text(raw: Option<&&RawValue>) -> Result<String, PageError> {
    raw.and_then(|raw| string(raw)).ok_or_else(|| raw.map_or(PageError(String::new()), |raw| odd(raw)))
}

fn source(raw: &RawValue) -> Result<SourceNote, PageError> {
    let parts = parts(raw)?;
    Ok(SourceNote { title: text(parts.first())?, url: parts.get(1).and_then(|raw| string(raw)) })
}

fn block(raw: &RawValue) -> Result<Block, PageError> {
    let parts = parts(raw)?;
    let name = text(parts.first())?;
    let rest = &parts[1..];
    match (name.as_str(), rest) {
        ("p", words) => Ok(Block::Paragraph { text: all(words, inline)? }),
        ("h2" | "h3" | "h4" | "h5" | "h6", [id, words @ ..]) => {
            let level = name.as_bytes()[1] - b'0';
            Ok(Block::Heading { level, id: text(Some(id))?, text: all(words, inline)? })
        }
        ("ul" | "ol", items) => Ok(Block::List { ordered: name == "ol", items: all(items, blocks)? }),
        ("table", [head, rows @ ..]) => Ok(Block::Table { head: row(head)?, rows: all(rows, row)? }),
        ("note", inner) => Ok(Block::Note { blocks: all(inner, block)? }),
        _ => Err(odd(raw)),
    }
}

fn blocks(raw: &RawValue) -> Result<Vec<Block>, PageError> {
    all(&parts(raw)?, block)
}

fn row(raw: &RawValue) -> Result<Vec<Vec<Inline>>, PageError> {
    all(&parts(raw)?, words)
}

fn words(raw: &RawValue) -> Result<Vec<Inline>, PageError> {
    all(&parts(raw)?, inline)
}

fn inline(raw: &RawValue) -> Result<Inline, PageError> {
    if let Some(text) = string(raw) {
        return Ok(Inline::Text { text });
    }
    let parts = parts(raw)?;
    match (text(parts.first())?.as_str(), &parts[1..]) {
        ("b", words) => Ok(Inline::Strong { text: all(words, inline)? }),
        ("i", words) => Ok(Inline::Emphasis { text: all(words, inline)? }),
        ("code", [literal]) => Ok(Inline::Code { text: text(Some(literal))? }),
        ("a", [to, words @ ..]) => {
            Ok(Inline::Link { to: target(&text(Some(to))?), text: all(words, inline)? })
        }
        _ => Err(odd(raw)),
    }
}

/// A path begins with a slash, an address with its scheme.
fn target(text: &str) -> Target {
    match text.strip_prefix('/') {
        Some(page) => {
            let (path, anchor) = page.split_once('#').unwrap_or((page, ""));
            Target::Page(path.into(), anchor.into())
        }
        None => Target::Url(text.into()),
    }
}

/// An array that begins with a name.
fn named(name: &str, rest: impl IntoIterator<Item = Value>) -> Value {
    std::iter::once(json!(name)).chain(rest).collect()
}

fn block_value(block: &Block) -> Value {
    match block {
        Block::Heading { level, id, text } => {
            named(&format!("h{level}"), std::iter::once(json!(id)).chain(text.iter().map(inline_value)))
        }
        Block::Paragraph { text } => named("p", text.iter().map(inline_value)),
        Block::List { ordered, items } => {
            let item = |blocks: &Vec<Block>| blocks.iter().map(block_value).collect();
            named(if *ordered { "ol" } else { "ul" }, items.iter().map(item))
        }
        Block::Table { head, rows } => {
            let cell = |words: &Vec<Inline>| words.iter().map(inline_value).collect::<Value>();
            let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(cell).collect::<Value>();
            named("table", std::iter::once(head).chain(rows).map(row))
        }
        Block::Note { blocks } => named("note", blocks.iter().map(block_value)),
    }
}

fn inline_value(inline: &Inline) -> Value {
    match inline {
        Inline::Text { text } => json!(text),
        Inline::Strong { text } => named("b", text.iter().map(inline_value)),
        Inline::Emphasis { text } => named("i", text.iter().map(inline_value)),
        Inline::Code { text } => named("code", [json!(text)]),
        Inline::Link { to, text } => {
            let to = match to {
                Target::Page(path, anchor) if anchor.is_empty() => format!("/{path}"),
                Target::Page(path, anchor) => format!("/{path}#{anchor}"),
                Target::Url(url) => url.clone(),
            };
            named("a", std::iter::once(json!(to)).chain(text.iter().map(inline_value)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLE: &str = r##"{"title":"Status","summary":"What became of it.","updated":"2026-11-23",
        "sources":[["Daejeon Ilbo, 2020",null],["ETNews, 2000","https://etnews.com/"]],
        "blocks":[["h2","now","Now ",["code","x"]],["p",["a","/members#list","list"],["b",["i","!"]]],
        ["ol",[["p","One"],["ul",[["p","inner"]]]]],["table",[["A"],["B"]],[["1"],["2"]]],
        ["note",["p",["a","tel:+82","call"]]]]}"##;

    #[test]
    fn every_kind_of_part_is_read() {
        let page = Page::decode(SAMPLE.as_bytes()).unwrap();
        assert_eq!(page.sources[1].url.as_deref(), Some("https://etnews.com/"));
        assert_eq!(page.blocks.len(), 5);
        let Block::Paragraph { text } = &page.blocks[1] else { panic!("not a paragraph") };
        let to = Target::Page("members".into(), "list".into());
        assert!(matches!(&text[0], Inline::Link { to: found, .. } if *found == to));
        let Block::Note { blocks } = &page.blocks[4] else { panic!("not a note") };
        let Block::Paragraph { text } = &blocks[0] else { panic!("not a paragraph") };
        assert!(matches!(&text[0], Inline::Link { to: Target::Url(url), .. } if url == "tel:+82"));
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
            (r#"["code","x"]"#, r#"["code"]"#),
            ("2026-11-23", "today"),
            (r#"[["A"]"#, r#"["A""#),
            (r#"["h2","now","Now ",["code","x"]]"#, r#"["h2"]"#),
            ("\"title\"", "\"titel\""),
            (r#"["i","!"]"#, "[]"),
            (r#"["i","!"]"#, "7"),
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
