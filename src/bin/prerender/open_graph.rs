//! Open Graph and Twitter cards: what is shown of a link that someone shares.

use domain::{Lang, Route};
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::escape::meta;
use crate::messages::ShareMessages;
use crate::og_image;
use crate::page_meta::PageMeta;

/// The tags of a page. Address and picture are left out where the site's own address is not known.
pub fn tags(site: &Site, base: Option<&CanonicalBase>, page: &PageMeta) -> String {
    let lang = page.address.lang;
    let kind = if matches!(page.address.route, Route::News(_)) { "article" } else { "website" };
    let mut tags = [
        ("og:type", kind),
        ("og:title", page.title(site)),
        ("og:description", &page.head.description),
        ("og:site_name", site.config.name.get(lang)),
        ("og:locale", ShareMessages::of(lang).locale),
    ]
    .map(|(name, content)| meta("property", name, content))
    .concat();
    for other in Lang::ALL.into_iter().filter(|&other| other != lang) {
        tags += &meta("property", "og:locale:alternate", ShareMessages::of(other).locale);
    }
    tags += &article(page);
    tags += &meta("name", "twitter:card", "summary_large_image");
    tags + &base.map(|base| picture_tags(site, base, page)).unwrap_or_default()
}

fn article(page: &PageMeta) -> String {
    // A month is no day.
    let date =
        page.news.as_ref().map(|item| item.date.as_str()).filter(|date| domain::Date::parse(date).is_some());
    let published = date.map(|date| meta("property", "article:published_time", date));
    let modified = page.news.is_some().then_some(page.provenance.as_ref()).flatten();
    let modified = modified.map(|from| meta("property", "article:modified_time", &from.updated.to_string()));
    published.into_iter().chain(modified).collect()
}

fn picture_tags(site: &Site, base: &CanonicalBase, page: &PageMeta) -> String {
    let picture = base.file(&og_image::file(site, &page.address));
    let alt = (ShareMessages::of(page.address.lang).picture)(page.title(site));
    [
        ("property", "og:url", base.page(&page.address)),
        ("property", "og:image", picture),
        ("property", "og:image:type", "image/png".into()),
        ("property", "og:image:width", og_image::WIDTH.to_string()),
        ("property", "og:image:height", og_image::HEIGHT.to_string()),
        ("property", "og:image:alt", alt.clone()),
        ("name", "twitter:image:alt", alt),
    ]
    .map(|(key, name, content)| meta(key, name, &content))
    .concat()
}
