//! Text size, theme and shortcuts. `js/appearance.js` stores the choices and applies them before the first paint.

use domain::Node;
use leptos::prelude::*;

use crate::components::NodeView;
use crate::page_context::use_page;

const SIZES: [&str; 5] = ["small", "normal", "larger", "large", "largest"];
const THEMES: [&str; 3] = ["system", "light", "dark"];

/// The menu of preferences. It needs script and is hidden without it.
#[component]
pub fn Appearance() -> impl IntoView {
    let words = use_page().words();
    let summary = Node::element("summary").attr("title", words.display).child(hidden(words.display));
    let sizes = choice(words.text_size, "radio", "size", &SIZES, &words.text_sizes);
    let themes = choice(words.theme, "radio", "theme", &THEMES, &words.themes);
    let keys = choice(words.shortcuts, "checkbox", "slash", &["on"], &[words.slash]);
    let choices = Node::element("div").child(sizes).child(themes).child(keys);
    let nodes = vec![Node::element("details").class("display").child(summary).child(choices)];
    view! { <NodeView class="display-place" nodes/> }
}

fn hidden(words: &str) -> Node {
    Node::element("span").class("visually-hidden").text(words)
}

fn choice(legend: &str, kind: &str, name: &str, values: &[&str], words: &[&str]) -> Node {
    let mut group = Node::element("fieldset").child(Node::element("legend").text(legend));
    for (value, words) in values.iter().zip(words) {
        let input = Node::element("input").attr("type", kind).attr("name", name).attr("value", value);
        group = group.child(Node::element("label").child(input).text(words));
    }
    group
}
