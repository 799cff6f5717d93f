//! An answer as it is sent: JSON of ASCII alone. Any other sign would make the browser keep all of it in two bytes each,
//! and take several times as long to read; there may be a hundred thousand numbers in it.

use serde_json::Value;

/// `[status,found,tools,view]`; where nothing in particular was `found` it is null.
pub(super) fn written(status: &Value, found: Option<&[u32]>, tools: &Value, view: &Value) -> String {
    let mut bytes = Vec::new();
    bytes.push(b'[');
    push_ascii(&mut bytes, &status.to_string());
    bytes.push(b',');
    push_numbers(&mut bytes, found);
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

/// No value is made of each, nor a text.
fn push_numbers(bytes: &mut Vec<u8>, numbers: Option<&[u32]>) {
    let Some(numbers) = numbers else { return bytes.extend_from_slice(b"null") };
    bytes.reserve(numbers.len() * 7 + 2);
    bytes.push(b'[');
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            bytes.push(b',');
        }
        push_digits(bytes, *number);
    }
    bytes.push(b']');
}

fn push_digits(bytes: &mut Vec<u8>, mut number: u32) {
    let mut digits = [0; 10];
    let mut start = digits.len();
    while start == digits.len() || number > 0 {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    digits[start..].iter().for_each(|digit| bytes.push(*digit));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_back_and_is_ascii() {
        for found in [&[][..], &[0], &[7, 10, 305, 99_999, u32::MAX]] {
            for text in ["", "plain \"quoted\" \\ \n", "대전 é × “…” 🌍"] {
                let (status, tools) = (json!(text), json!([["p", { "title": text }, text]]));
                let answer = written(&status, Some(found), &tools, &json!([]));
                assert!(answer.is_ascii(), "{answer}");
                let read: Value = serde_json::from_str(&answer).unwrap();
                assert_eq!(read, json!([status, found, tools, []]));
            }
        }
        assert_eq!(written(&json!(""), None, &json!([]), &json!([])), r#"["",null,[],[]]"#);
    }
}
