//! Facts about people, documents, fees and terms. Each fact is recorded once, for every language.

mod documents;
mod fees;
mod people;
mod records;
mod terms;

use domain::{ContentMessages, Lang};

use super::block::Block;
use super::data_file::DataFile;
use super::diagnostic::Diagnostic;
use super::event_table::{Column, table, text_cell};
use super::inline::Inline;
use super::sources::{self, Sources};

pub use documents::{Availability, Documents};
pub use fees::Fees;
pub use people::{OfficeGroup, People};
pub use terms::Terms;

use records::Key;

/// The files that the facts are parsed from.
pub struct FactFiles {
    pub people: DataFile,
    pub documents: DataFile,
    pub fees: DataFile,
    pub terms: DataFile,
}

#[derive(Debug, Default)]
pub struct Facts {
    pub people: People,
    pub documents: Documents,
    pub fees: Fees,
    pub terms: Terms,
}

impl Facts {
    /// Parses the files, or returns all errors in them.
    pub fn parse(files: &FactFiles, sources: &Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut errors = Vec::new();
        let terms = Terms::parse(&files.terms, sources, &mut errors);
        let facts = Self {
            people: People::parse(&files.people, sources, &terms, &mut errors),
            documents: Documents::parse(&files.documents, sources, &mut errors),
            fees: Fees::parse(&files.fees, sources, &terms, &mut errors),
            terms,
        };
        if errors.is_empty() { Ok(facts) } else { Err(errors) }
    }
}

/// The page that a table is made for.
pub struct TableContext<'a> {
    pub lang: Lang,
    /// The sources of the page, which those of the rows are added to.
    pub sources: &'a mut Vec<String>,
}

impl TableContext<'_> {
    const fn messages(&self) -> &'static ContentMessages {
        ContentMessages::for_lang(self.lang)
    }

    /// A cell with the numbers of a record's sources.
    fn source_numbers(&mut self, keys: &[Key]) -> Option<Vec<Inline>> {
        text_cell(sources::numbers(keys.iter().map(|key| key.get_ref().as_str()), self.sources))
    }
}

/// Builds a table of records, column by column.
struct TableBuilder<'a, T> {
    records: &'a [&'a T],
    columns: Vec<Column>,
}

impl<'a, T> TableBuilder<'a, T> {
    const fn new(records: &'a [&'a T]) -> Self {
        Self { records, columns: Vec::new() }
    }

    fn column(mut self, head: &'static str, mut cell: impl FnMut(&T) -> Option<Vec<Inline>>) -> Self {
        let cells = self.records.iter().map(|record| cell(record)).collect();
        self.columns.push(Column { head, cells });
        self
    }

    fn build(self, messages: &ContentMessages) -> Vec<Block> {
        table(messages, self.columns)
    }
}

#[cfg(test)]
mod tests;
