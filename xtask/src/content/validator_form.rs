//! The form of the list validator. js/validator.js handles it, and the worker checks the list.

use domain::{ContentMessages, Lang, Node, ValidatorForm};
use sources::MAX_SOURCE_BYTES;

/// The form, and the element below it that the report is inserted into.
pub fn form(lang: Lang) -> Node {
    let messages = &ContentMessages::for_lang(lang).validator;
    // The script enables the fields: input made before it is ready would be lost.
    let fields = Node::element("fieldset").attr("disabled", "").attr("id", "check-fields").children([
        file_field(messages),
        text_field(messages),
        address_field(messages),
    ]);
    let status = Node::element("p")
        .class("count")
        .attr("data-wait", messages.wait)
        .attr("id", "check-status")
        .attr("role", "status");
    Node::element("div")
        .class("check")
        .attr("data-failed", messages.failed)
        .attr("id", "check")
        .child(fields)
        .child(status)
        .child(Node::element("div").class("check-report").attr("id", "check-report"))
}

fn file_field(messages: &ValidatorForm) -> Node {
    let input = Node::element("input")
        .attr("accept", ".geojson,.json,.csv,.tsv,.txt")
        .attr("aria-describedby", "check-hint")
        // The script reads no more than this: enough to see that a file exceeds the limit.
        .attr("data-most", &(MAX_SOURCE_BYTES + 1).to_string())
        .attr("id", "check-file")
        .attr("type", "file");
    let hint =
        Node::element("p").attr("id", "check-hint").text(&(messages.hint)(MAX_SOURCE_BYTES / 1_000_000));
    Node::element("div").class("drop").child(label("check-file", messages.file)).child(input).child(hint)
}

fn text_field(messages: &ValidatorForm) -> Node {
    let area =
        Node::element("textarea").attr("id", "check-text").attr("rows", "4").attr("spellcheck", "false");
    Node::element("div")
        .child(label("check-text", messages.text))
        .child(area)
        .child(button("text", messages.check_text))
}

fn address_field(messages: &ValidatorForm) -> Node {
    let input = Node::element("input")
        .attr("autocomplete", "off")
        .attr("id", "check-address")
        .attr("inputmode", "url")
        .attr("type", "text");
    let row = Node::element("div").class("row").child(input).child(button("address", messages.check_address));
    Node::element("div").child(label("check-address", messages.address)).child(row)
}

fn label(field: &str, text: &str) -> Node {
    Node::element("label").attr("for", field).text(text)
}

fn button(value: &str, text: &str) -> Node {
    Node::element("button").attr("name", "check").attr("type", "button").attr("value", value).text(text)
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
