//! The panels of the members' page, which the app renders empty and the worker with their content.

use super::Node;

/// A panel with a button that opens and closes it. One panel is open at a time.
#[must_use]
pub fn panel(id: &str, label: Node) -> Node {
    let button = Node::element("summary").class("choice").attr("id", &format!("open-{id}")).child(label);
    Node::element("details").class("panel").attr("id", id).attr("name", "panel").child(button)
}
