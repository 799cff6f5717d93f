//! All texts together: what one says of another can only be checked when all are read.

use std::collections::{BTreeMap, HashSet};

use domain::{Date, Lang, NewsItem, Node, Page, Provenance, Route, SourceNote, Topic};

use super::block::Block;
use super::blocks::{PageLink, Reader};
use super::calendar;
use super::diagnostic::Diagnostic;
use super::diagram::Diagram;
use super::directives::Directives;
use super::event_table;
use super::events::{self, Events};
use super::facts::Facts;
use super::front_matter::{self, FrontMatter};
use super::generated_page::GeneratedPage;
use super::links::Place;
use super::news;
use super::page_nav;
use super::places;
use super::sources::Sources;
use super::sources_footer::sources_footer;
use super::text::{Compiled, Input, Output, Text};
use super::timeline;
use super::tree;

/// A text with its front matter read.
struct Opened<'a> {
    text: &'a Text,
    route: Route,
    front: FrontMatter,
    body: &'a str,
    /// The line that the body begins in.
    line: usize,
}

/// A text read, its links not yet looked up.
struct Read<'a> {
    text: &'a Text,
    slug: String,
    page: Page,
    provenance: Provenance,
    links: Vec<PageLink>,
    anchors: Vec<String>,
}

/// What a text is read with.
struct Context<'a> {
    sources: &'a Sources,
    events: &'a Events,
    diagram: &'a Diagram,
    facts: &'a Facts,
    input: &'a Input,
    news: &'a [(Lang, Vec<NewsItem>)],
    news_slugs: &'a HashSet<String>,
}

/// Compiles all texts, or says everything that is wrong with them.
pub fn all(input: &Input) -> Result<Output, Vec<Diagnostic>> {
    let sources = Sources::read(&input.sources.0, &input.sources.1).map_err(|fault| vec![fault])?;
    let events = events::read(&input.events.0, &input.events.1, &sources, &input.members);
    let mut faults = missing(&input.texts);
    let events = gather(&mut faults, events).unwrap_or_default();
    let diagram = Diagram::read(&input.bodies.0, &input.bodies.1).map_err(|fault| vec![fault]);
    let diagram = gather(&mut faults, diagram).unwrap_or_default();
    let facts = gather(&mut faults, Facts::read(&input.facts, &sources)).unwrap_or_default();
    let opened: Vec<Opened<'_>> =
        input.texts.iter().filter_map(|text| gather(&mut faults, open(text))).collect();
    let news = Lang::ALL.map(|lang| (lang, news_in(lang, &opened))).to_vec();
    let news_slugs = news::slugs(opened.iter().map(|text| &text.route));
    let context = Context {
        sources: &sources,
        events: &events,
        diagram: &diagram,
        facts: &facts,
        input,
        news: &news,
        news_slugs: &news_slugs,
    };
    let read: Vec<Read<'_>> =
        opened.iter().filter_map(|text| gather(&mut faults, one(text, &context))).collect();
    let parts = parts(&read, &events, &sources);
    // A text that could not be read has no anchors: links to it would be called dead for nothing.
    if faults.is_empty() {
        faults = dead_anchors(&read, &parts);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let checked = checked(&read);
    let done = |read: Read<'_>| Compiled {
        lang: read.text.lang,
        key: read.text.key.clone(),
        page: read.page,
        provenance: read.provenance,
    };
    let pages = read.into_iter().map(done).chain(parts).collect();
    let calendars = checked
        .into_iter()
        .map(|(lang, day)| (lang, calendar::calendar(lang, &events, input.name.get(lang), day)));
    let (calendars, timeline) = (calendars.collect(), calendar::json(&events));
    let events = Lang::ALL.map(|lang| (lang, event_table::list(lang, &events))).to_vec();
    Ok(Output { pages, news, calendars, timeline, events })
}

