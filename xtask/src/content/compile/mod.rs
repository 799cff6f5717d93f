//! Compiles all texts and data. Links between texts can only be checked once all of them are parsed.

mod checks;
mod text;

use domain::{Date, Lang, NewsItem, Page, PageId, PageView, Provenance};

pub use self::checks::missing_home;

use self::text::{ParsedText, TextContext, TextWithFrontMatter};
use super::calendar;
use super::diagnostic::Diagnostic;
use super::diagram::Diagram;
use super::event_formatter::EventFormatter;
use super::event_table;
use super::events::Events;
use super::facts::Facts;
use super::generated_page::GeneratedPage;
use super::input::Input;
use super::news;
use super::output::{CompiledPage, Output};
use super::places;
use super::sources::Sources;
use super::sources_footer::sources_footer;
use super::timeline;

/// Compiles everything, or returns all errors in it.
pub fn compile(input: &Input) -> Result<Output, Vec<Diagnostic>> {
    let sources = Sources::parse(&input.sources).map_err(|error| vec![error])?;
    let mut errors = checks::missing_translations(&input.texts);
    let events = Events::parse(&input.events, &sources, &input.members);
    let events = collect(&mut errors, events).unwrap_or_default();
    let diagram = Diagram::parse(&input.bodies).map_err(|error| vec![error]);
    let diagram = collect(&mut errors, diagram).unwrap_or_default();
    let facts = collect(&mut errors, Facts::parse(&input.facts, &sources)).unwrap_or_default();
    let texts = collect_all(&mut errors, input.texts.iter().map(TextWithFrontMatter::parse));
    let news = Lang::ALL.map(|lang| (lang, news_in(lang, &texts))).to_vec();
    let news_slugs = news::slugs(texts.iter().map(|text| &text.route));
    let context = TextContext {
        sources: &sources,
        events: &events,
        diagram: &diagram,
        facts: &facts,
        input,
        news: &news,
        news_slugs: &news_slugs,
    };
    let parsed = collect_all(&mut errors, texts.iter().map(|text| text.parse_body(&context)));
    let generated = generated_pages(&parsed, &events, &sources);
    // The anchors of a text with errors are unknown: links to it would be reported as broken.
    if errors.is_empty() {
        errors = checks::broken_anchors(&parsed, &generated);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let calendars = calendars(input, &events, &parsed);
    let pages = parsed.into_iter().map(ParsedText::into_page).chain(generated).collect();
    let items = |lang| (lang, event_table::items(EventFormatter::new(lang, &events)));
    Ok(Output {
        pages,
        news,
        calendars,
        timeline: calendar::json(&events),
        events: Lang::ALL.map(items).to_vec(),
    })
}

fn collect<T>(errors: &mut Vec<Diagnostic>, result: Result<T, Vec<Diagnostic>>) -> Option<T> {
    result.map_err(|more| errors.extend(more)).ok()
}

fn collect_all<T>(
    errors: &mut Vec<Diagnostic>,
    results: impl Iterator<Item = Result<T, Vec<Diagnostic>>>,
) -> Vec<T> {
    results.filter_map(|result| collect(errors, result)).collect()
}

fn news_in(lang: Lang, texts: &[TextWithFrontMatter<'_>]) -> Vec<NewsItem> {
    let in_lang = texts.iter().filter(|text| text.file.lang == lang);
    news::list(in_lang.map(|text| (&text.route, &text.front)))
}

/// The timeline as iCalendar, in each language that has a history page.
fn calendars(input: &Input, events: &Events, texts: &[ParsedText<'_>]) -> Vec<(Lang, String)> {
    let history = PageId::with_view(PageView::History).map_or("", PageId::slug);
    let history = texts.iter().filter(|text| text.file.key == history);
    let calendar =
        |lang: Lang, checked: Date| calendar::icalendar(lang, events, input.name.get(lang), checked);
    history.map(|text| (text.file.lang, calendar(text.file.lang, text.provenance.updated))).collect()
}

/// The pages generated from data. They inherit the date of their parent page.
fn generated_pages(texts: &[ParsedText<'_>], events: &Events, sources: &Sources) -> Vec<CompiledPage> {
    let below = |text: &ParsedText<'_>| {
        let (lang, updated) = (text.file.lang, text.provenance.updated);
        let page = PageId::from_slug(&text.file.key);
        let pages = match page {
            Some(page) if page.shows(PageView::History) => timeline::pages(lang, page, events),
            Some(page) if page.shows(PageView::Places) => places::pages(lang, page, events),
            _ => vec![],
        };
        pages.into_iter().map(move |GeneratedPage { route, page, sources: keys }| {
            // The keys exist: parsing the events has checked them.
            let sources = keys.iter().filter_map(|key| sources.note(key, lang)).collect();
            let provenance = Provenance { updated, sources };
            let footer = vec![sources_footer(lang, &provenance)];
            CompiledPage {
                lang,
                key: route.slug(),
                page: Page { sources_footer: footer, ..page },
                provenance,
            }
        })
    };
    texts.iter().flat_map(below).collect()
}

#[cfg(test)]
mod tests;
