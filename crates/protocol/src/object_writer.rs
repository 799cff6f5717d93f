//! Writes JSON objects in ASCII.
//!
//! A browser stores a text of ASCII in one byte per character and any other in two, and reads it several times faster; a
//! response may name a hundred thousand members at each keystroke.
// SIZE: serde's derived serializers would add to both modules what these lines do.

use std::fmt::Write as _;

/// A JSON object that is being written.
pub struct ObjectWriter {
    json: String,
}

impl Default for ObjectWriter {
    fn default() -> Self {
        Self { json: "{".into() }
    }
}

impl ObjectWriter {
    /// Adds a text.
    pub fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.json.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.json.extend(['\\', letter]),
                '\0'..='\x1f' => self.escape(letter),
                letter => self.push_ascii(letter),
            }
        }
        self.json.push('"');
    }

    /// Adds JSON as it is, but for characters beyond ASCII, which are escaped. They can only stand within texts.
    pub fn raw(&mut self, key: &str, json: &str) {
        self.key(key);
        json.chars().for_each(|letter| self.push_ascii(letter));
    }

    /// The whole object.
    pub fn finish(mut self) -> String {
        self.json.push('}');
        self.json
    }

    /// Adds a text of ASCII characters that need no escape.
    pub(crate) fn plain(&mut self, key: &str, text: &str) {
        self.key(key);
        self.json.push('"');
        self.json.push_str(text);
        self.json.push('"');
    }

    fn key(&mut self, key: &str) {
        if self.json.len() > 1 {
            self.json.push(',');
        }
        self.json.push('"');
        self.json.push_str(key);
        self.json.push_str("\":");
    }

    fn push_ascii(&mut self, letter: char) {
        if letter.is_ascii() { self.json.push(letter) } else { self.escape(letter) }
    }

    fn escape(&mut self, letter: char) {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a string doesn't fail.
            let _ = write!(self.json, "\\u{unit:04x}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    proptest! {
        #[test]
        fn any_text_reads_back_from_ascii(text in any::<String>()) {
            let mut object = ObjectWriter::default();
            object.text("a", &text);
            object.raw("b", &json!([text]).to_string());
            let json = object.finish();
            prop_assert!(json.is_ascii());
            prop_assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), json!({ "a": text, "b": [text] }));
        }
    }

    #[test]
    fn an_object_without_fields_is_empty() {
        assert_eq!(ObjectWriter::default().finish(), "{}");
    }
}
