//! The elements of a chart. Lengths along the width are in percent and texts have a fixed size, so that a chart can be read at any
//! width. Colours are in the style sheet.
//!
//! Nodes are collected in loops throughout: chains of iterators are compiled once for each combination, which made the figures three
//! times as large.

use atlas::format_decimal;
use domain::Node;

fn number(value: f64) -> String {
    format_decimal(value, 2)
}

fn percent(value: f64) -> String {
    number(value) + "%"
}

/// A text at a percentage of the width.
pub(super) fn text(x: f64, y: f64, anchor: &str, content: &str) -> Node {
    let text = Node::element("text").attr("x", &percent(x)).attr("y", &number(y));
    text.attr("text-anchor", anchor).text(content)
}

/// A rectangle that begins at a percentage of the width.
pub(super) fn rect(class: &str, x: f64, width: f64, y: f64, height: f64) -> Node {
    let rect = Node::element("rect").class(class).attr("x", &percent(x)).attr("width", &percent(width));
    rect.attr("y", &number(y)).attr("height", &number(height))
}

/// A line between two points, each a percentage of the width and a height.
pub(super) fn line((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Node {
    let line = Node::element("line").attr("x1", &percent(x1)).attr("y1", &number(y1));
    line.attr("x2", &percent(x2)).attr("y2", &number(y2))
}

/// A dot at a percentage of the width.
pub(super) fn dot((x, y): (f64, f64)) -> Node {
    Node::element("circle").attr("cx", &percent(x)).attr("cy", &number(y)).attr("r", "4")
}

/// Elements that screen readers skip: the table has the same.
pub(super) fn silent(class: &str, nodes: Vec<Node>) -> Node {
    Node::element("g").class(class).attr("aria-hidden", "true").children(nodes)
}

/// A chart as an element of the page.
pub(super) fn svg(name: &str, height: f64, nodes: Vec<Node>) -> Node {
    let svg = Node::element("svg").class("drawing").attr("role", "group").attr("aria-label", name);
    svg.attr("width", "100%").attr("height", &number(height)).children(nodes)
}
