//! Where an editor brings a list to be looked through. `js/validator.js` listens, the desk answers.

use desk::source::MOST_BYTES;
use domain::{Lang, Node};

use super::words::Words;

/// The form, and the place below it where the report appears.
pub fn form(lang: Lang) -> Node {
    let words = Words::of(lang).check;
    let most = (MOST_BYTES + 1).to_string();
    let fields = [file(&words, &most), text(&words), address(&words)];
    // The script enables them: what is chosen before it listens would be lost.
    let fields = Node::element("fieldset", &[("disabled", ""), ("id", "check-fields")], fields);
    let parts = [
        fields,
        Node::element(
            "p",
            &[("class", "count"), ("data-wait", words.wait), ("id", "check-status"), ("role", "status")],
            [],
        ),
        Node::element("div", &[("class", "check-report"), ("id", "check-report")], []),
    ];
    Node::element("div", &[("class", "check"), ("data-failed", words.failed), ("id", "check")], parts)
}

fn file(words: &Check, most: &str) -> Node {
    // More than this is not even read.
    let input = [
        ("accept", ".geojson,.json,.csv,.tsv,.txt"),
        ("aria-describedby", "check-hint"),
        ("data-most", most),
        ("id", "check-file"),
        ("type", "file"),
    ];
    let hint =
        Node::element("p", &[("id", "check-hint")], [Node::text((words.hint)(MOST_BYTES / 1_000_000))]);
    let parts = [label("check-file", words.file), Node::element("input", &input, []), hint];
    Node::element("div", &[("class", "drop")], parts)
}

fn text(words: &Check) -> Node {
    let area = Node::element("textarea", &[("id", "check-text"), ("rows", "4"), ("spellcheck", "false")], []);
    Node::element("div", &[], [label("check-text", words.text), area, button("text", words.check_text)])
}

fn address(words: &Check) -> Node {
    let attributes =
        [("autocomplete", "off"), ("id", "check-address"), ("inputmode", "url"), ("type", "text")];
    let input = Node::element("input", &attributes, []);
    let row = Node::element("div", &[("class", "row")], [input, button("address", words.check_address)]);
    Node::element("div", &[], [label("check-address", words.address), row])
}

fn label(of: &str, words: &str) -> Node {
    Node::element("label", &[("for", of)], [Node::text(words)])
}

fn button(value: &str, words: &str) -> Node {
    Node::element("button", &[("name", "check"), ("type", "button"), ("value", value)], [Node::text(words)])
}

/// The words of the form.
#[derive(Clone, Copy)]
pub struct Check {
    pub file: &'static str,
    /// What can be read, up to so many megabytes, and that it stays where it is.
    pub hint: fn(usize) -> String,
    pub text: &'static str,
    pub check_text: &'static str,
    pub address: &'static str,
    pub check_address: &'static str,
    /// Said while the list is looked through.
    pub wait: &'static str,
    /// Said when the desk cannot be had.
    pub failed: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_label() {
        for lang in Lang::ALL {
            let json = form(lang).to_value().to_string();
            for field in ["check-file", "check-text", "check-address"] {
                assert!(json.contains(&format!(r#"["label",{{"for":"{field}"}}"#)), "{json}");
                assert!(json.contains(&format!(r#""id":"{field}""#)), "{json}");
            }
        }
    }
}
