//! What a text asks to be made from data: `{{events: hi-tech-fair}}`, `{{timeline: 1996-1998}}`, `{{series}}`,
//! `{{places}}`, `{{bodies}}`, `{{people: presidents}}`, `{{documents: lost}}`, `{{changes}}`, `{{fees}}`, `{{classes}}`,
//! `{{terms}}`, `{{news}}`, `{{news: 3}}`, `{{site-map}}`, `{{check}}`.

use atlas::Ring;
use domain::{Lang, NewsItem, Route, Topic};

use super::block::{Block, Inline, Target};
use super::diagram::Diagram;
use super::event_formatter::EventFormatter;
use super::event_table;
use super::events::{Event, Events};
use super::facts::{Availability, Facts, OfficeGroup, Page};
use super::messages::Messages;
use super::page_nav;
use super::partial_date::{DateRange, PartialDate};
use super::places;
use super::series::Series;
use super::site_map;
use super::timeline;
use super::validator_form;

/// What there is to make something from, in a language.
#[derive(Clone, Copy)]
pub struct Directives<'a> {
    pub lang: Lang,
    pub events: &'a Events,
    pub diagram: &'a Diagram,
    pub facts: &'a Facts,
    /// The land for maps.
    pub land: &'a [Ring],
    /// The newest first.
    pub news: &'a [NewsItem],
}

/// The words between the braces, if a paragraph is an order.
pub fn order(text: &[Inline]) -> Option<&str> {
    let [Inline::Text { text }] = text else { return None };
    text.strip_prefix("{{")?.strip_suffix("}}")
}

