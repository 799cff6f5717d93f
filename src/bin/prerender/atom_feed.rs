//! The news as an Atom feed (RFC 4287).

use domain::{Address, Date, Lang, NewsItem, Page, PageId, PageView, Route};
use serde::Serialize;
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::error::PrerenderError;
use crate::page_meta::PageMeta;
use crate::site_content::SiteContent;
use crate::xml;
use domain::PrerenderMessages;

#[derive(Serialize)]
#[serde(rename = "feed")]
struct Feed<'a> {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    #[serde(rename = "@xml:lang")]
    lang: &'static str,
    id: String,
    title: String,
    subtitle: &'a str,
    updated: String,
    author: Author<'a>,
    icon: String,
    link: [Link; 2],
    entry: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: String,
    title: &'a str,
    updated: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    link: Link,
    summary: &'a str,
}

#[derive(Serialize)]
struct Link {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@type")]
    media_type: &'static str,
    #[serde(rename = "@href")]
    href: String,
}

/// The page whose items the feeds have, if the site has news.
pub fn news_page() -> Option<PageId> {
    PageId::with_view(PageView::News)
}

/// The feed of a language, as a path below the site's root.
pub fn file(lang: Lang, page: PageId) -> String {
    format!("{}/{}/feed.xml", lang.code(), page.slug())
}

/// The title of the feed.
pub fn title(site: &Site, lang: Lang) -> String {
    PrerenderMessages::for_lang(lang).feed_title(site.config.name.get(lang))
}

/// The feed of a language and its page. `pages` has the news in the order of the feed: newest first.
pub fn xml(
    content: &SiteContent,
    base: &CanonicalBase,
    (lang, page): (Lang, PageId),
    pages: &[PageMeta],
) -> Result<String, PrerenderError> {
    let news = content.text(lang, page.slug())?;
    let checked = content.provenance(lang, page.slug())?.updated;
    let item = |page: &'_ PageMeta| Some((page.news.clone()?, page.provenance.as_ref()?.updated));
    let items: Vec<(NewsItem, Date)> =
        pages.iter().filter(|page| page.address.lang == lang).filter_map(item).collect();
    let address = Address { lang, route: Route::Text(page) };
    let href = base.file(&file(lang, page));
    xml::document(&feed(&content.site, base, (&address, href, checked), &news, &items))
}

fn feed<'a>(
    site: &'a Site,
    base: &CanonicalBase,
    (address, href, checked): (&Address, String, Date),
    news: &'a Page,
    items: &'a [(NewsItem, Date)],
) -> Feed<'a> {
    let (lang, page) = (address.lang, base.page(address));
    let own = Link { rel: "self", media_type: "application/atom+xml", href };
    Feed {
        xmlns: "http://www.w3.org/2005/Atom",
        lang: lang.code(),
        id: page.clone(),
        title: title(site, lang),
        subtitle: &news.summary,
        updated: midnight(items.iter().map(|(_, updated)| *updated).fold(checked, Date::max)),
        author: Author { name: site.config.name.get(lang) },
        icon: base.file("icons/icon-192.png"),
        link: [own, html_link(page)],
        entry: items.iter().map(|(item, updated)| entry(base, address, item, *updated)).collect(),
    }
}

fn entry<'a>(base: &CanonicalBase, list: &Address, item: &'a NewsItem, updated: Date) -> Entry<'a> {
    let route = Route::from_slug(&format!("{}/{}", list.route.slug(), item.slug));
    let page = base.page(&Address { lang: list.lang, route });
    Entry {
        id: page.clone(),
        title: &item.title,
        updated: midnight(updated),
        // Some items are dated by month; Atom needs a full date.
        published: Date::parse(&item.date).map(midnight),
        link: html_link(page),
        summary: &item.summary,
    }
}

fn html_link(href: String) -> Link {
    Link { rel: "alternate", media_type: "text/html", href }
}

/// The start of a day in UTC: RFC 3339 has no dates without a time.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
