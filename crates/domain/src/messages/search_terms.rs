//! The words by which the search finds members of a class or of a kind: those of every language.

use super::catalogue::available_lang;
use super::declare::messages;
use crate::{Class, Kind};

/// The area. The languages do not have it: the content compiler makes it of their names for classes and kinds.
pub const NAME: &str = "search_terms";

messages! {
    /// The words of every language for classes and kinds, one to a line.
    SearchTerms {
        class[Option<Class>],
        kind[Kind],
    }
}

impl SearchTerms {
    /// The terms. Those of all languages are the same.
    pub fn of_any_lang() -> Self {
        Self::for_lang(available_lang())
    }
}
