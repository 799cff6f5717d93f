//! Names of bodies, offices and classes: content/data/terms.toml.

use domain::Lang;
use serde::Deserialize;

use super::records::{FactRecord, Key, parse_records};
use super::{TableBuilder, TableContext};
use crate::content::block::Block;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::event_table::text_cell;
use crate::content::localized_text::LocalizedText;
use crate::content::sources::Sources;

/// All terms, in the order of the file.
#[derive(Debug, Default)]
pub struct Terms(Vec<Term>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    key: String,
    name: LocalizedText,
    /// Whether this site made the translation because no source has one.
    #[serde(default)]
    ours: bool,
}

impl FactRecord for Term {
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
    pub fn parse(file: &DataFile, sources: &Sources, errors: &mut Vec<Diagnostic>) -> Self {
        Self(parse_records(file, sources, errors))
    }

    /// The name of a term, or "" if there is no such term.
    pub fn name(&self, key: &Key, lang: Lang) -> &str {
        self.find(key).map_or("", |term| term.name.get(lang))
    }

    fn find(&self, key: &Key) -> Option<&Term> {
        self.0.iter().find(|term| term.key == *key.get_ref())
    }

    /// Checks that there is a term for each key in a file.
    pub fn expect<'k>(
        &self,
        keys: impl Iterator<Item = &'k Key>,
        file: &DataFile,
        errors: &mut Vec<Diagnostic>,
    ) {
        let unknown = keys.filter(|key| self.find(key).is_none());
        errors.extend(unknown.map(|key| {
            let message = format!("there is no term `{}`; add it to content/data/terms.toml", key.get_ref());
            file.error(key.span().start, message)
        }));
    }

    /// The table of all terms, a column for each language.
    pub fn table(&self, context: &TableContext<'_>) -> Vec<Block> {
        let messages = context.messages();
        let all: Vec<&Term> = self.0.iter().collect();
        let names = Lang::ALL.into_iter().fold(TableBuilder::new(&all), |table, lang| {
            table.column(lang.own_name(), |term| text_cell(term.name.get(lang)))
        });
        let own_translation =
            |term: &Term| if term.ours { text_cell(messages.own_translation) } else { None };
        names.column(messages.remarks, own_translation).build(messages)
    }
}
