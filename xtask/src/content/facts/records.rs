//! Files of records: one kind of table a file, each with sources that exist.

use std::collections::{BTreeMap, HashSet};

use domain::Lang;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::super::diagnostic::{Diagnostic, line_of};
use super::super::partial_date::{DateRange, PartialDate};
use super::super::sources::Sources;
use super::File;

/// The key of a source or of a term, and where it stands.
pub type Key = Spanned<String>;

/// Words in every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct LocalizedText(BTreeMap<String, String>);

impl LocalizedText {
    /// The words in a language.
    pub fn of(&self, lang: Lang) -> &str {
        self.0.get(lang.code()).map_or("", String::as_str)
    }
}

impl TryFrom<BTreeMap<String, String>> for LocalizedText {
    type Error = String;

    fn try_from(words: BTreeMap<String, String>) -> Result<Self, String> {
        let lacks = |lang: &Lang| words.get(lang.code()).is_none_or(|words| words.trim().is_empty());
        if let Some(lang) = Lang::ALL.into_iter().find(lacks) {
            return Err(format!("the {} words are missing; add `{} = \"…\"`", lang.own_name(), lang.code()));
        }
        let other = words.keys().find(|code| Lang::ALL.iter().all(|lang| lang.code() != *code));
        match other {
            Some(code) => Err(format!("`{code}` is no language of the site; remove it")),
            None => Ok(Self(words)),
        }
    }
}

/// A day, month or year.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub struct Known(pub DateRange);

impl TryFrom<String> for Known {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let moment = PartialDate::parse(&text);
        moment
            .map(|from| Self(DateRange { from, to: None }))
            .ok_or_else(|| format!("the calendar has no {text:?}; write 2005, 2005-05 or 2005-05-06"))
    }
}

/// A record of a file.
pub trait Record: DeserializeOwned {
    /// The name of its tables.
    const NAME: &'static str;
    /// Whether it has to have a source.
    const NEEDS_SOURCE: bool = true;

    /// What no other record of the file may be.
    fn identity(&self) -> String;
    /// The keys of its sources.
    fn sources(&self) -> &[Key];
    /// What else is wrong with it: where, and what.
    fn faults(&self) -> Vec<(usize, String)> {
        vec![]
    }
}

/// Reads the records of a file and notes what is wrong with them.
pub fn records<T: Record>((file, text): &File, sources: &Sources, faults: &mut Vec<Diagnostic>) -> Vec<T> {
    let fault = |at, message| Diagnostic { file: file.clone(), line: line_of(text, at), message };
    let read: BTreeMap<String, Vec<Spanned<T>>> = match toml::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let remedy = format!("docs/editors/content.md shows how a {} is written", T::NAME);
            faults.push(fault(at, format!("{}; {remedy}", error.message().trim_end())));
            return vec![];
        }
    };
    let mut all = Vec::new();
    let mut seen = HashSet::new();
    for (name, records) in read {
        if name != T::NAME {
            let at = text.find(&name).unwrap_or_default();
            faults.push(fault(at, format!("there is no `{name}` here; write [[{}]]", T::NAME)));
        }
        for record in records {
            let mut own = wrong(&record, sources);
            if !seen.insert(record.get_ref().identity()) {
                let what = format!("`{}` stands twice; remove one", record.get_ref().identity());
                own.push((record.span().start, what));
            }
            faults.extend(own.into_iter().map(|(at, message)| fault(at, message)));
            all.push(record.into_inner());
        }
    }
    all
}

fn wrong<T: Record>(record: &Spanned<T>, sources: &Sources) -> Vec<(usize, String)> {
    let own = record.get_ref();
    let unknown = own.sources().iter().filter(|key| sources.note(key.get_ref(), Lang::ALL[0]).is_none());
    let mut faults: Vec<(usize, String)> = unknown
        .map(|key| {
            let name = key.get_ref();
            let what = format!("there is no source `{name}`; add [{name}] to content/data/sources.toml");
            (key.span().start, what)
        })
        .collect();
    if T::NEEDS_SOURCE && own.sources().is_empty() {
        let what = format!("a {} needs a source; write `sources = [\"KEY\"]`", T::NAME);
        faults.push((record.span().start, what));
    }
    faults.extend(own.faults());
    faults
}
