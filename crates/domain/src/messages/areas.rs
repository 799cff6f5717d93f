//! The areas, and where the texts of each are in the array of a language.

use super::catalogue::FormatIndices;
use super::declare::{AreaStart, Declared, is_same, length_before};
use super::{formats, issue, navigation, number_forms, prerender, report, search_terms, site, source, views};

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
pub const TEXT_COUNTS: [usize; 3] =
    [text_count(Chunk::App), text_count(Chunk::Worker), text_count(Chunk::Native)];

/// Lists the areas by module, type and chunk, and tells each type where its texts are.
macro_rules! areas {
    ($($module:ident::$type:ident in $chunk:ident),+ $(,)?) => {
        /// All areas, in the order of the array.
        pub const AREAS: [Area; [$(stringify!($module)),+].len()] = [$(
            Area { name: stringify!($module), chunk: Chunk::$chunk, messages: $module::DECLARED }
        ),+];

        $(impl AreaStart for $module::$type {
            const START: usize = start_of(stringify!($module));
        })+
    };
}

// An area that the languages do not have comes after the others of its chunk.
areas! {
    formats::Formats in App,
    site::Messages in App,
    number_forms::NumberForms in App,
    navigation::Navigation in App,
    views::ViewMessages in Worker,
    report::ReportMessages in Worker,
    issue::IssueMessages in Worker,
    source::SourceMessages in Worker,
    search_terms::SearchTerms in Worker,
    prerender::PrerenderMessages in Native,
}

/// The index of the first text of a message.
pub const fn index(area: &str, message: &str) -> usize {
    start_of(area) + length_before(area_named(area).messages, message)
}

/// Where the texts are that say how a language writes numbers and dates.
pub const FORMAT_INDICES: FormatIndices = FormatIndices {
    grouping: index(number_forms::NAME, "grouping"),
    plural: index(number_forms::NAME, "plural"),
    date: index("formats", "date"),
    months: index("formats", "months"),
};

/// The area of this name.
const fn area_named(name: &str) -> &'static Area {
    let mut index = 0;
    while !is_same(AREAS[index].name, name) {
        index += 1;
    }
    &AREAS[index]
}

/// The number of texts in a chunk.
const fn text_count(chunk: Chunk) -> usize {
    let (mut count, mut index) = (0, 0);
    while index < AREAS.len() {
        if AREAS[index].chunk as u8 == chunk as u8 {
            count += length_before(AREAS[index].messages, "");
        }
        index += 1;
    }
    count
}

/// The index of the first text of an area.
const fn start_of(area: &str) -> usize {
    let (mut start, mut index) = (0, 0);
    while !is_same(AREAS[index].name, area) {
        start += length_before(AREAS[index].messages, "");
        index += 1;
    }
    start
}
