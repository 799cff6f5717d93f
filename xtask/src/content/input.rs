//! The input of the content compiler.

use atlas::Ring;
use domain::{Lang, Localized};

use super::data_file::DataFile;
use super::events::MemberLocations;
use super::facts::FactFiles;
use super::markdown::Media;

/// Everything that is compiled.
pub struct Input {
    pub texts: Vec<TextFile>,
    /// The menus.
    pub site: DataFile,
    pub sources: DataFile,
    pub events: DataFile,
    pub bodies: DataFile,
    pub facts: FactFiles,
    pub members: MemberLocations,
    /// The images that texts may contain.
    pub media: Media,
    /// The land polygons for maps.
    pub land: Vec<Ring>,
    /// The association's name in each language.
    pub name: Localized,
}

/// A Markdown file with front matter.
pub struct TextFile {
    pub lang: Lang,
    /// The path below the language's folder, without extension; the same in every language: `about/history`.
    pub key: String,
    /// The path relative to the project root.
    pub path: String,
    pub content: String,
}
