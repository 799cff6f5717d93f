//! A page as lines: one tag or text each, attributes sorted.

use html5gum::{StartTag, Token, Tokenizer};

use super::rename::{self, Rename};
use super::text;

/// Attributes whose values follow from other files.
const DERIVED: [&str; 3] = ["integrity", "data-integrity", "data-version"];

/// The lines of a page. White space is collapsed; comments and white space in the head are left out.
pub fn lines(html: &str, renames: &[Rename]) -> Vec<String> {
    let mut page = Page { renames, lines: Vec::new(), text: String::new(), content: Content::Head };
    for token in Tokenizer::new(html) {
        // The input is a string, so reading cannot fail.
        let Ok(token) = token;
        page.add(token);
    }
    page.end_text();
    page.lines
}

/// What the text between two tags is.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    Head,
    Body,
    Script,
    Json,
    Style,
}

struct Page<'a> {
    renames: &'a [Rename],
    lines: Vec<String>,
    text: String,
    content: Content,
}

impl Page<'_> {
    fn add(&mut self, token: Token) {
        match token {
            Token::String(text) => self.text += &String::from_utf8_lossy(&text.value),
            Token::StartTag(tag) => {
                self.end_text();
                self.start(&tag);
            }
            Token::EndTag(tag) => {
                self.end_text();
                self.lines.push(format!("</{}>", String::from_utf8_lossy(&tag.name)));
            }
            Token::Doctype(_) | Token::Comment(_) | Token::Error(_) => {}
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let mut attributes: Vec<(String, String)> = tag
            .attributes
            .iter()
            .map(|(name, value)| {
                self.attribute(&String::from_utf8_lossy(name), &String::from_utf8_lossy(value))
            })
            .collect();
        attributes.sort();
        self.enter(&name, &attributes);
        let attributes: String =
            attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        self.lines.push(format!("<{name}{attributes}>"));
    }

    fn attribute(&self, name: &str, value: &str) -> (String, String) {
        let value = match name {
            "id" => rename::id(value, self.renames),
            name if DERIVED.contains(&name) => "*".into(),
            _ => value.into(),
        };
        (rename::attribute(name, self.renames), value)
    }

    fn enter(&mut self, name: &str, attributes: &[(String, String)]) {
        let is_json = attributes.iter().any(|(name, value)| name == "type" && value.contains("json"));
        self.content = match name {
            "script" if is_json => Content::Json,
            "script" => Content::Script,
            "style" => Content::Style,
            "body" => Content::Body,
            _ => self.content,
        };
    }

    /// Writes the text before a tag. After a script or style the head may go on: blank text there is left out as well.
    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        let is_blank = text.trim().is_empty();
        match self.content {
            Content::Body if !text.is_empty() => self.lines.push(collapsed(&text)),
            Content::Head if !is_blank => self.lines.push(collapsed(&text)),
            // A program: only pages and data are compared.
            Content::Script if !is_blank => self.lines.push("(script)".into()),
            Content::Style => self.lines.extend(text::css(&text)),
            Content::Json => {
                self.lines.extend(text::json(&text).unwrap_or_else(|_| vec![text]));
            }
            _ => {}
        }
    }
}

fn collapsed(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let edge = |is_blank: bool| if is_blank { " " } else { "" };
    let (before, after) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    match words.is_empty() {
        true => " ".into(),
        false => format!("{}{}{}", edge(before), words.join(" "), edge(after)),
    }
}
