//! Compiles the texts of the interface: `locales/{lang}/*.ftl` (Fluent) to an array of texts for each language, in the order in which
//! `domain` declares the messages. What the module cannot express is an error, with file, line and what to do.

mod area;
mod formats;
mod pattern;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use domain::Lang;
use domain::messages::{AREAS, Chunk, Chunks, NAVIGATION, NUMBER_FORMS, SEARCH_TERMS};

use self::area::AreaCompiler;
pub use self::formats::PluralForms;
use super::data_file::DataFile;
use super::diagnostic::Diagnostic;
use super::navigation::NavigationTexts;

/// The files of a language, by area.
pub type AreaFiles = BTreeMap<&'static str, DataFile>;

/// The areas that have a file in each language.
pub fn area_names() -> impl Iterator<Item = &'static str> {
    AREAS.iter().map(|area| area.name).filter(|name| ![NUMBER_FORMS, NAVIGATION, SEARCH_TERMS].contains(name))
}

/// Compiles the files of all languages, and adds the pages and menus.
pub fn compile(
    languages: &[(Lang, AreaFiles)],
    navigation: &[(Lang, NavigationTexts)],
) -> Result<Vec<(Lang, Chunks)>, Vec<Diagnostic>> {
    let (mut compiled, mut errors) = (Vec::new(), Vec::new());
    for (lang, files) in languages {
        match chunks(*lang, files) {
            Ok(mut chunks) => {
                let texts = navigation.iter().find(|(of, _)| of == lang).map(|(_, texts)| texts.clone());
                chunks[Chunk::App as usize].extend(texts.into_iter().flatten());
                compiled.push((*lang, chunks));
            }
            Err(found) => errors.extend(found),
        }
    }
    if errors.is_empty() { Ok(with_search_terms(compiled)) } else { Err(errors) }
}

fn chunks(lang: Lang, files: &AreaFiles) -> Result<Chunks, Vec<Diagnostic>> {
    let forms = formats::plural_forms(formats::PLURAL_FORMS, lang).map_err(|error| vec![error])?;
    let (mut chunks, mut errors) = (Chunks::default(), Vec::new());
    for area in &AREAS {
        if let Some(file) = files.get(area.name) {
            let texts = AreaCompiler::new(file, &forms, &mut errors).texts(area);
            chunks[area.chunk as usize].extend(texts);
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let app = &mut chunks[Chunk::App as usize];
    let number_forms = formats::number_forms(app, &files[formats::AREA], forms);
    app.extend(number_forms.map_err(|error| vec![error])?);
    Ok(chunks)
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
