//! The export menu: download, copy, print and embed the selected members. See `js/export.js`.

use domain::Node;

use super::DirectoryRenderer;

/// The formats: the value of the button, and the label.
const FORMATS: [(&str, &str); 5] =
    [("csv", "CSV"), ("geojson", "GeoJSON"), ("kml", "KML"), ("vcard", "vCard"), ("json", "JSON")];

impl DirectoryRenderer<'_> {
    pub(super) fn export_menu(&self) -> Node {
        let button = |value: &str, label: &str| {
            let button = Node::element("button").attr("id", &format!("take-{value}")).attr("name", "take");
            let button = button.attr("type", "button").attr("value", value).text(label);
            Node::element("li").child(button)
        };
        let formats = FORMATS.map(|(value, label)| button(value, label));
        let others = [("text", self.messages.copy_text), ("print", self.messages.print)]
            .map(|(value, label)| button(value, label));
        let status = Node::element("p").class("said").attr("id", "take-said").attr("role", "status");
        let status = status.attr("data-copied", self.messages.copied);
        Node::element("details").class("take").attr("id", "take").children([
            Node::element("summary").text(self.messages.export),
            Node::element("ul").children(formats).children(others),
            self.embed(),
            status,
        ])
    }

    /// The code for embedding the selection in another site, and a button that previews it.
    fn embed(&self) -> Node {
        let query =
            self.href(&self.query).split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
        let mark = if query.is_empty() { "" } else { "?" };
        let origin = self.view.config.origin.trim_end_matches('/');
        let address = format!("{origin}/{}/embed/{mark}{query}", self.view.lang.code());
        let name = self.view.config.name.get(self.view.lang);
        let code = format!(
            r#"<iframe src="{address}" title="{name}" width="100%" height="560" loading="lazy"></iframe>"#
        );
        let preview = Node::element("button").attr("id", "preview").attr("name", "preview");
        let preview = preview.attr("type", "button").attr("aria-expanded", "false").attr("data-title", name);
        let code = Node::element("code").attr("id", "embed-code").text(&code);
        Node::element("div")
            .child(Node::element("p").text(self.messages.embed_hint))
            .child(Node::element("p").child(code))
            .child(preview.text(self.messages.preview))
    }
}
