//! What is known of people, documents, fees and terms: each fact once, for every language.

mod documents;
mod fees;
mod people;
mod records;
mod terms;

use domain::Lang;

use super::block::Inline;
use super::diagnostic::Diagnostic;
use super::directives::text;
use super::event_table::{Column, table};
use super::messages::Messages;
use super::sources::Sources;

pub use documents::{Availability, Documents};
pub use fees::Fees;
pub use people::{OfficeGroup, People};
pub use records::Key;
pub use terms::Terms;

/// A file's place from the project's root, and what is in it.
pub type File = (String, String);

/// The files that facts are read from.
pub struct Files {
    pub people: File,
    pub documents: File,
    pub fees: File,
    pub terms: File,
}

/// The facts.
#[derive(Debug, Default)]
pub struct Facts {
    pub people: People,
    pub documents: Documents,
    pub fees: Fees,
    pub terms: Terms,
}

impl Facts {
    /// Reads the files, or says everything that is wrong with them.
    pub fn read(files: &Files, sources: &Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let terms = Terms::read(&files.terms, sources, &mut faults);
        let facts = Self {
            people: People::read(&files.people, sources, &terms, &mut faults),
            documents: Documents::read(&files.documents, sources, &mut faults),
            fees: Fees::read(&files.fees, sources, &terms, &mut faults),
            terms,
        };
        if faults.is_empty() { Ok(facts) } else { Err(faults) }
    }
}

/// What a table is made with: a language, and the sources of the page, to which those of the rows are added.
pub struct Page<'a> {
    pub lang: Lang,
    pub sources: &'a mut Vec<String>,
}

impl Page<'_> {
    const fn messages(&self) -> &'static Messages {
        Messages::for_lang(self.lang)
    }

    /// The numbers of a row's sources.
    fn numbers(&mut self, keys: &[Key]) -> Option<Vec<Inline>> {
        let keys: Vec<&str> = keys.iter().map(|key| key.get_ref().as_str()).collect();
        Some(vec![text(&super::sources::numbers(&keys, self.sources))])
    }
}

/// Columns, each a head and what is said of a record.
struct Columns<'a, T> {
    records: &'a [&'a T],
    columns: Vec<Column>,
}

impl<'a, T> Columns<'a, T> {
    const fn of(records: &'a [&'a T]) -> Self {
        Self { records, columns: Vec::new() }
    }

    fn column(mut self, head: &'static str, mut cell: impl FnMut(&T) -> Option<Vec<Inline>>) -> Self {
        let cells = self.records.iter().map(|record| cell(record)).collect();
        self.columns.push(Column { head, cells });
        self
    }

    fn table(self, messages: &Messages) -> Vec<super::block::Block> {
        table(messages, self.columns)
    }
}

#[cfg(test)]
mod tests;
