//! Membership classes and admission fees: content/data/fees.toml.

use domain::Messages;
use serde::Deserialize;

use super::records::{FactRecord, Key, parse_records};
use super::{TableBuilder, TableContext, Terms};
use crate::content::block::Block;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::event_table::text_cell;
use crate::content::localized_text::LocalizedText;
use crate::content::sources::Sources;

/// All classes, in the order of the file.
#[derive(Debug, Default)]
pub struct Fees(Vec<Fee>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fee {
    /// The key of a term.
    class: Key,
    /// Who could join.
    who: LocalizedText,
    /// The number of votes, if a source states it.
    vote: Option<LocalizedText>,
    /// The admission fee in US dollars.
    admission: u32,
    sources: Vec<Key>,
}

impl FactRecord for Fee {
    const NAME: &'static str = "fee";

    fn identity(&self) -> String {
        self.class.get_ref().clone()
    }

    fn sources(&self) -> &[Key] {
        &self.sources
    }
}

impl Fees {
    pub fn parse(file: &DataFile, sources: &Sources, terms: &Terms, errors: &mut Vec<Diagnostic>) -> Self {
        let all: Vec<Fee> = parse_records(file, sources, errors);
        terms.expect(all.iter().map(|fee| &fee.class), file, errors);
        Self(all)
    }

    /// The table of the classes, with or without the admission fee.
    pub fn table(&self, with_fee: bool, terms: &Terms, context: &mut TableContext<'_>) -> Vec<Block> {
        let (messages, lang) = (context.messages(), context.lang);
        let all: Vec<&Fee> = self.0.iter().collect();
        let vote =
            |fee: &Fee| fee.vote.as_ref().map_or(messages.not_stated, |vote| vote.get(lang)).to_owned();
        let amount = |fee: &Fee| {
            if with_fee { text_cell(Messages::for_lang(lang).number(fee.admission as usize)) } else { None }
        };
        TableBuilder::new(&all)
            .column(messages.class, |fee| text_cell(terms.name(&fee.class, lang)))
            .column(messages.eligibility, |fee| text_cell(fee.who.get(lang)))
            .column(messages.vote, |fee| text_cell(vote(fee)))
            .column(messages.admission_fee, amount)
            .column(messages.sources, |fee| context.source_numbers(&fee.sources))
            .build(messages)
    }
}
