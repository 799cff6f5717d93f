//! Generates the TypeScript declarations of the protocol for the page's scripts.

use std::fmt::Write as _;

use crate::request;
use crate::response;

const HEAD: &str = "\
// Generated from crates/protocol by `UPDATE=1 cargo test -p protocol`.

/** A text, or an element: its tag, its attributes if it has any, and its children. */
export type Node = string | [tag: string, ...rest: (Record<string, string> | Node)[]];
";

/// The content of `js/protocol.d.ts`.
pub fn declarations() -> String {
    let mut text = String::from(HEAD);
    for (name, fields) in response::shapes() {
        let _ = writeln!(text, "\nexport interface {name} {}", body(&fields));
    }
    text.push_str("\n/** Opaque to the scripts. */\nexport type MemberPage = unknown;\n");
    text.push_str("\n/** The fields of each request. */\nexport interface Requests {\n");
    for (name, _, fields) in request::shapes() {
        let _ = writeln!(text, "  \"{name}\": {};", body(&fields).replace('\n', "\n  "));
    }
    text.push_str("}\n\n/** The response to each request. */\nexport interface Responses {\n");
    for (name, response, _) in request::shapes() {
        let _ = writeln!(text, "  \"{name}\": {response};");
    }
    text.push_str("}\n");
    text
}

fn body(fields: &[(&'static str, String)]) -> String {
    if fields.is_empty() {
        return "{}".into();
    }
    let lines: String = fields.iter().map(|(name, kind)| format!("  {name}: {kind};\n")).collect();
    format!("{{\n{lines}}}")
}
