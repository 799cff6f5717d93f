//! The numbers of a figure as a table.

use domain::{Messages, Node};

/// A table, built row by row.
pub(super) struct Table {
    rows: Vec<Node>,
    head: Node,
    messages: Messages,
}

impl Table {
    pub(super) fn new(head: &[&str], messages: Messages) -> Self {
        let mut row = Node::element("tr");
        for name in head {
            row = row.child(Node::element("th").attr("scope", "col").text(name));
        }
        Self { rows: Vec::new(), head: Node::element("thead").child(row), messages }
    }

    /// Adds a row with a name, numbers, and further cells.
    pub(super) fn push(&mut self, name: &str, numbers: &[Option<usize>], cells: Vec<Node>) {
        let mut row = Node::element("tr").child(Node::element("th").attr("scope", "row").text(name));
        for number in numbers {
            let text = number.map_or_else(String::new, |number| self.messages.number(number));
            row = row.child(Node::element("td").class("number").text(&text));
        }
        self.rows.push(row.children(cells));
    }

    pub(super) fn node(self, name: &str) -> Node {
        let table = Node::element("table").child(self.head);
        let table = table.child(Node::element("tbody").children(self.rows));
        let frame = Node::element("div").class("table-frame").attr("role", "group").attr("tabindex", "0");
        frame.attr("aria-label", name).child(table)
    }
}
