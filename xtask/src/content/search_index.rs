//! The search index: each page of a language as `[path, title, summary, group, sections]`, each section as
//! `[anchor, heading, text]`.

use domain::{Node, Page, Route};
use serde_json::{Value, json};

use super::output::CompiledPage;

/// A section of a page: anchor, heading and text.
type Section = (String, String, String);

/// The index of a language's pages.
pub fn build<'a>(pages: impl Iterator<Item = &'a CompiledPage>) -> Value {
    pages.map(|compiled| page(&compiled.key, &compiled.page)).collect()
}

fn page(key: &str, page: &Page) -> Value {
    let segments: Vec<&str> = key.split('/').collect();
    let (path, group) = match Route::from_segments(&segments) {
        Route::News(..) => (key, "news"),
        // The home page's file is home.json, but its address is empty.
        _ if key == "home" => ("", "page"),
        _ => (key, "page"),
    };
    json!([path, page.title, page.summary, group, sections(&page.body)])
}

/// Splits a page at its headings.
fn sections(body: &[Node]) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    collect(body, &mut sections);
    for (_, _, text) in &mut sections {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    sections.retain(|(_, heading, text)| !(heading.is_empty() && text.is_empty()));
    sections
}

fn collect(nodes: &[Node], sections: &mut Vec<Section>) {
    for node in nodes {
        let Node::Element(element) = node else {
            if let Some((_, _, text)) = sections.last_mut() {
                text.push_str(&node.text_content());
            }
            continue;
        };
        match element.tag.as_str() {
            // Navigation has no content of its own.
            "nav" => {}
            "h2" | "h3" => {
                let anchor = element.attributes.iter().find(|(name, _)| name == "id");
                let anchor = anchor.map(|(_, id)| id.clone()).unwrap_or_default();
                sections.push((anchor, node.text_content(), String::new()));
            }
            tag => {
                collect(&element.children, sections);
                // Separate the words of adjacent blocks.
                if let Some((_, _, text)) = sections.last_mut().filter(|_| !is_inline(tag)) {
                    text.push(' ');
                }
            }
        }
    }
}

fn is_inline(tag: &str) -> bool {
    matches!(tag, "a" | "b" | "code" | "em" | "i" | "span" | "strong" | "sup")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_split_at_its_headings() {
        let body = r#"[["p", "In ", ["a", {"href": "/x"}, "short"], "."], ["nav", ["a", {"href": "/y"}, "On"]],
            ["h2", {"id": "more"}, "More"], ["ul", ["li", "one"], ["li", "two"]]]"#;
        let section = |anchor: &str, heading: &str, text: &str| (anchor.into(), heading.into(), text.into());
        assert_eq!(
            sections(&Node::decode(body).unwrap()),
            [section("", "", "In short."), section("more", "More", "one two")]
        );
    }
}
