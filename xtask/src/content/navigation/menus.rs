//! The menus: content/site.toml.

use std::collections::HashSet;

use domain::Lang;
use serde::Deserialize;
use toml::Spanned;

use super::field;
use super::page_list::PageList;
use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;
use crate::content::localized_text::LocalizedText;

/// The path of a page, with its position in the file.
type Key = Spanned<String>;

/// An error: the byte offset in the file, and the message.
type Error = (usize, String);
/// The page of the members, which is not a text and can only be in the main menu.
const MEMBERS: &str = "members";

/// The menus of the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menus {
    /// The page that the notice in the footer leads to.
    pub notice: Option<Key>,
    /// The pages that the footer links.
    #[serde(default)]
    pub footer: Vec<Key>,
    #[serde(default)]
    menu: Vec<Spanned<Entry>>,
}

/// An entry of the main menu: a page, or a group with a label.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    page: Option<Key>,
    label: Option<LocalizedText>,
    #[serde(default)]
    pages: Vec<Key>,
}

impl Menus {
    /// Parses the file, whose pages have to exist.
    pub fn parse(file: &DataFile, pages: &PageList) -> Result<Self, Vec<Diagnostic>> {
        let menus: Self =
            file.parse("docs/editors/content.md shows how to write menus").map_err(|error| vec![error])?;
        let errors = menus.form_errors().chain(menus.unknown(pages)).chain(menus.repeated());
        let errors: Vec<Diagnostic> = errors.map(|(offset, message)| file.error(offset, message)).collect();
        if errors.is_empty() { Ok(menus) } else { Err(errors) }
    }

    fn form_errors(&self) -> impl Iterator<Item = Error> {
        let error =
            |entry: &Spanned<Entry>| Some((entry.span().start, entry.get_ref().form_error()?.to_owned()));
        self.menu.iter().filter_map(error)
    }

    fn unknown(&self, pages: &PageList) -> impl Iterator<Item = Error> {
        let in_menu = self.pages().filter(|page| page.get_ref() != MEMBERS);
        let named = in_menu.chain(&self.footer).chain(&self.notice);
        named.filter(|page| !pages.has(page.get_ref())).map(|page| {
            let message = format!(
                "there is no page `{}`; write the path of its file without language and extension, such as \
                 about/history",
                page.get_ref()
            );
            (page.span().start, message)
        })
    }

    /// The pages of the main menu, in its order.
    pub fn pages(&self) -> impl Iterator<Item = &Key> {
        self.menu.iter().flat_map(|entry| entry.get_ref().page.iter().chain(&entry.get_ref().pages))
    }

    /// The label of each group, or nothing for a page, and the paths of pages.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = |entry: &Spanned<Entry>| {
            let Entry { page, label, pages } = entry.get_ref();
            let label = label.as_ref().map(|label| field(label.get(lang))).unwrap_or_default();
            let pages = page.iter().chain(pages).map(|page| page.get_ref().clone());
            std::iter::once(label).chain(pages).collect::<Vec<_>>().join("\t")
        };
        self.menu.iter().map(line).collect()
    }

    fn repeated(&self) -> impl Iterator<Item = Error> {
        let mut seen = HashSet::new();
        let repeated = self.pages().filter(move |page| !seen.insert(page.get_ref()));
        let error = |page: &Key| {
            (page.span().start, format!("`{}` is in the menu twice; remove one", page.get_ref()))
        };
        repeated.map(error)
    }
}

impl Entry {
    fn form_error(&self) -> Option<&'static str> {
        match (&self.page, &self.label, self.pages.is_empty()) {
            (Some(_), None, true) | (None, Some(_), false) => None,
            _ => Some("an entry is either `page = \"…\"`, or `label = { … }` with `pages = [\"…\"]`"),
        }
    }
}
