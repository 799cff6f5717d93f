//! Messages about the issues of a list. A message missing in a language does not compile.

mod en;
mod ko;

use domain::Lang;
use sources::SourceMessages;

use crate::{Finding, Matter};

/// The messages about issues in one language.
pub struct IssueMessages {
    /// What is wrong with a member, and what to do; `SourceMessages` has the messages about what the site leaves out.
    pub matter: fn(&Matter) -> String,
    /// An issue with its line and record; the second argument is the message of its kind.
    pub finding: fn(&Finding, &str) -> String,
}

impl IssueMessages {
    /// The messages in a language.
    pub const fn for_lang(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::EN,
            Lang::Ko => &ko::KO,
        }
    }

    /// The text of an issue.
    pub fn found(lang: Lang, finding: &Finding) -> String {
        match &finding.matter {
            Matter::LeftOut(note) => SourceMessages::told(lang, note),
            matter => (Self::for_lang(lang).finding)(finding, &(Self::for_lang(lang).matter)(matter)),
        }
    }
}

#[cfg(test)]
mod tests;
