//! Parses files of records: each file has one kind of record, and each record has existing sources.

use std::collections::{BTreeMap, HashSet};

use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::sources::Sources;

/// The key of a source or a term, with its position in the file.
pub type Key = Spanned<String>;

/// A kind of record.
pub trait FactRecord: DeserializeOwned {
    /// The name of its tables in the file: `[[person]]`.
    const NAME: &'static str;
    /// Whether a record must have a source.
    const NEEDS_SOURCE: bool = true;

    /// What identifies the record in the file. No two records may have the same.
    fn identity(&self) -> String;
    /// The keys of its sources.
    fn sources(&self) -> &[Key];
    /// Further errors: byte offset and message.
    fn errors(&self) -> Vec<(usize, String)> {
        vec![]
    }
}

/// Parses the records of a file and collects the errors in it.
pub fn parse_records<T: FactRecord>(
    file: &DataFile,
    sources: &Sources,
    errors: &mut Vec<Diagnostic>,
) -> Vec<T> {
    let remedy = format!("docs/editors/content.md shows how to write a {}", T::NAME);
    let tables: BTreeMap<String, Vec<Spanned<T>>> = match file.parse(&remedy) {
        Ok(tables) => tables,
        Err(error) => {
            errors.push(error);
            return vec![];
        }
    };
    let mut parsed = Vec::new();
    let mut identities = HashSet::new();
    for (name, records) in tables {
        if name != T::NAME {
            let offset = file.text.find(&name).unwrap_or_default();
            errors.push(file.error(offset, format!("unknown table `{name}`; write [[{}]]", T::NAME)));
        }
        for record in records {
            let identity = record.get_ref().identity();
            let mut found = record_errors(&record, sources);
            if identities.contains(&identity) {
                found.push((record.span().start, format!("`{identity}` is listed twice; remove one")));
            }
            identities.insert(identity);
            errors.extend(found.into_iter().map(|(offset, message)| file.error(offset, message)));
            parsed.push(record.into_inner());
        }
    }
    parsed
}

fn record_errors<T: FactRecord>(record: &Spanned<T>, sources: &Sources) -> Vec<(usize, String)> {
    let keys = record.get_ref().sources();
    let unknown = keys.iter().filter_map(|key| {
        let message = sources.expect(key.get_ref()).err()?;
        Some((key.span().start, message))
    });
    let missing = (T::NEEDS_SOURCE && keys.is_empty()).then(|| {
        let message = format!("a {} needs a source; write `sources = [\"KEY\"]`", T::NAME);
        (record.span().start, message)
    });
    unknown.chain(missing).chain(record.get_ref().errors()).collect()
}
