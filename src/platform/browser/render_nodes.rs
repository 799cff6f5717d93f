//! Renders `Node` trees into the document.

use domain::{Element, Node};
use leptos::prelude::*;

use super::dom;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of class `class` with the nodes in it. `href` gives the address of a page of the site.
///
/// The nodes are trusted: `Node::decode` has checked their tags and attributes.
pub fn render_nodes(
    class: &'static str,
    nodes: Vec<Node>,
    href: impl Fn(&str) -> String + 'static,
) -> AnyView {
    let render = move |parent: web_sys::Element| {
        parent.set_text_content(None);
        append(&parent, &nodes, None, &href);
        // Joins adjacent text nodes, as a parser does: a line in more pieces than the prerendered one can be a pixel wider, and
        // the browser would count it as painted late.
        parent.normalize();
    };
    leptos::html::div().class(class).directive(render, ()).into_any()
}

// All tags and attributes are valid, so nothing here can fail; anything that fails is left out.
fn append(
    parent: &web_sys::Element,
    nodes: &[Node],
    namespace: Option<&'static str>,
    href: &dyn Fn(&str) -> String,
) {
    let Some(document) = dom() else { return };
    for node in nodes {
        let Node::Element(element) = node else {
            let _ = parent.append_child(&document.create_text_node(&node.text_content()));
            continue;
        };
        let namespace = if element.tag == "svg" { Some(SVG) } else { namespace };
        let created = match namespace {
            Some(namespace) => document.create_element_ns(Some(namespace), &element.tag),
            None => document.create_element(&element.tag),
        };
        let Ok(created) = created else { continue };
        set_attributes(&created, element, href);
        append(&created, &element.children, namespace, href);
        let _ = parent.append_child(&created);
    }
}

fn set_attributes(created: &web_sys::Element, element: &Element, href: &dyn Fn(&str) -> String) {
    for (name, value) in &element.attributes {
        let is_page = matches!(&**name, "href" | "src") && value.starts_with('/');
        let value = if is_page { &href(value) } else { value };
        let _ = created.set_attribute(name, value);
    }
}
