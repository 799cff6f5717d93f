//! Holders of offices: content/data/people.toml.

use std::str::FromStr;

use domain::Lang;
use serde::Deserialize;

use super::records::{FactRecord, Key, parse_records};
use super::{TableBuilder, TableContext, Terms};
use crate::content::block::Block;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::event_table::text_cell;
use crate::content::localized_text::LocalizedText;
use crate::content::sources::Sources;

/// All people, in the order of the file.
#[derive(Debug, Default)]
pub struct People(Vec<Person>);

/// A group of offices. Each group has its own table.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeGroup {
    Presidents,
    Secretariat,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    #[serde(rename = "part")]
    group: OfficeGroup,
    /// The key of a term.
    office: Key,
    name: LocalizedText,
    /// When a source names the person in the office.
    named: LocalizedText,
    sources: Vec<Key>,
}

impl FactRecord for Person {
    const NAME: &'static str = "person";

    fn identity(&self) -> String {
        let [name, named] = [&self.name, &self.named].map(|text| text.get(Lang::ALL[0]));
        format!("{name}, {}, {named}", self.office.get_ref())
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }
}

impl FromStr for OfficeGroup {
    type Err = String;

    /// Parses the argument of `{{people: …}}`.
    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "presidents" => Ok(Self::Presidents),
            "secretariat" => Ok(Self::Secretariat),
            _ => Err(format!("there is no group of people `{name}`; write presidents or secretariat")),
        }
    }
}

impl People {
    pub fn parse(file: &DataFile, sources: &Sources, terms: &Terms, errors: &mut Vec<Diagnostic>) -> Self {
        let all: Vec<Person> = parse_records(file, sources, errors);
        terms.expect(all.iter().map(|person| &person.office), file, errors);
        Self(all)
    }

    /// The table of the people in a group.
    pub fn table(&self, group: OfficeGroup, terms: &Terms, context: &mut TableContext<'_>) -> Vec<Block> {
        let (messages, lang) = (context.messages(), context.lang);
        let people: Vec<&Person> = self.0.iter().filter(|person| person.group == group).collect();
        let office = |person: &Person| match group {
            // All of them hold the same office.
            OfficeGroup::Presidents => None,
            OfficeGroup::Secretariat => text_cell(terms.name(&person.office, lang)),
        };
        TableBuilder::new(&people)
            .column(messages.office, office)
            .column(messages.person, |person| text_cell(person.name.get(lang)))
            .column(messages.attested, |person| text_cell(person.named.get(lang)))
            .column(messages.sources, |person| context.source_numbers(&person.sources))
            .build(messages)
    }
}
