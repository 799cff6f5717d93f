//! Compiles the texts of the interface: `locales/{lang}/*.ftl` (Fluent) to an array of texts for each language, in the order in which
//! `domain` declares the messages. What the module cannot express is an error, with file, line and what to do.

mod area;
mod formats;
mod pattern;
#[cfg(test)]
mod tests;

use domain::Lang;
use domain::messages::{AREAS, Chunks, SEARCH_TERMS};

use self::area::AreaCompiler;
pub use self::formats::PluralForms;
use super::data_file::DataFile;
use super::diagnostic::Diagnostic;

/// The files of a language: the name of each area, and its file.
pub type AreaFiles = Vec<(&'static str, DataFile)>;

/// The areas that have a file in each language.
pub fn area_names() -> impl Iterator<Item = &'static str> {
    AREAS.iter().map(|area| area.name).filter(|name| *name != SEARCH_TERMS)
}

/// Compiles the files of all languages.
pub fn compile(languages: &[(Lang, AreaFiles)]) -> Result<Vec<(Lang, Chunks)>, Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let compiled = languages.iter().map(|(lang, files)| (*lang, texts(*lang, files, &mut errors))).collect();
    if errors.is_empty() { Ok(with_search_terms(compiled)) } else { Err(errors) }
}

fn texts(lang: Lang, files: &AreaFiles, errors: &mut Vec<Diagnostic>) -> Chunks {
    let forms = formats::plural_forms(lang);
    let mut texts = Chunks::default();
    for area in &AREAS {
        let Some((_, file)) = files.iter().find(|(name, _)| *name == area.name) else { continue };
        texts[area.chunk as usize].extend(AreaCompiler::new(file, &forms, errors).texts(area));
    }
    texts
}

/// Adds the names of classes and kinds in all languages to each of them.
fn with_search_terms(mut languages: Vec<(Lang, Chunks)>) -> Vec<(Lang, Chunks)> {
    let area = AREAS.iter().filter(|area| area.name == SEARCH_TERMS);
    let indices = area.flat_map(|area| area.messages).flat_map(|message| {
        let start = domain::messages::index("site", message.name);
        start..start + message.text_count()
    });
    let in_every_language = |index: usize| {
        let texts: Vec<&str> = languages.iter().map(|(_, [app, ..])| &*app[index]).collect();
        texts.join("\n").into()
    };
    let terms: Vec<Box<str>> = indices.map(in_every_language).collect();
    for (_, [_, worker, _]) in &mut languages {
        worker.extend_from_slice(&terms);
    }
    languages
}
