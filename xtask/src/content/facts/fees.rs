//! Classes of membership and what joining cost: content/data/fees.toml.

use domain::grouped;
use serde::Deserialize;

use super::super::block::Block;
use super::super::fault::Fault;
use super::super::made::text;
use super::super::sources::Sources;
use super::read::{Both, Key, Record, records};
use super::{Columns, File, Page, Terms};

/// All classes, in the order of the file.
#[derive(Debug, Default)]
pub struct Fees(Vec<Fee>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fee {
    /// The key of a term.
    class: Key,
    who: Both,
    /// Nothing where no source says.
    vote: Option<Both>,
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
    pub fn read(file: &File, sources: &Sources, terms: &Terms, faults: &mut Vec<Fault>) -> Self {
        let all: Vec<Fee> = records(file, sources, faults);
        terms.expect(all.iter().map(|fee| &fee.class), file, faults);
        Self(all)
    }

    /// The classes, with what joining cost or without.
    pub fn table(&self, with_fee: bool, terms: &Terms, page: &mut Page<'_>) -> Vec<Block> {
        let (words, lang) = (page.words(), page.lang);
        let all: Vec<&Fee> = self.0.iter().collect();
        let vote = |fee: &Fee| fee.vote.as_ref().map_or(words.not_stated, |vote| vote.of(lang)).to_owned();
        let amount = |fee: &Fee| with_fee.then(|| vec![text(&grouped(fee.admission as usize))]);
        Columns::of(&all)
            .column(words.class, |fee| Some(vec![text(terms.name(&fee.class, lang))]))
            .column(words.who, |fee| Some(vec![text(fee.who.of(lang))]))
            .column(words.vote, |fee| Some(vec![text(&vote(fee))]))
            .column(words.admission_fee, amount)
            .column(words.sources, |fee| page.numbers(&fee.sources))
            .table(words)
    }
}
