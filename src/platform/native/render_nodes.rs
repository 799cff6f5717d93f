//! Renders `Node` trees as views, which Leptos writes as HTML.

use domain::{Element, Node};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html;
use leptos::prelude::*;

/// An element of class `class` with the nodes in it. `href` gives the address of a page of the site.
pub fn render_nodes(class: &'static str, nodes: Vec<Node>, href: impl Fn(&str) -> String) -> AnyView {
    html::div().class(class).child(views(&nodes, &href)).into_any()
}

fn views(nodes: &[Node], href: &dyn Fn(&str) -> String) -> Vec<AnyView> {
    let view = |node: &Node| match node {
        Node::Text(text) => text.clone().into_any(),
        Node::Element(element) => self::element(element, href),
    };
    nodes.iter().map(view).collect()
}

fn element(element: &Element, href: &dyn Fn(&str) -> String) -> AnyView {
    let attributes: Vec<AnyAttribute> =
        element.attributes.iter().map(|attribute| self::attribute(attribute, href)).collect();
    match element.tag.as_str() {
        // Void elements.
        "br" => html::br().add_any_attr(attributes).into_any(),
        "col" => html::col().add_any_attr(attributes).into_any(),
        "img" => html::img().add_any_attr(attributes).into_any(),
        "input" => html::input().add_any_attr(attributes).into_any(),
        _ => {
            let children = views(&element.children, href);
            html::custom(element.tag.clone()).child(children).add_any_attr(attributes).into_any()
        }
    }
}

fn attribute((name, value): &(String, String), href: &dyn Fn(&str) -> String) -> AnyAttribute {
    let is_page = matches!(name.as_str(), "href" | "src") && value.starts_with('/');
    let value = if is_page { href(value) } else { value.clone() };
    custom_attribute(name.clone(), value).into_any_attr()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_cannot_become_markup() {
        let nodes = Node::decode(
            r#"[["p", {"title": "\"><b>"}, "<i> & ", ["br"], ["input", {"name": "n"}], ["a", {"href": "/x"}, "y"]]]"#,
        );
        let html = render_nodes("c", nodes.unwrap(), |address| format!("/en{address}/")).to_html();
        let html = html.replace("<!>", "").replace("<!---->", "");
        let start = html.split_once("<p").unwrap().1;
        assert!(!start.contains("<b>") && !start.contains("<i>") && !start.contains("</input>"), "{html}");
        assert!(
            start.contains(r#"<a href="/en/x/">y</a></p>"#) && start.contains("&lt;i&gt; &amp; <br>"),
            "{html}"
        );
    }
}
