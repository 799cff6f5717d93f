//! What can be done with the members found: taken away, copied, printed, shown elsewhere. See `js/export.js`.

use domain::Node;

use super::Shown;

/// The formats, by the word of the question, with their names.
const FORMATS: [(&str, &str); 5] =
    [("csv", "CSV"), ("geojson", "GeoJSON"), ("kml", "KML"), ("vcard", "vCard"), ("json", "JSON")];

impl Shown<'_> {
    pub(super) fn take(&self) -> Node {
        let button = |value: &str, words: &str| {
            let button = Node::element("button").attr("id", &format!("take-{value}")).attr("name", "take");
            let button = button.attr("type", "button").attr("value", value).text(words);
            Node::element("li").child(button)
        };
        let formats = FORMATS.map(|(value, words)| button(value, words));
        let others = [("text", self.words.copy_text), ("print", self.words.print)]
            .map(|(value, words)| button(value, words));
        let said = Node::element("p").class("said").attr("id", "take-said").attr("role", "status");
        let said = said.attr("data-copied", self.words.copied);
        Node::element("details").class("take").attr("id", "take").children([
            Node::element("summary").text(self.words.take),
            Node::element("ul").children(formats).children(others),
            self.embed(),
            said,
        ])
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
        let preview = Node::element("button").attr("id", "preview").attr("name", "preview");
        let preview = preview.attr("type", "button").attr("aria-expanded", "false").attr("data-title", name);
        let code = Node::element("code").attr("id", "embed-code").text(&code);
        Node::element("div")
            .child(Node::element("p").text(self.words.embed))
            .child(Node::element("p").child(code))
            .child(preview.text(self.words.preview))
    }
}
