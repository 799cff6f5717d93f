//! The texts of the interface. A message is declared here, with the values that are put into it; what it says is in `locales/`,
//! in a folder for each language. `cargo xtask content` compiles these files to one array of texts per language and reports
//! missing messages.
//!
//! An area is a part of the site with messages of its own. A text has a fixed index in the array of its language, so the array
//! and the module that reads it have to be of one build.

mod catalogue;
#[cfg(not(target_arch = "wasm32"))]
mod compiled;
mod content;
mod declare;
mod en;
mod formats;
mod issue;
mod ko;
mod number_forms;
mod prerender;
mod report;
mod search_terms;
mod sentences;
mod site;
mod source;
mod views;

pub use catalogue::{InvalidMessages, has_messages, install, install_file, install_messages, plural_form};
pub use content::{ContentMessages, ValidatorForm};
pub use declare::{Declared, Entries, MessageKey, Parameter, Plain};
pub use formats::Formats;
pub use issue::IssueMessages;
pub use number_forms::{NAME as NUMBER_FORMS, NumberForms};
pub use prerender::PrerenderMessages;
pub use report::ReportMessages;
pub use search_terms::{NAME as SEARCH_TERMS, SearchTerms};
pub use site::Messages;
pub use source::SourceMessages;
pub use views::ViewMessages;

/// An area of the site with messages of its own.
#[derive(Debug)]
pub struct Area {
    /// The name of its file in the folders of the languages.
    pub name: &'static str,
    /// Who loads it.
    pub chunk: Chunk,
    /// Its messages, in the order of their texts.
    pub messages: &'static [Declared],
}

/// The chunks in which the texts of a language are loaded, in the order of the array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// By the app, and by the worker as well.
    App,
    /// By the worker.
    Worker,
    /// By native programs only.
    Native,
}

/// The texts of a language, by chunk.
pub type Chunks = [Vec<Box<str>>; 3];

/// The number of texts in each chunk.
const TEXT_COUNTS: [usize; 3] =
    [text_count(Chunk::App), text_count(Chunk::Worker), text_count(Chunk::Native)];

/// All areas, in the order of the array. An area that the languages do not have comes after the others of its chunk.
pub const AREAS: [Area; 9] = [
    Area { name: "formats", chunk: Chunk::App, messages: formats::DECLARED },
    Area { name: "site", chunk: Chunk::App, messages: site::DECLARED },
    Area { name: number_forms::NAME, chunk: Chunk::App, messages: number_forms::DECLARED },
    Area { name: "views", chunk: Chunk::Worker, messages: views::DECLARED },
    Area { name: "report", chunk: Chunk::Worker, messages: report::DECLARED },
    Area { name: "issue", chunk: Chunk::Worker, messages: issue::DECLARED },
    Area { name: "source", chunk: Chunk::Worker, messages: source::DECLARED },
    Area { name: search_terms::NAME, chunk: Chunk::Worker, messages: search_terms::DECLARED },
    Area { name: "prerender", chunk: Chunk::Native, messages: prerender::DECLARED },
];

/// The index of the first text of a message.
pub const fn index(area: &str, message: &str) -> usize {
    start_of(area) + declare::length_before(area_named(area).messages, message)
}

/// The area of this name.
const fn area_named(name: &str) -> &'static Area {
    let mut index = 0;
    while !declare::is_same(AREAS[index].name, name) {
        index += 1;
    }
    &AREAS[index]
}

/// The number of texts in a chunk.
const fn text_count(chunk: Chunk) -> usize {
    let (mut count, mut index) = (0, 0);
    while index < AREAS.len() {
        if AREAS[index].chunk as u8 == chunk as u8 {
            count += declare::length_before(AREAS[index].messages, "");
        }
        index += 1;
    }
    count
}

/// The index of the first text of an area.
const fn start_of(area: &str) -> usize {
    let (mut start, mut index) = (0, 0);
    while !declare::is_same(AREAS[index].name, area) {
        start += declare::length_before(AREAS[index].messages, "");
        index += 1;
    }
    start
}

#[cfg(test)]
mod tests;
