//! Who held an office: content/data/people.toml.

use serde::Deserialize;

use super::super::block::Block;
use super::super::diagnostic::Diagnostic;
use super::super::directives::text;
use super::super::sources::Sources;
use super::records::{Key, LocalizedText, Record, records};
use super::{Columns, File, Page, Terms};

/// All people, in the order of the file.
#[derive(Debug, Default)]
pub struct People(Vec<Person>);

/// Which part of the association an office belongs to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeGroup {
    Presidents,
    Secretariat,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    part: OfficeGroup,
    /// The key of a term.
    office: Key,
    name: LocalizedText,
    /// When a source names the person in the office.
    named: LocalizedText,
    sources: Vec<Key>,
}

impl Record for Person {
    const NAME: &'static str = "person";

    fn identity(&self) -> String {
        let [name, named] = [&self.name, &self.named].map(|words| words.of(domain::Lang::ALL[0]));
        format!("{name}, {}, {named}", self.office.get_ref())
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }
}

impl OfficeGroup {
    /// The part that an order names.
    pub fn named(name: &str) -> Result<Self, String> {
        match name {
            "presidents" => Ok(Self::Presidents),
            "secretariat" => Ok(Self::Secretariat),
            _ => Err(format!("there are no people of `{name}`; there are presidents and secretariat")),
        }
    }
}

impl People {
    pub fn read(file: &File, sources: &Sources, terms: &Terms, faults: &mut Vec<Diagnostic>) -> Self {
        let all: Vec<Person> = records(file, sources, faults);
        terms.expect(all.iter().map(|person| &person.office), file, faults);
        Self(all)
    }

    /// The people of a part, one a row.
    pub fn table(&self, part: OfficeGroup, terms: &Terms, page: &mut Page<'_>) -> Vec<Block> {
        let (messages, lang) = (page.messages(), page.lang);
        let own: Vec<&Person> = self.0.iter().filter(|person| person.part == part).collect();
        // Presidents all hold the same.
        let office = |person: &Person| {
            (part != OfficeGroup::Presidents).then(|| vec![text(terms.name(&person.office, lang))])
        };
        Columns::of(&own)
            .column(messages.office, office)
            .column(messages.person, |person| Some(vec![text(person.name.of(lang))]))
            .column(messages.attested, |person| Some(vec![text(person.named.of(lang))]))
            .column(messages.sources, |person| page.numbers(&person.sources))
            .table(messages)
    }
}
