//! The areas, and where the texts of each are in the array of a language.

use super::catalogue::FormatIndices;
use super::declare::{Declared, is_same, length_before};
use super::{formats, issue, number_forms, prerender, report, search_terms, site, source, views};

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
pub const fn start_of(area: &str) -> usize {
    let (mut start, mut index) = (0, 0);
    while !is_same(AREAS[index].name, area) {
        start += length_before(AREAS[index].messages, "");
        index += 1;
    }
    start
}
