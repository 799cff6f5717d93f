//! The size of text and the theme. What is chosen is kept and applied by `js/appearance.js`, before the first paint.

use domain::Node;
use leptos::prelude::*;

use crate::components::NodeView;
use crate::page_context::use_page;

const SIZES: [&str; 5] = ["small", "normal", "larger", "large", "largest"];
const THEMES: [&str; 3] = ["system", "light", "dark"];

/// What can be chosen. It needs script, and is not shown without.
#[component]
pub fn Appearance() -> impl IntoView {
    let words = use_page().words();
    let summary = Node::element("summary", &[("title", words.display)], vec![hidden(words.display)]);
    let sizes = choice(words.text_size, "radio", "size", &SIZES, &words.text_sizes);
    let themes = choice(words.theme, "radio", "theme", &THEMES, &words.themes);
    let keys = choice(words.shortcuts, "checkbox", "slash", &["on"], &[words.slash]);
    let choices = Node::element("div", &[], vec![sizes, themes, keys]);
    let nodes = vec![Node::element("details", &[("class", "display")], vec![summary, choices])];
    view! { <NodeView class="display-place" nodes/> }
}

fn hidden(words: &str) -> Node {
    Node::element("span", &[("class", "visually-hidden")], vec![Node::text(words)])
}

fn choice(legend: &str, kind: &str, name: &str, values: &[&str], words: &[&str]) -> Node {
    let mut parts = vec![Node::element("legend", &[], vec![Node::text(legend)])];
    for (value, words) in values.iter().zip(words) {
        let input = Node::element("input", &[("type", kind), ("name", name), ("value", value)], vec![]);
        parts.push(Node::element("label", &[], vec![input, Node::text(*words)]));
    }
    Node::element("fieldset", &[], parts)
}