impl Directives<'_> {
    /// Carries out an order. The sources that it rests on are added to those of the page.
    pub fn make(&self, order: &str, sources: &mut Vec<String>) -> Result<Vec<Block>, String> {
        let (name, argument) = order.split_once(':').map_or((order, ""), |(name, rest)| (name, rest.trim()));
        match (name.trim(), argument) {
            ("events", series) => {
                Ok(event_table::of_series(self.lang, self.events, Series::named(series)?, sources))
            }
            ("timeline", span) => {
                let (first, last) = years(span).ok_or_else(|| {
                    format!("`{span}` is no span of years; write `{{{{timeline: 1996-1998}}}}`")
                })?;
                let own = timeline::within(self.events, &(first..=last));
                let own: Vec<&Event> = own.iter().map(|&index| &self.events.all[index]).collect();
                let place = (Topic::History.slug(), "h3");
                Ok(vec![Block::Generated(timeline::list(self.row(), &own, place, sources))])
            }
            ("series", "") => Ok(vec![Block::Generated(timeline::filter(self.lang, None)), self.elsewhere()]),
            ("places", "") => {
                let made = places::map_and_list(self.lang, self.events, self.land);
                Ok(made.into_iter().map(Block::Generated).collect())
            }
            ("bodies", "") => Ok(vec![Block::Generated(self.diagram.draw(self.lang))]),
            ("people" | "documents" | "changes" | "fees" | "classes" | "terms", _) => {
                self.facts(name.trim(), argument, sources)
            }
            ("news", "") => Ok(self.all_news()),
            ("news", count) => {
                let count: usize = count.parse().map_err(|_| format!("`{count}` is no number of items"))?;
                Ok(vec![self.latest(count)])
            }
            ("site-map", "") => Ok(site_map::blocks(self.lang)),
            ("check", "") => Ok(vec![Block::Generated(validator_form::form(self.lang))]),
            _ => Err(format!(
                "there is no `{{{{{order}}}}}`; docs/editors/content.md shows those that there are"
            )),
        }
    }

    fn facts(&self, name: &str, argument: &str, sources: &mut Vec<String>) -> Result<Vec<Block>, String> {
        let Facts { people, documents, fees, terms } = self.facts;
        let page = &mut Page { lang: self.lang, sources };
        Ok(match name {
            "people" => people.table(OfficeGroup::named(argument)?, terms, page),
            "documents" => documents.table(Availability::named(argument)?, page),
            "changes" => documents.changes(page),
            "fees" => fees.table(true, terms, page),
            "classes" => fees.table(false, terms, page),
            _ => terms.table(page),
        })
    }

    const fn row(&self) -> EventFormatter<'_> {
        EventFormatter { lang: self.lang, messages: Messages::for_lang(self.lang), events: self.events }
    }

    /// Where else the timeline is.
    fn elsewhere(&self) -> Block {
        let [before, calendar, between, json, after] = Messages::for_lang(self.lang).other_formats;
        let file =
            |address: String, words| Inline::Link { to: Target::Url(address), text: vec![text(words)] };
        let calendar = file(format!("/content/{}/events.ics", self.lang.code()), calendar);
        let json = file("/content/events.json".into(), json);
        paragraph(vec![text(before), calendar, text(between), json, text(after)])
    }

    fn all_news(&self) -> Vec<Block> {
        let year = |item: &NewsItem| item.date.get(..4).unwrap_or_default().to_owned();
        let of_a_year = |items: &[NewsItem]| {
            let heading = Block::Heading { level: 2, id: String::new(), text: vec![text(&year(&items[0]))] };
            [heading, self.list(items)]
        };
        self.news.chunk_by(|a, b| year(a) == year(b)).flat_map(of_a_year).collect()
    }

    fn latest(&self, count: usize) -> Block {
        let mut items = self.items(&self.news[..count.min(self.news.len())]);
        items.push(self.way_to_all());
        Block::List { ordered: false, items }
    }

    fn list(&self, items: &[NewsItem]) -> Block {
        Block::List { ordered: false, items: self.items(items) }
    }

    fn items(&self, items: &[NewsItem]) -> Vec<Vec<Block>> {
        let item = |item: &NewsItem| {
            let about = format!("{} – {}", self.date(&item.date), item.summary);
            vec![paragraph(vec![link(&news(item), &item.title)]), paragraph(vec![text(&about)])]
        };
        items.iter().map(item).collect()
    }

    fn way_to_all(&self) -> Vec<Block> {
        vec![paragraph(vec![link(&Route::Text(Topic::News), Messages::for_lang(self.lang).all_news)])]
    }

    fn date(&self, date: &str) -> String {
        let when = PartialDate::parse(date).map(|from| DateRange { from, to: None });
        when.map_or_else(|| date.into(), |when| (Messages::for_lang(self.lang).date_range)(&when))
    }

    /// Puts the date above an item of the news, and below it the way to its neighbours.
    pub fn frame(&self, slug: &str, blocks: &mut Vec<Block>) {
        let Some(at) = self.news.iter().position(|item| item.slug == slug) else { return };
        let neighbour = |item: &NewsItem| (news(item), item.title.clone());
        let before = self.news.get(at + 1).map(neighbour);
        let after = at.checked_sub(1).map(|before| neighbour(&self.news[before]));
        let all = (Route::Text(Topic::News), Messages::for_lang(self.lang).all_news.to_owned());
        blocks.insert(0, paragraph(vec![text(&self.date(&self.news[at].date))]));
        blocks.extend(page_nav::neighbours(self.lang, before, after, Some(all)));
    }
}

fn years(span: &str) -> Option<(u16, u16)> {
    let (first, last) = span.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn news(item: &NewsItem) -> Route {
    Route::News(item.slug.clone())
}

/// Words.
pub fn text(words: &str) -> Inline {
    Inline::Text { text: words.into() }
}

/// A link to a page of the site.
pub fn link(to: &Route, words: &str) -> Inline {
    Inline::Link { to: Target::Page(to.slug(), String::new()), text: vec![text(words)] }
}

/// A link to a page of the site by its name.
pub fn named_link(lang: Lang, to: &Route) -> Inline {
    link(to, domain::Messages::of(lang).page(to))
}

/// A paragraph.
pub const fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph { text }
}

#[cfg(test)]
mod tests;
