//! The pages of text: one for each file, except the home page and news items.

use std::collections::BTreeMap;

use domain::{Lang, PageView, is_news_slug};

use super::field;
use super::menus::Menus;
use crate::content::diagnostic::{Diagnostic, LineError};
use crate::content::front_matter::{self, FrontMatter};
use crate::content::input::TextFile;

/// The file of the home page.
const HOME: &str = "home";
/// The addresses of pages that are not texts.
const RESERVED: [&str; 2] = ["members", "embed"];

/// The pages in the order of the site map.
#[derive(Debug)]
pub struct PageList(Vec<Page>);

#[derive(Debug)]
struct Page {
    key: String,
    labels: BTreeMap<Lang, String>,
    view: Option<PageView>,
}

type Text<'a> = (&'a TextFile, FrontMatter);

impl PageList {
    /// The pages in the order of their paths.
    pub fn parse(texts: &[TextFile]) -> Result<Self, Vec<Diagnostic>> {
        let (mut parsed, mut errors) = (Vec::new(), Vec::new());
        for text in texts {
            match front_matter(text) {
                Ok(front) => parsed.push((text, front)),
                Err(found) => errors.extend(found.into_iter().map(|error| error.in_file(&text.path))),
            }
        }
        let news =
            parsed.iter().find(|(text, front)| text.key != HOME && view(front) == Some(PageView::News));
        let news = news.map(|(text, _)| text.key.clone());
        let is_page = |text: &TextFile| text.key != HOME && !is_news_item(&text.key, news.as_deref());
        errors.extend(parsed.iter().filter(|(text, _)| !is_page(text)).filter_map(page_field_error));
        parsed.retain(|(text, _)| is_page(text));
        errors.extend(parsed.iter().filter_map(key_error));
        errors.extend(view_errors(&parsed));
        if errors.is_empty() { Ok(Self(pages(&parsed))) } else { Err(errors) }
    }

    /// Whether a page has this path.
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|page| page.key == key)
    }

    /// Puts the pages of the menu first, in its order.
    pub fn sort_by_menu(&mut self, menus: &Menus) {
        let order: Vec<&str> = menus.pages().map(|page| page.get_ref().as_str()).collect();
        self.0.sort_by_key(|page| order.iter().position(|key| *key == page.key).unwrap_or(order.len()));
    }

    /// Path, label and view of each page.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = |page: &Page| {
            // A missing translation is an error of the text.
            let label = page.labels.get(&lang).or_else(|| page.labels.values().next());
            let view = page.view.map_or("", PageView::as_str);
            format!("{}\t{}\t{view}", page.key, label.map_or("", String::as_str))
        };
        self.0.iter().map(line).collect()
    }
}

fn pages(texts: &[Text<'_>]) -> Vec<Page> {
    let mut pages: BTreeMap<&str, Page> = BTreeMap::new();
    for (text, front) in texts {
        let page = pages.entry(&text.key).or_insert_with(|| Page {
            key: text.key.clone(),
            labels: BTreeMap::new(),
            view: None,
        });
        page.labels.insert(text.lang, field(front.label.as_ref().map_or(&front.title, |(label, _)| label)));
        page.view = page.view.or_else(|| view(front));
    }
    pages.into_values().collect()
}

fn front_matter(text: &TextFile) -> Result<FrontMatter, Vec<LineError>> {
    let (front, _, _) = front_matter::split(&text.content).map_err(|error| vec![error])?;
    front_matter::parse(front)
}

fn view(front: &FrontMatter) -> Option<PageView> {
    front.shows.as_ref().map(|(view, _)| *view)
}

fn is_news_item(key: &str, news: Option<&str>) -> bool {
    key.rsplit_once('/').is_some_and(|(parent, slug)| Some(parent) == news && is_news_slug(slug))
}

/// Only pages have a label and a view; the home page and news items do not.
fn page_field_error((text, front): &Text<'_>) -> Option<Diagnostic> {
    let (field, line) = match (&front.shows, &front.label) {
        (Some((_, line)), _) => ("shows", *line),
        (None, Some((_, line))) => ("label", *line),
        (None, None) => return None,
    };
    let message = format!("the home page and news items have no `{field}`; remove it");
    Some(LineError::new(line, message).in_file(&text.path))
}

/// The path of a text is an address.
fn key_error((text, _): &Text<'_>) -> Option<Diagnostic> {
    let first = text.key.split('/').next().unwrap_or_default();
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte);
    let message = if RESERVED.contains(&first) {
        format!("the address /{first}/ is taken by the {first} page; give the file another name")
    } else if !text.key.bytes().all(is_allowed) {
        "the name of the file is the address of the page; write it in lower-case letters, digits and hyphens"
            .into()
    } else {
        return None;
    };
    Some(LineError::new(1, message).in_file(&text.path))
}

/// What a page shows is said once, in the first language, and no other page shows it.
fn view_errors(texts: &[Text<'_>]) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<PageView, &str> = BTreeMap::new();
    let mut errors = Vec::new();
    for (text, front) in texts {
        let Some((view, line)) = front.shows else { continue };
        let message = if text.lang != Lang::ALL[0] {
            let first = Lang::ALL[0].code();
            Some(format!("`shows` belongs in content/{first}/{}.md, for all languages; remove it", text.key))
        } else {
            let other = taken.insert(view, &text.path);
            other.map(|path| format!("{path} shows the {} as well; remove one", view.as_str()))
        };
        errors.extend(message.map(|message| LineError::new(line, message).in_file(&text.path)));
    }
    errors
}
