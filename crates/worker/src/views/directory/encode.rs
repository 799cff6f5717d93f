//! An answer as it is sent: JSON of ASCII alone. Any other sign would make the browser keep all of it in two bytes each,
//! and take several times as long to read; there may be a hundred thousand members in it.

use domain::push_positions;
use serde_json::Value;

/// `[status,found,tools,view]`; where nothing in particular was `found` it is null.
pub(super) fn written(status: &Value, found: Option<&[u32]>, tools: &Value, view: &Value) -> String {
    let mut bytes = Vec::new();
    bytes.push(b'[');
    push_ascii(&mut bytes, &status.to_string());
    bytes.push(b',');
    push_found(&mut bytes, found);
    for part in [tools, view] {
        bytes.push(b',');
        push_ascii(&mut bytes, &part.to_string());
    }
    bytes.push(b']');
    // Whatever is pushed is ASCII.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Signs beyond ASCII stand within texts alone, where JSON lets them be written by their numbers.
fn push_ascii(bytes: &mut Vec<u8>, json: &str) {
    for letter in json.chars() {
        if letter.is_ascii() {
            bytes.push(letter as u8);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            bytes.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
        }
    }
}

fn push_found(bytes: &mut Vec<u8>, found: Option<&[u32]>) {
    let Some(found) = found else { return bytes.extend_from_slice(b"null") };
    bytes.push(b'"');
    push_positions(bytes, found);
    bytes.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Answer;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_back_and_is_ascii() {
        for found in [&[][..], &[0], &[7, 10, 305, 99_999]] {
            for text in ["", "plain \"quoted\" \\ \n", "대전 é × “…” 🌍"] {
                let (status, tools) = (json!(text), json!([["p", { "title": text }, text]]));
                let answer = written(&status, Some(found), &tools, &json!([]));
                assert!(answer.is_ascii(), "{answer}");
                let read: Value = serde_json::from_str(&answer).unwrap();
                assert_eq!((&read[0], &read[2], &read[3]), (&status, &tools, &json!([])));
                let members = Answer::decode(&answer).unwrap().members.unwrap();
                assert!(members.into_iter().eq(found.iter().map(|&at| at as usize)));
            }
        }
        assert_eq!(written(&json!(""), None, &json!([]), &json!([])), r#"["",null,[],[]]"#);
    }
}
