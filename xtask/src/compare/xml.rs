//! A feed, site map or picture as lines: one tag or text each, attributes sorted.

use anyhow::Result;
use roxmltree::{Document, Node};

/// The lines of an XML document. Comments and blank text are left out.
pub fn lines(xml: &str) -> Result<Vec<String>> {
    let document = Document::parse(xml)?;
    let mut lines = Vec::new();
    add(document.root_element(), 0, &mut lines);
    Ok(lines)
}

fn add(node: Node<'_, '_>, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    if node.is_element() {
        lines.push(format!("{indent}{}", tag(node)));
        for child in node.children() {
            add(child, depth + 1, lines);
        }
    } else if let Some(text) = node.text().map(str::trim).filter(|text| node.is_text() && !text.is_empty()) {
        lines.push(format!("{indent}{text}"));
    }
}

fn tag(node: Node<'_, '_>) -> String {
    let mut attributes: Vec<String> =
        node.attributes().map(|own| format!(" {}=\"{}\"", own.name(), own.value())).collect();
    attributes.sort();
    let name = node.tag_name();
    let space = name.namespace().map(|space| format!(" xmlns=\"{space}\"")).unwrap_or_default();
    format!("<{}{space}{}>", name.name(), attributes.concat())
}
