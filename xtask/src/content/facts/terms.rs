//! What bodies, offices and classes are called: content/data/terms.toml.

use domain::Lang;
use serde::Deserialize;

use super::super::block::Block;
use super::super::diagnostic::{Diagnostic, line_of};
use super::super::directives::text;
use super::super::sources::Sources;
use super::records::{Key, LocalizedText, Record, records};
use super::{Columns, File, Page};

/// All terms, in the order of the file.
#[derive(Debug, Default)]
pub struct Terms(Vec<Term>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    key: String,
    name: LocalizedText,
    /// Whether the translation is this site's, because no source has one.
    #[serde(default)]
    ours: bool,
}

impl Record for Term {
    const NAME: &'static str = "term";
    const NEEDS_SOURCE: bool = false;

    fn identity(&self) -> String {
        self.key.clone()
    }

    fn sources(&self) -> &[Key] {
        &[]
    }
}

impl Terms {
    pub fn read(file: &File, sources: &Sources, faults: &mut Vec<Diagnostic>) -> Self {
        Self(records(file, sources, faults))
    }

    /// A term in a language; nothing where there is no such term.
    pub fn name(&self, key: &Key, lang: Lang) -> &str {
        self.find(key).map_or("", |term| term.name.of(lang))
    }

    fn find(&self, key: &Key) -> Option<&Term> {
        self.0.iter().find(|term| term.key == *key.get_ref())
    }

    /// Notes the keys of a file for which there is no term.
    pub fn expect<'k>(
        &self,
        keys: impl Iterator<Item = &'k Key>,
        (file, content): &File,
        faults: &mut Vec<Diagnostic>,
    ) {
        let unknown = keys.filter(|key| self.find(key).is_none());
        faults.extend(unknown.map(|key| Diagnostic {
            file: file.clone(),
            line: line_of(content, key.span().start),
            message: format!("there is no term `{}`; add it to content/data/terms.toml", key.get_ref()),
        }));
    }

    /// The terms in every language.
    pub fn table(&self, page: &Page<'_>) -> Vec<Block> {
        let messages = page.messages();
        let all: Vec<&Term> = self.0.iter().collect();
        let named = Lang::ALL.into_iter().fold(Columns::of(&all), |columns, lang| {
            columns.column(lang.own_name(), |term| Some(vec![text(term.name.of(lang))]))
        });
        let ours = |term: &Term| term.ours.then(|| vec![text(messages.own_translation)]);
        named.column(messages.remarks, ours).table(messages)
    }
}
