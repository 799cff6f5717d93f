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
    let summary = Node::from_parts("summary", &[("title", words.display)], vec![hidden(words.display)]);
    let sizes = choice(words.text_size, "radio", "size", &SIZES, &words.text_sizes);
    let themes = choice(words.theme, "radio", "theme", &THEMES, &words.themes);
    let keys = choice(words.shortcuts, "checkbox", "slash", &["on"], &[words.slash]);
    let choices = Node::from_parts("div", &[], vec![sizes, themes, keys]);
    let nodes = vec![Node::from_parts("details", &[("class", "display")], vec![summary, choices])];
    view! { <NodeView class="display-place" nodes/> }
}

fn hidden(words: &str) -> Node {
    Node::from_parts("span", &[("class", "visually-hidden")], vec![Node::from(words)])
}

fn choice(legend: &str, kind: &str, name: &str, values: &[&str], words: &[&str]) -> Node {
    let mut parts = vec![Node::from_parts("legend", &[], vec![Node::from(legend)])];
    for (value, words) in values.iter().zip(words) {
        let input = Node::from_parts("input", &[("type", kind), ("name", name), ("value", value)], vec![]);
        parts.push(Node::from_parts("label", &[], vec![input, Node::from(*words)]));
    }
    Node::from_parts("fieldset", &[], parts)
}
