//! Generates the TypeScript declarations of the protocol for the page's scripts, with the documentation of the Rust types.

use std::fmt::Write as _;

use crate::request;
use crate::response;
use crate::shape::comment;

const HEAD: &str = "\
// Generated from crates/protocol by `UPDATE=1 cargo test -p protocol`.

/** A text, or an element: its tag, its attributes if it has any, and its children. */
export type Node = string | [tag: string, ...rest: (Record<string, string> | Node)[]];
";

/// The content of `js/protocol.d.ts`.
pub fn declarations() -> String {
    let mut text = String::from(HEAD);
    for shape in response::shapes() {
        let _ = writeln!(text, "\n{}\nexport interface {} {}", comment(shape.doc), shape.name, shape.body());
    }
    text.push_str("\n/** Opaque to the scripts. */\nexport type MemberPage = unknown;\n");
    text.push_str("\n/** The fields of each request. */\nexport interface Requests {\n");
    for (shape, _) in request::shapes() {
        let declaration = format!("{}\n\"{}\": {};", comment(shape.doc), shape.name, shape.body());
        let _ = writeln!(text, "  {}", declaration.replace('\n', "\n  "));
    }
    text.push_str("}\n\n/** The response to each request. */\nexport interface Responses {\n");
    for (shape, response) in request::shapes() {
        let _ = writeln!(text, "  \"{}\": {response};", shape.name);
    }
    text.push_str("}\n");
    text
}
