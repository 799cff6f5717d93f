//! Checks across texts: missing texts, missing translations, broken anchors.

use std::collections::{BTreeMap, HashSet};

use domain::{Lang, Route};

use super::text::{ParsedText, anchors};
use crate::content::diagnostic::{Diagnostic, LineError};
use crate::content::input::TextFile;
use crate::content::markdown::PageLink;
use crate::content::output::CompiledPage;

/// The file of the home page.
const HOME: &str = "home";

/// The home page must have a text in at least one language. [`missing_translations`] reports the other languages.
pub fn missing_home(texts: &[TextFile]) -> Option<Diagnostic> {
    let is_missing = !texts.iter().any(|text| text.key == HOME);
    let message = "the home page has no text; write one in every language";
    let file = format!("content/{}/{HOME}.md", Lang::ALL[0].code());
    is_missing.then(|| LineError::new(1, message).in_file(&file))
}

/// Every text must exist in every language.
pub fn missing_translations(texts: &[TextFile]) -> Vec<Diagnostic> {
    let existing: HashSet<(Lang, &str)> = texts.iter().map(|text| (text.lang, text.key.as_str())).collect();
    let mut errors = Vec::new();
    for text in texts {
        for lang in Lang::ALL.into_iter().filter(|&lang| !existing.contains(&(lang, text.key.as_str()))) {
            let (name, code, key) = (lang.own_name(), lang.code(), &text.key);
            let message = format!("the text has no {name} translation; write content/{code}/{key}.md");
            errors.push(LineError::new(1, message).in_file(&text.path));
        }
    }
    errors
}

/// Links to anchors, and to generated pages, that do not exist.
pub fn broken_anchors(texts: &[ParsedText<'_>], generated: &[CompiledPage]) -> Vec<Diagnostic> {
    let of_text = |text: &ParsedText<'_>| ((text.file.lang, text.slug.clone()), text.anchors.clone());
    let of_page = |page: &CompiledPage| ((page.lang, page.key.clone()), anchors(&page.page.body));
    let existing: BTreeMap<(Lang, String), Vec<String>> =
        texts.iter().map(of_text).chain(generated.iter().map(of_page)).collect();
    let mut errors = Vec::new();
    for text in texts {
        for link in &text.links {
            let anchors = existing.get(&(text.file.lang, link.slug.clone()));
            let error = check_link(link, anchors.map(Vec::as_slice));
            errors.extend(error.map(|message| LineError::new(link.line, message).in_file(&text.file.path)));
        }
    }
    errors
}

/// The error message for a broken link. `anchors` are those of its page, if that page is a text or generated.
fn check_link(link: &PageLink, anchors: Option<&[String]>) -> Option<String> {
    let segments: Vec<&str> = link.slug.split('/').collect();
    if anchors.is_none() && matches!(Route::from_segments(&segments), Route::SubPage(..)) {
        let slug = &link.slug;
        return Some(format!("the link to `/{slug}/` is broken: there is no such page; correct the address"));
    }
    let anchors = anchors.unwrap_or_default();
    if link.anchor.is_empty() || anchors.contains(&link.anchor) {
        return None;
    }
    let remedy = if anchors.is_empty() {
        "link to the page without an anchor".into()
    } else {
        format!("its anchors are {}", anchors.join(", "))
    };
    Some(format!("the anchor `#{}` is broken: the page has no such heading; {remedy}", link.anchor))
}
