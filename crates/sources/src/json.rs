//! Records somewhere in a JSON document.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::Fault;

/// A record as it is written, and the line that it begins in.
pub struct Record<'a> {
    pub line: usize,
    pub raw: &'a RawValue,
}

/// A JSON document of which no more is read than is asked for.
pub struct Document<'a> {
    text: &'a str,
    root: &'a RawValue,
}

impl<'a> Document<'a> {
    pub fn read(text: &'a str) -> Result<Self, Fault> {
        let root = serde_json::from_str(text).map_err(|error| Fault::of_json(&error))?;
        Ok(Self { text, root })
    }

    /// What stands at a JSON Pointer.
    pub fn find(&self, pointer: &str) -> Option<&'a RawValue> {
        let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        steps.into_iter().try_fold(self.root, |raw, step| within(raw, &step))
    }

    /// A text or a number at a JSON Pointer.
    pub fn text(&self, pointer: &str) -> Option<String> {
        let raw = self.find(pointer)?.get();
        serde_json::from_str::<String>(raw)
            .ok()
            .or_else(|| serde_json::from_str::<u64>(raw).ok().map(|n| n.to_string()))
    }

    /// The records of the list at a JSON Pointer.
    pub fn records(&self, pointer: &str) -> Result<Vec<Record<'a>>, Fault> {
        self.records_in(self.find(pointer), pointer)
    }

    /// The records of a list, where one is. `pointer` says where it was looked for.
    pub fn records_in(&self, list: Option<&'a RawValue>, pointer: &str) -> Result<Vec<Record<'a>>, Fault> {
        let missing = |found: &str| Fault::NoItems(pointer.into(), found.chars().take(40).collect());
        let raw = list.ok_or_else(|| missing("nothing"))?;
        let items: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| missing(raw.get()))?;
        let (mut line, mut from) = (1, 0);
        let record = |raw: &'a RawValue| {
            let at = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
            line += self.text.as_bytes()[from..at].iter().filter(|&&byte| byte == b'\n').count();
            from = at;
            Record { line, raw }
        };
        Ok(items.into_iter().map(record).collect())
    }
}

fn within<'a>(raw: &'a RawValue, step: &str) -> Option<&'a RawValue> {
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
        let document = Document::read("{\n\"a/b\": [{\"m~n\": [\n1,\n\n 2]}]}").unwrap();
        let records = document.records("/a~1b/0/m~0n").unwrap();
        let found: Vec<_> = records.iter().map(|record| (record.line, record.raw.get())).collect();
        assert_eq!(found, [(3, "1"), (5, "2")]);
    }

    #[test]
    fn what_is_no_list_is_said() {
        let document = Document::read(r#"{"data": {"a": 1}}"#).unwrap();
        let fault = |pointer| document.records(pointer).err().unwrap();
        assert_eq!(fault("/items"), Fault::NoItems("/items".into(), "nothing".into()));
        assert_eq!(fault("/data"), Fault::NoItems("/data".into(), "{\"a\": 1}".into()));
        assert_eq!(fault("/data/a/b"), Fault::NoItems("/data/a/b".into(), "nothing".into()));
    }

    #[test]
    fn a_text_or_a_number_is_read() {
        let document = Document::read(r#"{"a": "x", "b": 7, "c": []}"#).unwrap();
        assert_eq!(
            ["/a", "/b", "/c", "/d"].map(|at| document.text(at)),
            [Some("x".into()), Some("7".into()), None, None]
        );
    }
}
