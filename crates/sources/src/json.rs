//! Finds records in a JSON document without parsing all of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::SourceError;

/// A record and the line where it begins.
pub struct RawRecord<'a> {
    pub line: usize,
    pub raw: &'a RawValue,
}

/// A JSON document that is parsed on demand.
pub struct Document<'a> {
    text: &'a str,
    root: &'a RawValue,
}

impl<'a> Document<'a> {
    pub fn parse(text: &'a str) -> Result<Self, SourceError> {
        let root = serde_json::from_str(text).map_err(|error| SourceError::from_json_error(&error))?;
        Ok(Self { text, root })
    }

    /// The value at a JSON Pointer.
    pub fn find(&self, pointer: &str) -> Option<&'a RawValue> {
        let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        steps.into_iter().try_fold(self.root, |raw, step| child(raw, &step))
    }

    /// The string or number at a JSON Pointer, as a string.
    pub fn text(&self, pointer: &str) -> Option<String> {
        let raw = self.find(pointer)?.get();
        serde_json::from_str::<String>(raw)
            .ok()
            .or_else(|| serde_json::from_str::<u64>(raw).ok().map(|n| n.to_string()))
    }

    /// The records of the array at a JSON Pointer.
    pub fn records(&self, pointer: &str) -> Result<Vec<RawRecord<'a>>, SourceError> {
        self.records_in(self.find(pointer), pointer)
    }

    /// The records of an array. `pointer` is its expected position, for the error.
    pub fn records_in(
        &self,
        list: Option<&'a RawValue>,
        pointer: &str,
    ) -> Result<Vec<RawRecord<'a>>, SourceError> {
        let missing = |found: &str| SourceError::NoList {
            pointer: pointer.into(),
            found: found.chars().take(40).collect(),
        };
        let raw = list.ok_or_else(|| missing("nothing"))?;
        let items: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| missing(raw.get()))?;
        let (mut line, mut last) = (1, 0);
        let record = |raw: &'a RawValue| {
            let at = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
            line += self.text.as_bytes()[last..at].iter().filter(|&&byte| byte == b'\n').count();
            last = at;
            RawRecord { line, raw }
        };
        Ok(items.into_iter().map(record).collect())
    }
}

/// The element or field of a value.
fn child<'a>(raw: &'a RawValue, step: &str) -> Option<&'a RawValue> {
    if raw.get().starts_with('[') {
        let index: usize = step.parse().ok()?;
        return serde_json::from_str::<Vec<&RawValue>>(raw.get()).ok()?.get(index).copied();
    }
    serde_json::from_str::<BTreeMap<Cow<'_, str>, &RawValue>>(raw.get()).ok()?.remove(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_found_with_their_lines() {
        let document = Document::parse("{\n\"a/b\": [{\"m~n\": [\n1,\n\n 2]}]}").unwrap();
        let records = document.records("/a~1b/0/m~0n").unwrap();
        let found: Vec<_> = records.iter().map(|record| (record.line, record.raw.get())).collect();
        assert_eq!(found, [(3, "1"), (5, "2")]);
    }

    #[test]
    fn a_missing_list_is_reported() {
        let document = Document::parse(r#"{"data": {"a": 1}}"#).unwrap();
        let error = |pointer| document.records(pointer).err().unwrap();
        assert_eq!(
            error("/items"),
            SourceError::NoList { pointer: "/items".into(), found: "nothing".into() }
        );
        assert_eq!(
            error("/data"),
            SourceError::NoList { pointer: "/data".into(), found: "{\"a\": 1}".into() }
        );
        assert_eq!(
            error("/data/a/b"),
            SourceError::NoList { pointer: "/data/a/b".into(), found: "nothing".into() }
        );
    }

    #[test]
    fn strings_and_numbers_are_returned_as_strings() {
        let document = Document::parse(r#"{"a": "x", "b": 7, "c": []}"#).unwrap();
        assert_eq!(
            ["/a", "/b", "/c", "/d"].map(|at| document.text(at)),
            [Some("x".into()), Some("7".into()), None, None]
        );
    }
}
