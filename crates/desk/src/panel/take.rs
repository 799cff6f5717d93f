//! What can be done with the members found: taken away, copied, printed, shown elsewhere. See `js/export.js`.

use domain::Node;

use super::{Shown, element};

/// The formats, by the word of the question, with their names.
const FORMATS: [(&str, &str); 5] =
    [("csv", "CSV"), ("geojson", "GeoJSON"), ("kml", "KML"), ("vcard", "vCard"), ("json", "JSON")];

impl Shown<'_> {
    pub(super) fn take(&self) -> Node {
        let button = |value: &str, words: &str| {
            let id = format!("take-{value}");
            let attributes = [("id", id.as_str()), ("name", "take"), ("type", "button"), ("value", value)];
            element("li", [Node::from_parts("button", &attributes, [Node::from(words)])])
        };
        let formats = FORMATS.map(|(value, words)| button(value, words));
        let others = [("text", self.words.copy_text), ("print", self.words.print)]
            .map(|(value, words)| button(value, words));
        let list = element("ul", formats.into_iter().chain(others));
        let said = Node::from_parts(
            "p",
            &[("class", "said"), ("data-copied", self.words.copied), ("id", "take-said"), ("role", "status")],
            [],
        );
        let summary = element("summary", [Node::from(self.words.take)]);
        Node::from_parts("details", &[("class", "take"), ("id", "take")], [summary, list, self.embed(), said])
    }

    /// The code that shows this selection within another page, and a button that shows it here.
    fn embed(&self) -> Node {
        let query =
            self.href(&self.choice).split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
        let mark = if query.is_empty() { "" } else { "?" };
        let origin = self.panel.config.origin.trim_end_matches('/');
        let address = format!("{origin}/{}/embed/{mark}{query}", self.panel.lang.code());
        let name = self.panel.config.name.get(self.panel.lang);
        let code = format!(
            r#"<iframe src="{address}" title="{name}" width="100%" height="560" loading="lazy"></iframe>"#
        );
        let attributes = [
            ("aria-expanded", "false"),
            ("data-title", name),
            ("id", "preview"),
            ("name", "preview"),
            ("type", "button"),
        ];
        let preview = Node::from_parts("button", &attributes, [Node::from(self.words.preview)]);
        let code = Node::from_parts("code", &[("id", "embed-code")], [Node::from(code)]);
        element("div", [element("p", [Node::from(self.words.embed)]), element("p", [code]), preview])
    }
}
