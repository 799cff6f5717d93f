//! The list of news as blocks: by year, the latest items, and around a single item.

use domain::{ContentMessages, Lang, NewsItem, PageId, PageView, PartialDate, Route};

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
        items.extend(
            self.all_items()
                .map(|(route, name)| vec![Block::paragraph(vec![Inline::page_link(&route, &name)])]),
        );
        Block::list(items)
    }

    fn list_items(&self, items: &[NewsItem]) -> Vec<Vec<Block>> {
        let item = |item: &NewsItem| {
            let summary = format!("{} – {}", self.date(item), item.summary);
            let title = Inline::page_link(&route(item)?, &item.title);
            Some(vec![Block::paragraph(vec![title]), Block::paragraph(vec![Inline::text(summary)])])
        };
        items.iter().filter_map(item).collect()
    }

    /// Adds the date above the text of an item, and the links to its neighbours below it.
    pub fn add_date_and_neighbours(&self, slug: &str, blocks: &mut Vec<Block>) {
        let Some(index) = self.items.iter().position(|item| item.slug == slug) else { return };
        let neighbour = |item: &NewsItem| Some((route(item)?, item.title.clone()));
        let older = self.items.get(index + 1).and_then(neighbour);
        let newer = index.checked_sub(1).and_then(|index| neighbour(&self.items[index]));
        blocks.insert(0, Block::paragraph(vec![Inline::text(self.date(&self.items[index]))]));
        blocks.extend(page_nav::previous_and_next(self.lang, older, newer, self.all_items()));
    }

    /// The page with all items, and the text of a link to it.
    fn all_items(&self) -> Option<(Route, String)> {
        let name = ContentMessages::for_lang(self.lang).all_news.to_owned();
        Some((Route::Text(list_page()?), name))
    }

    fn date(&self, item: &NewsItem) -> String {
        let date = PartialDate::parse(&item.date);
        date.map_or_else(
            || item.date.clone(),
            |date| (ContentMessages::for_lang(self.lang).date_range)(&date.into()),
        )
    }
}

fn list_page() -> Option<PageId> {
    PageId::with_view(PageView::News)
}

fn route(item: &NewsItem) -> Option<Route> {
    Some(Route::News(list_page()?, item.slug.clone()))
}
