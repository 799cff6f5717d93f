//! Where an editor brings a list to be looked through. `js/validator.js` listens, the desk answers.

use domain::{Lang, Node};
use sources::MOST_BYTES;

use super::messages::Messages;

/// The form, and the place below it where the report appears.
pub fn form(lang: Lang) -> Node {
    let messages = Messages::for_lang(lang).validator;
    let most = (MOST_BYTES + 1).to_string();
    let fields = [file(&messages, &most), text(&messages), address(&messages)];
    // The script enables them: what is chosen before it listens would be lost.
    let fields = Node::from_parts("fieldset", &[("disabled", ""), ("id", "check-fields")], fields);
    let parts = [
        fields,
        Node::from_parts(
            "p",
            &[("class", "count"), ("data-wait", messages.wait), ("id", "check-status"), ("role", "status")],
            [],
        ),
        Node::from_parts("div", &[("class", "check-report"), ("id", "check-report")], []),
    ];
    Node::from_parts("div", &[("class", "check"), ("data-failed", messages.failed), ("id", "check")], parts)
}

fn file(messages: &ValidatorForm, most: &str) -> Node {
    // More than this is not even read.
    let input = [
        ("accept", ".geojson,.json,.csv,.tsv,.txt"),
        ("aria-describedby", "check-hint"),
        ("data-most", most),
        ("id", "check-file"),
        ("type", "file"),
    ];
    let hint =
        Node::from_parts("p", &[("id", "check-hint")], [Node::from((messages.hint)(MOST_BYTES / 1_000_000))]);
    let parts = [label("check-file", messages.file), Node::from_parts("input", &input, []), hint];
    Node::from_parts("div", &[("class", "drop")], parts)
}

fn text(messages: &ValidatorForm) -> Node {
    let area =
        Node::from_parts("textarea", &[("id", "check-text"), ("rows", "4"), ("spellcheck", "false")], []);
    Node::from_parts(
        "div",
        &[],
        [label("check-text", messages.text), area, button("text", messages.check_text)],
    )
}

fn address(messages: &ValidatorForm) -> Node {
    let attributes =
        [("autocomplete", "off"), ("id", "check-address"), ("inputmode", "url"), ("type", "text")];
    let input = Node::from_parts("input", &attributes, []);
    let row =
        Node::from_parts("div", &[("class", "row")], [input, button("address", messages.check_address)]);
    Node::from_parts("div", &[], [label("check-address", messages.address), row])
}

fn label(of: &str, words: &str) -> Node {
    Node::from_parts("label", &[("for", of)], [Node::from(words)])
}

fn button(value: &str, words: &str) -> Node {
    Node::from_parts(
        "button",
        &[("name", "check"), ("type", "button"), ("value", value)],
        [Node::from(words)],
    )
}

/// The words of the form.
#[derive(Clone, Copy)]
pub struct ValidatorForm {
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
