//! The list of news as blocks: by year, the latest items, and around a single item.

use domain::{ContentMessages, Lang, NewsItem, PageId, PartialDate, Route};

use super::block::Block;
use super::inline::Inline;
use super::page_nav;

/// The news in a language, newest first.
#[derive(Clone, Copy)]
pub struct NewsList<'a> {
    pub lang: Lang,
    pub items: &'a [NewsItem],
}

impl NewsList<'_> {
    /// All items, with a heading for each year.
    pub fn by_year(&self) -> Vec<Block> {
        let year = |item: &NewsItem| item.date.get(..4).unwrap_or_default().to_owned();
        let section = |items: &[NewsItem]| {
            let text = vec![Inline::text(year(&items[0]))];
            [Block::Heading { level: 2, id: String::new(), text }, Block::list(self.list_items(items))]
        };
        self.items.chunk_by(|a, b| year(a) == year(b)).flat_map(section).collect()
    }

    /// The latest items, and a link to all of them.
    pub fn latest(&self, count: usize) -> Block {
        let mut items = self.list_items(&self.items[..count.min(self.items.len())]);
        let all =
            Inline::page_link(&Route::Text(PageId::News), ContentMessages::for_lang(self.lang).all_news);
        items.push(vec![Block::paragraph(vec![all])]);
        Block::list(items)
    }

    fn list_items(&self, items: &[NewsItem]) -> Vec<Vec<Block>> {
        let item = |item: &NewsItem| {
            let summary = format!("{} – {}", self.date(item), item.summary);
            vec![
                Block::paragraph(vec![Inline::page_link(&route(item), &item.title)]),
                Block::paragraph(vec![Inline::text(summary)]),
            ]
        };
        items.iter().map(item).collect()
    }

    /// Adds the date above the text of an item, and the links to its neighbours below it.
    pub fn add_date_and_neighbours(&self, slug: &str, blocks: &mut Vec<Block>) {
        let Some(index) = self.items.iter().position(|item| item.slug == slug) else { return };
        let neighbour = |item: &NewsItem| (route(item), item.title.clone());
        let older = self.items.get(index + 1).map(neighbour);
        let newer = index.checked_sub(1).map(|index| neighbour(&self.items[index]));
        let all = (Route::Text(PageId::News), ContentMessages::for_lang(self.lang).all_news.to_owned());
        blocks.insert(0, Block::paragraph(vec![Inline::text(self.date(&self.items[index]))]));
        blocks.extend(page_nav::previous_and_next(self.lang, older, newer, Some(all)));
    }

    fn date(&self, item: &NewsItem) -> String {
        let date = PartialDate::parse(&item.date);
        date.map_or_else(
            || item.date.clone(),
            |date| (ContentMessages::for_lang(self.lang).date_range)(&date.into()),
        )
    }
}

fn route(item: &NewsItem) -> Route {
    Route::News(item.slug.clone())
}
