//! Trees of elements, written as HTML.

use domain::Node;
use leptos::prelude::*;

/// Elements that have no end.
const VOID: [&str; 3] = ["br", "col", "img"];

/// An element of class `class` with the nodes in it. `page` gives the address of a page of the site.
pub fn grown(class: &'static str, nodes: Vec<Node>, page: impl Fn(&str) -> String) -> AnyView {
    let mut html = String::new();
    write(&mut html, &nodes, &page);
    leptos::html::div().class(class).inner_html(html).into_any()
}

fn write(html: &mut String, nodes: &[Node], page: &dyn Fn(&str) -> String) {
    for node in nodes {
        let Node::Element(element) = node else {
            html.push_str(&escaped(&node.words()));
            continue;
        };
        html.push('<');
        html.push_str(&element.tag);
        for (name, value) in &element.attributes {
            let own = if matches!(&**name, "href" | "src") && value.starts_with('/') {
                &page(value)
            } else {
                value
            };
            html.push_str(&format!(" {name}=\"{}\"", escaped(own)));
        }
        html.push('>');
        write(html, &element.children, page);
        if !VOID.contains(&element.tag.as_str()) {
            html.push_str(&format!("</{}>", element.tag));
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_attributes_cannot_become_markup() {
        let nodes =
            Node::decode(r#"[["p", {"title": "\"><b>"}, "<i> & ", ["br"], ["a", {"href": "/x"}, "y"]]]"#);
        let mut html = String::new();
        write(&mut html, &nodes.unwrap(), &|address| format!("/en{address}/"));
        assert_eq!(html, r#"<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt; &amp; <br><a href="/en/x/">y</a></p>"#);
    }
}
