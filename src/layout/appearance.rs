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
    let messages = use_page().messages();
    let summary = Node::element("summary")
        .attr("title", messages.appearance())
        .child(visually_hidden(messages.appearance()));
    let sizes = options(messages.text_size(), "radio", "size", &SIZES, &messages.text_sizes());
    let themes = options(messages.theme(), "radio", "theme", &THEMES, &messages.themes());
    let keys =
        options(messages.shortcut_settings(), "checkbox", "slash", &["on"], &[messages.search_shortcut()]);
    let choices = Node::element("div").child(sizes).child(themes).child(keys);
    let nodes = vec![Node::element("details").class("display").child(summary).child(choices)];
    view! { <NodeView class="display-place" nodes/> }
}

fn visually_hidden(text: &str) -> Node {
    Node::element("span").class("visually-hidden").text(text)
}

fn options(legend: &str, kind: &str, name: &str, values: &[&str], labels: &[&str]) -> Node {
    let mut group = Node::element("fieldset").child(Node::element("legend").text(legend));
    for (value, label) in values.iter().zip(labels) {
        let input = Node::element("input").attr("type", kind).attr("name", name).attr("value", value);
        group = group.child(Node::element("label").child(input).text(label));
    }
    group
}
