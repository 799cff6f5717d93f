//! Messages about sources and the problems of their records. A message missing in a language does not compile.

mod en;
mod ko;

use domain::Lang;

use crate::{Fault, Note};

/// The messages about sources in one language.
pub struct SourceMessages {
    /// Why a source gives no members, and what to do: whole sentences.
    pub fault: fn(&Fault) -> String,
    /// A problem of one record; the second argument is the problem in the site's words.
    pub note: fn(&Note, &str) -> String,
}

impl SourceMessages {
    /// The messages in a language.
    pub const fn for_lang(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::EN,
            Lang::Ko => &ko::KO,
        }
    }

    /// The text of a note.
    pub fn told(lang: Lang, note: &Note) -> String {
        let problem = &note.problem;
        let words = domain::Messages::for_lang(lang).problem;
        let said = words(&problem.record, problem.field, &problem.found, problem.expected, problem.line);
        (Self::for_lang(lang).note)(note, &said)
    }
}

#[cfg(test)]
mod tests;
