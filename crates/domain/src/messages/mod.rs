//! The texts of the interface. A message is declared here, with the values that are put into it; what it says is in `locales/`,
//! in a folder for each language. `cargo xtask content` compiles these files to one array of texts per language and reports
//! missing messages. Only the texts of the content compiler are still in Rust: `content.rs`, with a file for each language.
//!
//! An area is a part of the site with messages of its own. A text has a fixed index in the array of its language, so the array
//! and the module that reads it have to be of one build.

mod areas;
mod catalogue;
mod chunks;
#[cfg(not(target_arch = "wasm32"))]
mod compiled;
mod content;
mod declare;
mod en;
mod formats;
mod issue;
mod ko;
mod navigation;
mod number_forms;
mod prerender;
mod report;
mod search_terms;
mod sentences;
mod site;
mod source;
mod value;
mod views;

use crate::Lang;
use catalogue::{Catalogue, installed};

pub use areas::{AREAS, Area, Chunk, Chunks, index};
pub use catalogue::{has_messages, plural_form};
pub use chunks::{InvalidMessages, install_chunks, install_file, install_messages};
pub use content::{ContentMessages, ValidatorForm};
pub use declare::{Declared, Entries, MessageKey, Parameter, Plain};
pub use formats::Formats;
pub use issue::IssueMessages;
pub use navigation::{NAME as NAVIGATION, Navigation};
pub use number_forms::{NAME as NUMBER_FORMS, NumberForms};
pub use prerender::PrerenderMessages;
pub use report::ReportMessages;
pub use search_terms::{NAME as SEARCH_TERMS, SearchTerms};
pub use site::Messages;
pub use source::SourceMessages;
pub use views::ViewMessages;

/// The texts of a language. The first use installs them natively; in a browser they are empty until they have been installed.
fn catalogue(lang: Lang) -> &'static Catalogue {
    #[cfg(not(target_arch = "wasm32"))]
    if !has_messages(lang) {
        compiled::install_compiled(lang);
    }
    installed(lang)
}

macro_rules! constructors {
    ($($type:ident),+ $(,)?) => { $(
        impl $type {
            /// The messages in a language.
            pub fn for_lang(lang: Lang) -> Self {
                Self(catalogue(lang))
            }
        }
    )+ };
}

constructors!(
    Formats,
    Messages,
    NumberForms,
    Navigation,
    ViewMessages,
    ReportMessages,
    IssueMessages,
    SourceMessages,
    SearchTerms,
    PrerenderMessages,
);

impl ContentMessages {
    /// The messages in a language.
    pub const fn for_lang(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::CONTENT,
            Lang::Ko => &ko::CONTENT,
        }
    }
}

#[cfg(test)]
mod tests;
