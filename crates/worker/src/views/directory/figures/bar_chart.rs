//! A chart of horizontal bars, each below its name and followed by its number.

use domain::{Messages, Node};

use super::drawing::{line, rect, silent, svg, text};
use super::scale::Scale;

/// The end of the longest bar in percent of the width; its number is right of it.
const X_END: f64 = 90.0;
const ROW: f64 = 44.0;

/// A bar, which links to its members.
pub(super) struct Bar {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) count: usize,
    pub(super) href: String,
    /// The accessible name.
    pub(super) label: String,
}

/// Draws bars on a common scale.
pub(super) fn bar_chart(name: &str, bars: &[Bar], scale: Scale, messages: Messages) -> Node {
    let end = ROW * bars.len() as f64;
    let mut nodes = vec![axis(scale, end, messages)];
    let mut top = 0.0;
    for bar in bars {
        nodes.push(row(
            bar,
            top,
            X_END * scale.position(bar.count),
            &format!(" {}", messages.number(bar.count)),
        ));
        top += ROW;
    }
    svg(name, end + 24.0, nodes)
}

/// The name and the number are separated by a space, so that the label has the same words.
fn row(bar: &Bar, top: f64, width: f64, number: &str) -> Node {
    let link = Node::element("a").attr("href", &bar.href).attr("aria-label", &bar.label);
    link.child(rect("hit", 0.0, 100.0, top, ROW))
        .child(text(0.0, top + 15.0, "start", &bar.name).class("name"))
        .child(rect("bar", 0.0, width, top + 21.0, 15.0).attr("data-value", &bar.value))
        .child(text(width, top + 33.5, "start", number).attr("dx", "6"))
}

fn axis(scale: Scale, end: f64, messages: Messages) -> Node {
    let mut nodes = Vec::new();
    let mut tick = 0;
    while tick <= scale.end {
        let x = X_END * scale.position(tick);
        nodes.push(line((x, 0.0), (x, end)));
        nodes.push(text(x, end + 18.0, if tick == 0 { "start" } else { "middle" }, &messages.number(tick)));
        tick += scale.step;
    }
    silent("axis", nodes)
}
