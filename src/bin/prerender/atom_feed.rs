//! The news as an Atom feed (RFC 4287).

use domain::{Address, Date, Lang, NewsItem, Page, PageId, Route};
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::escape::escape;
use crate::messages::ShareMessages;

/// The file of a language's feed, below the site's root.
pub fn file(lang: Lang) -> String {
    format!("{}/news/feed.xml", lang.code())
}

/// What the feed is called.
pub fn title(site: &Site, lang: Lang) -> String {
    (ShareMessages::of(lang).feed)(site.config.name.get(lang))
}

/// The feed of all news, the newest first. `list` is the page of all news, which was checked on the day `checked`.
pub fn xml(
    site: &Site,
    base: &CanonicalBase,
    (lang, checked): (Lang, Date),
    list: &Page,
    items: &[(NewsItem, Date)],
) -> String {
    let page = base.page(&Address { lang, route: Route::Text(PageId::News) });
    let updated = items.iter().map(|(_, updated)| *updated).chain([checked]).max().unwrap_or(checked);
    let entries: String = items.iter().map(|(item, updated)| entry(base, lang, item, *updated)).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">
<id>{page}</id>
<title>{}</title>
<subtitle>{}</subtitle>
<updated>{}</updated>
<author><name>{}</name></author>
<icon>{}</icon>
<link rel="self" type="application/atom+xml" href="{}"/>
<link rel="alternate" type="text/html" href="{page}"/>
{entries}</feed>
"#,
        lang.code(),
        escape(&title(site, lang)),
        escape(&list.summary),
        instant(updated),
        escape(site.config.name.get(lang)),
        base.file("icons/icon-192.png"),
        base.file(&file(lang)),
    )
}

fn entry(base: &CanonicalBase, lang: Lang, item: &NewsItem, updated: Date) -> String {
    let page = base.page(&Address { lang, route: Route::News(item.slug.clone()) });
    // Only a day can be said to be the day.
    let published = Date::parse(&item.date).map(|day| format!("<published>{}</published>\n", instant(day)));
    format!(
        r#"<entry>
<id>{page}</id>
<title>{}</title>
<updated>{}</updated>
{}<link rel="alternate" type="text/html" href="{page}"/>
<summary>{}</summary>
</entry>
"#,
        escape(&item.title),
        instant(updated),
        published.unwrap_or_default(),
        escape(&item.summary),
    )
}

/// The beginning of a day: RFC 3339 has no days without a time.
fn instant(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
