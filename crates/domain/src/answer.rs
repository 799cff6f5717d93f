//! What the desk answers when it is asked for a selection of members.

use serde_json::value::RawValue;

use crate::geojson::feature::string;
use crate::node::Node;
use crate::positions::read_positions;

/// A selection of members, with what is shown of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// How many there are, in words.
    pub status: String,
    /// The positions of the members in the list; `None` for all.
    pub members: Option<Vec<usize>>,
    /// The tools to select with.
    pub tools: Vec<Node>,
    /// What is shown in place of map and list; empty where these are.
    pub view: Vec<Node>,
}

impl Answer {
    /// Reads the array `[status, members, tools, view]`, with the members as [`push_positions`](crate::push_positions) writes
    /// them, or null; `None` where it is none.
    pub fn decode(json: &str) -> Option<Self> {
        let parts: Vec<&RawValue> = serde_json::from_str(json).ok()?;
        let [status, members, tools, view] = parts[..] else { return None };
        Some(Self {
            status: string(status)?,
            members: numbers(members.get())?,
            tools: Node::decode(tools.get()).ok()?,
            view: Node::decode(view.get()).ok()?,
        })
    }
}

fn numbers(json: &str) -> Option<Option<Vec<usize>>> {
    match json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) => read_positions(text).map(Some),
        None => (json == "null").then_some(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read() {
        let answer = Answer::decode(r#"["2 of 3", "00000002", [["p", "a"]], []]"#).unwrap();
        assert_eq!((answer.status.as_str(), answer.members), ("2 of 3", Some(vec![0, 2])));
        assert_eq!((answer.tools.len(), answer.view.len()), (1, 0));
        assert_eq!(Answer::decode(r#"["", null, [], []]"#).unwrap().members, None);
        assert_eq!(Answer::decode(r#"["", "", [], []]"#).unwrap().members, Some(vec![]));
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for json in [
            "",
            "[]",
            r#"["", [1], [], []]"#,
            r#"["", "1", [], []]"#,
            r#"["", {}, [], []]"#,
            r#"["", null, [["script"]], []]"#,
        ] {
            assert_eq!(Answer::decode(json), None, "{json}");
        }
    }
}
