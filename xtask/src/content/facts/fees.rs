//! Classes of membership and what joining cost: content/data/fees.toml.

use domain::grouped;
use serde::Deserialize;

use super::super::block::Block;
use super::super::diagnostic::Diagnostic;
use super::super::directives::text;
use super::super::sources::Sources;
use super::records::{Key, LocalizedText, Record, records};
use super::{Columns, File, Page, Terms};

/// All classes, in the order of the file.
#[derive(Debug, Default)]
pub struct Fees(Vec<Fee>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fee {
    /// The key of a term.
    class: Key,
    who: LocalizedText,
    /// Nothing where no source says.
    vote: Option<LocalizedText>,
    /// Of admission, in US dollars.
    admission: u32,
    sources: Vec<Key>,
}

impl Record for Fee {
    const NAME: &'static str = "fee";

    fn identity(&self) -> String {
        self.class.get_ref().clone()
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }
}

impl Fees {
    pub fn read(file: &File, sources: &Sources, terms: &Terms, faults: &mut Vec<Diagnostic>) -> Self {
        let all: Vec<Fee> = records(file, sources, faults);
        terms.expect(all.iter().map(|fee| &fee.class), file, faults);
        Self(all)
    }

    /// The classes, with what joining cost or without.
    pub fn table(&self, with_fee: bool, terms: &Terms, page: &mut Page<'_>) -> Vec<Block> {
        let (messages, lang) = (page.messages(), page.lang);
        let all: Vec<&Fee> = self.0.iter().collect();
        let vote = |fee: &Fee| fee.vote.as_ref().map_or(messages.not_stated, |vote| vote.of(lang)).to_owned();
        let amount = |fee: &Fee| with_fee.then(|| vec![text(&grouped(fee.admission as usize))]);
        Columns::of(&all)
            .column(messages.class, |fee| Some(vec![text(terms.name(&fee.class, lang))]))
            .column(messages.eligibility, |fee| Some(vec![text(fee.who.of(lang))]))
            .column(messages.vote, |fee| Some(vec![text(&vote(fee))]))
            .column(messages.admission_fee, amount)
            .column(messages.sources, |fee| page.numbers(&fee.sources))
            .table(messages)
    }
}
