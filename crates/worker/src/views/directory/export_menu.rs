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
}

/// A button of the export menu, which `js/export.js` handles.
pub(super) fn button(value: &str, label: &str) -> Node {
    let button = Node::element("button").attr("id", &format!("take-{value}")).attr("name", "take");
    button.attr("type", "button").attr("value", value).text(label)
}
