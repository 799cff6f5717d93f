//! What the desk says. A message that a language lacks does not compile.

mod en;
mod ko;

use domain::{Date, Lang};

use crate::check::{Finding, Matter};
use crate::source::{Fault, Note};

/// What the desk says in one language.
pub struct Messages {
    /// Why a source gives no members, and what to do: whole sentences.
    pub fault: fn(&Fault) -> String,
    /// What is wrong with one record; with the words for the problem itself, as the site has them.
    pub note: fn(&Note, &str) -> String,
    /// What is amiss with a member, and what to do; what the site leaves out is said by `note`.
    pub matter: fn(&Matter) -> String,
    /// The line and the record of a finding, and what is amiss with it.
    pub finding: fn(&Finding, &str) -> String,
    /// Which list is shown instead: the one that was last read in this browser, on that day.
    pub kept: fn(Date) -> String,
    /// Not all members in view are loaded: how many are, and about how many there are, if that is known.
    pub in_part: fn(usize, Option<u64>) -> String,
}

impl Messages {
    /// What is said in a language.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::EN,
            Lang::Ko => &ko::KO,
        }
    }

    /// A finding in words.
    pub fn found(lang: Lang, finding: &Finding) -> String {
        match &finding.matter {
            Matter::LeftOut(note) => Self::told(lang, note),
            matter => (Self::of(lang).finding)(finding, &(Self::of(lang).matter)(matter)),
        }
    }

    /// A note in words.
    pub fn told(lang: Lang, note: &Note) -> String {
        let problem = &note.problem;
        let words = domain::Messages::of(lang).problem;
        let said = words(&problem.record, problem.field, &problem.found, problem.expected, problem.line);
        (Self::of(lang).note)(note, &said)
    }
}

#[cfg(test)]
mod tests;
