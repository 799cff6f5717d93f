//! What the search looks through: every page of a language as `[path, title, summary, group, sections]`, each section as
//! `[anchor, heading, text]`.

use domain::{Node, Page, Route};
use serde_json::{Value, json};

use super::text::Compiled;

/// The file of a language's pages.
pub fn build<'a>(pages: impl Iterator<Item = &'a Compiled>) -> Value {
    pages.map(|compiled| page(&compiled.key, &compiled.page)).collect()
}

fn page(key: &str, page: &Page) -> Value {
    let words: Vec<&str> = key.split('/').collect();
    let (path, group) = match Route::from_words(&words) {
        Route::News(_) => (key, "news"),
        // The file of the first page has a name, its address has none.
        _ if key == "home" => ("", "page"),
        _ => (key, "page"),
    };
    json!([path, page.title, page.summary, group, sections(&page.body)])
}

/// A text in parts, each from one heading to the next.
fn sections(body: &[Node]) -> Vec<(String, String, String)> {
    let mut sections = vec![(String::new(), String::new(), String::new())];
    gather(body, &mut sections);
    for (_, _, text) in &mut sections {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    sections.retain(|(_, heading, text)| !(heading.is_empty() && text.is_empty()));
    sections
}

fn gather(nodes: &[Node], sections: &mut Vec<(String, String, String)>) {
    for node in nodes {
        let Node::Element(element) = node else {
            if let Some((_, _, text)) = sections.last_mut() {
                text.push_str(&node.words());
            }
            continue;
        };
        let attribute =
            |name: &str| element.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value);
        match element.tag.as_str() {
            // Ways through the page say nothing of their own.
            "nav" => {}
            "h2" | "h3" => {
                let anchor = attribute("id").cloned().unwrap_or_default();
                sections.push((anchor, node.words(), String::new()));
            }
            tag => {
                gather(&element.children, sections);
                // Words of neighbouring blocks are not one word.
                if let Some((_, _, text)) = sections.last_mut().filter(|_| !is_within_words(tag)) {
                    text.push(' ');
                }
            }
        }
    }
}

fn is_within_words(tag: &str) -> bool {
    matches!(tag, "a" | "b" | "code" | "em" | "i" | "span" | "strong" | "sup")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_headings() {
        let body = r#"[["p", "In ", ["a", {"href": "/x"}, "short"], "."], ["nav", ["a", {"href": "/y"}, "On"]],
            ["h2", {"id": "more"}, "More"], ["ul", ["li", "one"], ["li", "two"]]]"#;
        let part = |anchor: &str, heading: &str, text: &str| (anchor.into(), heading.into(), text.into());
        assert_eq!(
            sections(&Node::decode(body).unwrap()),
            [part("", "", "In short."), part("more", "More", "one two")]
        );
    }
}
