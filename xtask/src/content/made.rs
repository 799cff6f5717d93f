//! What a text asks to be made from data: `{{events: hi-tech-fair}}`, `{{timeline: 1996-1998}}`, `{{news}}`,
//! `{{news: 3}}`, `{{site-map}}`.

use domain::{Lang, Messages, NewsItem, Route, Topic};

use super::block::{Block, Inline, Target};
use super::event_table;
use super::events::Events;
use super::series::Series;
use super::site_map;
use super::when::{Moment, When};
use super::words::Words;

/// What there is to make something from, in a language.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    pub lang: Lang,
    pub events: &'a Events,
    /// The newest first.
    pub news: &'a [NewsItem],
}

/// The words between the braces, if a paragraph is an order.
pub fn order(text: &[Inline]) -> Option<&str> {
    let [Inline::Text { text }] = text else { return None };
    text.strip_prefix("{{")?.strip_suffix("}}")
}

impl Maker<'_> {
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
                Ok(event_table::timeline(self.lang, self.events, first..=last, sources))
            }
            ("news", "") => Ok(self.all_news()),
            ("news", count) => {
                let count: usize = count.parse().map_err(|_| format!("`{count}` is no number of items"))?;
                Ok(vec![self.latest(count)])
            }
            ("site-map", "") => Ok(site_map::blocks(self.lang)),
            _ => Err(format!(
                "there is no `{{{{{order}}}}}`; there are events, timeline, news and site-map, as docs/content.md shows"
            )),
        }
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
        vec![paragraph(vec![link(&Route::Text(Topic::News), Words::of(self.lang).all_news)])]
    }

    fn date(&self, date: &str) -> String {
        let when = Moment::parse(date).map(|from| When { from, to: None });
        when.map_or_else(|| date.into(), |when| (Words::of(self.lang).when)(&when))
    }

    /// Puts the date above an item of the news, and below it the way to its neighbours.
    pub fn frame(&self, slug: &str, blocks: &mut Vec<Block>) {
        let Some(at) = self.news.iter().position(|item| item.slug == slug) else { return };
        let words = Words::of(self.lang);
        let earlier = self.news.get(at + 1).map(|item| way(words.earlier, item));
        let later = at.checked_sub(1).map(|before| way(words.later, &self.news[before]));
        blocks.insert(0, paragraph(vec![text(&self.date(&self.news[at].date))]));
        let items = earlier.into_iter().chain(later).chain([self.way_to_all()]).collect();
        blocks.push(Block::List { ordered: false, items });
    }
}

fn years(span: &str) -> Option<(u16, u16)> {
    let (first, last) = span.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn news(item: &NewsItem) -> Route {
    Route::News(item.slug.clone())
}

fn way(label: &str, item: &NewsItem) -> Vec<Block> {
    vec![paragraph(vec![text(label), link(&news(item), &item.title)])]
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
    link(to, Messages::of(lang).page(to))
}

/// A paragraph.
pub const fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph { text }
}

#[cfg(test)]
mod tests;
