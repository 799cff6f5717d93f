//! Texts that change while the page is shown.

use domain::Node;
use leptos::prelude::*;

use super::NodeView;

/// A text that follows a signal, in an element of class `class`.
///
/// Browsers that translate a page replace its text nodes, and a change of a replaced node would not be seen. This renders the whole
/// content of the element.
// SIZE: boxed, because each closure type would bring its own copy of the effect into the module; saves 498 B.
pub fn live_text(class: &'static str, text: Box<dyn Fn() -> String + Send>) -> AnyView {
    (move || view! { <NodeView class nodes=vec![Node::from(text())]/> }).into_any()
}

/// As [`live_text`], in a `span`: within a paragraph or a button.
pub fn live_span(text: Box<dyn Fn() -> String + Send>) -> AnyView {
    // A property is not part of the prerendered page.
    let prerendered = (!cfg!(feature = "csr")).then(&text);
    view! { <span prop:textContent=text>{prerendered}</span> }.into_any()
}
