//! The export menu: download, copy, print and embed the selected members. See `js/export.js`.

use domain::Node;

use super::{DirectoryRenderer, closing_label};

/// The formats: the value of the button, and the label.
const FORMATS: [(&str, &str); 5] =
    [("csv", "CSV"), ("geojson", "GeoJSON"), ("kml", "KML"), ("vcard", "vCard"), ("json", "JSON")];

impl DirectoryRenderer<'_> {
    pub(super) fn export_menu(&self) -> Node {
        let formats = FORMATS.map(|(value, label)| button(value, label));
        let copy = button("text", self.messages.copy_text()).attr("data-copied", self.messages.copied());
        let others = [copy, button("print", self.messages.print())];
        let buttons = formats.into_iter().chain(others).map(|button| Node::element("li").child(button));
        let status = Node::element("p").class("said").attr("id", "take-said").attr("role", "status");
        let status = status.attr("data-failed", self.messages.not_copied());
        let menu = [Node::element("ul").children(buttons), self.embed(), status];
        let menu = Node::element("div").class("take").children(menu);
        let label = closing_label(self.site_messages.panels()[2], self.site_messages.close_card());
        domain::panel("share", label).child(menu)
    }

    /// The code for embedding the selection in another site, with a button that copies it and a link that shows the result.
    fn embed(&self) -> Node {
        let name = self.view.config.name.get(self.view.lang);
        let path = format!("embed/{}", self.query_string());
        let copy =
            button("embed", self.messages.copy_code()).attr("data-copied", self.messages.code_copied());
        let code = Node::element("code").attr("id", "embed-code").text(&self.embed_code(name));
        let preview = Node::link(&format!("/{path}"), self.messages.preview()).attr("target", "_blank");
        let items = [copy, preview];
        Node::element("div")
            .child(Node::element("p").text(self.messages.embed_hint()))
            .child(Node::element("p").child(code))
            .child(Node::element("ul").children(items.map(|button| Node::element("li").child(button))))
    }

    fn embed_code(&self, name: &str) -> String {
        let address = format!("{}/{}/embed/{}", self.root(), self.view.lang.code(), self.query_string());
        domain::embed_code(&address, name)
    }

    /// The query of the selection, with its question mark if it is not empty.
    fn query_string(&self) -> String {
        let href = self.href(&self.query);
        href.find('?').map(|mark| href[mark..].to_owned()).unwrap_or_default()
    }

    /// The root of the site without a slash at its end: at the origin in the settings, or else where the page is.
    fn root(&self) -> String {
        let site = self.view.site;
        let path = site.split_once("://").and_then(|(_, rest)| Some(&rest[rest.find('/')?..]));
        match self.view.config.origin.trim_end_matches('/') {
            "" => site.to_owned(),
            origin => format!("{origin}{}", path.unwrap_or_default()),
        }
    }
}

/// A button that `js/export.js` handles.
fn button(value: &str, label: &str) -> Node {
    let button = Node::element("button").attr("id", &format!("take-{value}")).attr("name", "take");
    button.attr("type", "button").attr("value", value).text(label)
}