/// The day on which the history was checked, in each language that has one.
fn checked(read: &[Read<'_>]) -> Vec<(Lang, Date)> {
    let history = read.iter().filter(|read| read.text.key == Topic::History.slug());
    history.map(|read| (read.text.lang, read.provenance.updated)).collect()
}

/// The pages that are made from data below a topic, as new as the page of the topic.
fn parts(read: &[Read<'_>], events: &Events, sources: &Sources) -> Vec<Compiled> {
    let of_text = |text: &Read<'_>| {
        let (lang, updated) = (text.text.lang, text.provenance.updated);
        let parts = match text.text.key.as_str() {
            key if key == Topic::History.slug() => timeline::pages(lang, events),
            key if key == Topic::Places.slug() => places::pages(lang, events),
            _ => vec![],
        };
        parts.into_iter().map(move |GeneratedPage { route, page, keys }| {
            // Events are read with sources that exist.
            let sources = keys.iter().filter_map(|key| sources.note(key, lang)).collect();
            let provenance = Provenance { updated, sources };
            let foot = vec![sources_footer(lang, &provenance)];
            Compiled { lang, key: route.slug(), page: Page { foot, ..page }, provenance }
        })
    };
    read.iter().flat_map(of_text).collect()
}

fn gather<T>(faults: &mut Vec<Diagnostic>, read: Result<T, Vec<Diagnostic>>) -> Option<T> {
    read.map_err(|more| faults.extend(more)).ok()
}

fn news_in(lang: Lang, texts: &[Opened<'_>]) -> Vec<NewsItem> {
    news::list(texts.iter().filter(|text| text.text.lang == lang).map(|text| (&text.route, &text.front)))
}

/// Every page of text has to have a text. A language that lacks it is said by [`all`].
pub fn absent(texts: &[Text]) -> Vec<Diagnostic> {
    let there: HashSet<&str> = texts.iter().map(|text| text.key.as_str()).collect();
    let keys = Route::fixed().filter_map(|route| route.text_key());
    let fault = |key: String| Diagnostic {
        file: format!("content/{}/{key}.md", Lang::ALL[0].code()),
        line: 1,
        message: "the page has no text; write it in every language".into(),
    };
    keys.filter(|key| !there.contains(key.as_str())).map(fault).collect()
}

/// Every text has to exist in every language.
fn missing(texts: &[Text]) -> Vec<Diagnostic> {
    let there: HashSet<(Lang, &str)> = texts.iter().map(|text| (text.lang, text.key.as_str())).collect();
    let mut faults = Vec::new();
    for text in texts {
        for lang in Lang::ALL.into_iter().filter(|&lang| !there.contains(&(lang, text.key.as_str()))) {
            let (name, code, key) = (lang.own_name(), lang.code(), &text.key);
            faults.push(text.fault(1, format!("the text has no {name} form; write content/{code}/{key}.md")));
        }
    }
    faults
}

/// Reads a text's front matter.
fn open(text: &Text) -> Result<Opened<'_>, Vec<Diagnostic>> {
    let faults = |faults: Vec<(usize, String)>| {
        faults.into_iter().map(|(line, message)| text.fault(line, message)).collect::<Vec<_>>()
    };
    let route = route_of(&text.key).ok_or_else(|| {
        faults(vec![(1, format!("no page shows a text named {:?}; mend the file's name", text.key))])
    })?;
    let (front, body, line) =
        front_matter::split(&text.content).map_err(|message| faults(vec![(1, message)]))?;
    let front = front_matter::read(front).map_err(faults)?;
    match news::fault(&route, &front) {
        Some(fault) => Err(faults(vec![fault])),
        None => Ok(Opened { text, route, front, body, line }),
    }
}

fn one<'a>(opened: &Opened<'a>, context: &Context<'_>) -> Result<Read<'a>, Vec<Diagnostic>> {
    let Opened { text, front, .. } = opened;
    let slug = opened.route.slug();
    let place = Place {
        slug: &slug,
        members: &context.input.members,
        media: &context.input.media,
        news: context.news_slugs,
    };
    let news = context.news.iter().find(|(lang, _)| *lang == text.lang).map_or(&[][..], |(_, items)| items);
    let maker = Directives {
        lang: text.lang,
        events: context.events,
        diagram: context.diagram,
        facts: context.facts,
        land: &context.input.land,
        news,
    };
    let mut reader = Reader::new(place, maker, front.sources.clone());
    let mut blocks = reader.blocks(&tree::read(opened.body, opened.line));
    blocks.extend(reader.notes(text.lang));
    let (links, mut faults) = (reader.links, reader.faults);
    let sources = notes(&reader.sources, context.sources, text.lang).map_err(|key| unknown(front, &key));
    let sources = sources.map_err(|fault| faults.push(fault)).unwrap_or_default();
    if !faults.is_empty() {
        faults.sort();
        return Err(faults.into_iter().map(|(line, message)| text.fault(line, message)).collect());
    }
    let (title, summary) = (front.title.clone(), front.summary.clone());
    if let Route::News(slug) = &opened.route {
        maker.frame(slug, &mut blocks);
    }
    if opened.route != Route::Home {
        page_nav::add_contents(text.lang, &slug, &mut blocks);
    }
    blocks.extend(page_nav::in_menu(text.lang, &opened.route));
    let body: Vec<Node> = blocks.iter().map(Block::node).collect();
    let anchors = ids(&body);
    let provenance = Provenance { updated: front.updated, sources };
    let page = Page { title, summary, body, foot: vec![sources_footer(text.lang, &provenance)] };
    Ok(Read { text, slug, page, provenance, links, anchors })
}

/// The page that shows a text.
fn route_of(key: &str) -> Option<Route> {
    let words: Vec<&str> = key.split('/').collect();
    [Route::Home, Route::from_words(&words)]
        .into_iter()
        .find(|route| route.text_key().as_deref() == Some(key))
}

/// The sources by their keys, or the key that there is not.
fn notes(keys: &[String], sources: &Sources, lang: Lang) -> Result<Vec<SourceNote>, String> {
    keys.iter().map(|key| sources.note(key, lang).ok_or_else(|| key.clone())).collect()
}

fn unknown(front: &FrontMatter, key: &str) -> (usize, String) {
    (front.sources_line, format!("there is no source `{key}`; add [{key}] to content/data/sources.toml"))
}

/// The anchors of a text: what has an id.
fn ids(nodes: &[Node]) -> Vec<String> {
    let of_node = |node: &Node| {
        let Node::Element(element) = node else { return vec![] };
        let own = element.attributes.iter().filter(|(name, _)| name == "id").map(|(_, id)| id.clone());
        own.chain(ids(&element.children)).collect::<Vec<_>>()
    };
    nodes.iter().flat_map(of_node).collect()
}

/// Links to headings, and to pages made from data, that are not there.
fn dead_anchors(pages: &[Read<'_>], parts: &[Compiled]) -> Vec<Diagnostic> {
    let of_part = |part: &Compiled| ((part.lang, part.key.clone()), ids(&part.page.body));
    let of_page = |page: &Read<'_>| ((page.text.lang, page.slug.clone()), page.anchors.clone());
    let anchors: BTreeMap<(Lang, String), Vec<String>> =
        pages.iter().map(of_page).chain(parts.iter().map(of_part)).collect();
    let mut faults = Vec::new();
    for page in pages {
        for link in &page.links {
            let known = anchors.get(&(page.text.lang, link.slug.clone()));
            let words: Vec<&str> = link.slug.split('/').collect();
            if known.is_none() && matches!(Route::from_words(&words), Route::Part(..)) {
                let message =
                    format!("the link to `/{}/` is dead: there is no such page; mend the address", link.slug);
                faults.push(page.text.fault(link.line, message));
            } else if !link.anchor.is_empty() && !known.is_some_and(|known| known.contains(&link.anchor)) {
                faults.push(page.text.fault(link.line, dead(link, known.map_or(&[], Vec::as_slice))));
            }
        }
    }
    faults
}

fn dead(link: &PageLink, known: &[String]) -> String {
    let remedy = if known.is_empty() {
        "link to the page without an anchor".into()
    } else {
        format!("its anchors are {}", known.join(", "))
    };
    format!("the anchor `#{}` is dead: the page has no such heading; {remedy}", link.anchor)
}

#[cfg(test)]
mod tests;
