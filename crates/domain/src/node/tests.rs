//! Nodes as they are built, written and read back.

use super::*;
use proptest::prelude::*;

fn read(json: &str) -> Result<Vec<Node>, NodeError> {
    Node::decode(&format!("[{json}]"))
}

#[test]
fn elements_attributes_and_text_are_read() {
    let nodes = read(r#""a", ["p", {"id": "x"}, "b ", ["a", {"href": "/members#list"}, "c"]]"#).unwrap();
    let link = Node::link("/members#list", "c");
    let paragraph = Node::element("p").attr("id", "x").text("b ").child(link);
    assert_eq!(nodes, [Node::from("a"), paragraph]);
    assert_eq!(nodes[1].text_content(), "b c");
}

#[test]
fn attributes_are_sorted_by_name_in_whatever_order_they_are_added() {
    let link =
        Node::element("a").attr("href", "/").attr_opt("lang", None).class("x").attr_opt("id", Some("y"));
    assert_eq!(link.to_value().to_string(), r#"["a",{"class":"x","href":"/","id":"y"}]"#);
    let Node::Element(element) = link else { panic!("expected an element") };
    assert!(element.attributes.is_sorted());
}

#[test]
#[should_panic(expected = "inert element")]
fn building_a_disallowed_element_panics() {
    let _ = Node::element("script");
}

#[test]
#[should_panic(expected = "harmless attribute")]
fn building_a_disallowed_attribute_panics() {
    let _ = Node::link("javascript:alert(1)", "");
}

#[test]
fn disallowed_elements_and_attributes_are_rejected() {
    for json in [
        r#"["script", "alert(1)"]"#,
        r#"["iframe"]"#,
        r#"["a b"]"#,
        r#"[""]"#,
        r#"["p", {"onclick": "alert(1)"}]"#,
        r#"["p", {"style": "color:red"}]"#,
        r#"["a", {"href": "javascript:alert(1)"}]"#,
        r#"["a", {"href": " data:text/html,x"}]"#,
        r#"["img", {"src": "JavaScript:x"}]"#,
        r#"["p", {"id": 1}]"#,
        r#"[]"#,
        r#"[["p"]]"#,
        "7",
        "null",
    ] {
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn links_may_lead_to_pages_fragments_and_known_schemes() {
    for address in ["/a:b", "#a", "?a=b:c", "https://a", "mailto:a@b", "tel:+82", "data/events.ics"] {
        let json = format!(r#"["a", {{"href": "{address}"}}]"#);
        assert!(read(&json).is_ok(), "{address}");
    }
}

fn node() -> impl Strategy<Value = Node> {
    let text = ".{0,8}".prop_map(Node::Text);
    text.prop_recursive(3, 20, 4, |inner| {
        let attributes = prop::collection::btree_map("[a-m]{1,4}", ".{0,5}", 0..3);
        ("p|ul|svg", attributes, prop::collection::vec(inner, 0..4)).prop_map(
            |(tag, attributes, children)| {
                Node::Element(Element { tag, attributes: attributes.into_iter().collect(), children })
            },
        )
    })
}

proptest! {
    #[test]
    fn encoding_and_decoding_round_trips(node in node()) {
        let json = node.to_value().to_string();
        prop_assert_eq!(read(&json).unwrap(), [node]);
    }

    #[test]
    fn decoding_never_panics(json in ".{0,60}") {
        let _ = Node::decode(&json);
    }
}
