//! Open Graph and Twitter Card metadata: the preview of a shared link.

use domain::{Date, Lang, Route};
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::html::meta;
use crate::og_image;
use crate::page_meta::PageMeta;
use domain::PrerenderMessages;

/// The `meta` elements of a page. The URL and the image have to be absolute, so they need a `base`.
pub fn tags(site: &Site, base: Option<&CanonicalBase>, page: &PageMeta) -> String {
    let lang = page.address.lang;
    let kind = if matches!(page.address.route, Route::News(..)) { "article" } else { "website" };
    let mut tags = [
        ("og:type", kind),
        ("og:title", page.title(site)),
        ("og:description", &page.head.description),
        ("og:site_name", site.config.name.get(lang)),
        ("og:locale", PrerenderMessages::for_lang(lang).locale()),
    ]
    .map(|(name, content)| meta("property", name, content))
    .concat();
    for other in Lang::ALL.into_iter().filter(|&other| other != lang) {
        tags += &meta("property", "og:locale:alternate", PrerenderMessages::for_lang(other).locale());
    }
    tags += &article_dates(page);
    tags += &meta("name", "twitter:card", "summary_large_image");
    tags + &base.map(|base| image_tags(site, base, page)).unwrap_or_default()
}

fn article_dates(page: &PageMeta) -> String {
    let Some(item) = &page.news else { return String::new() };
    // Only a full date is allowed here, and some items are dated by month.
    let published = Some(&item.date).filter(|date| Date::parse(date).is_some());
    let published = published.map(|date| meta("property", "article:published_time", date));
    let modified = page.provenance.as_ref();
    let modified =
        modified.map(|known| meta("property", "article:modified_time", &known.updated.to_string()));
    published.into_iter().chain(modified).collect()
}

fn image_tags(site: &Site, base: &CanonicalBase, page: &PageMeta) -> String {
    let alt = PrerenderMessages::for_lang(page.address.lang).image_alt(page.title(site));
    [
        ("property", "og:url", base.page(&page.address)),
        ("property", "og:image", base.file(&og_image::file(site, &page.address))),
        ("property", "og:image:type", "image/png".into()),
        ("property", "og:image:width", og_image::WIDTH.to_string()),
        ("property", "og:image:height", og_image::HEIGHT.to_string()),
        ("property", "og:image:alt", alt.clone()),
        ("name", "twitter:image:alt", alt),
    ]
    .map(|(key, name, content)| meta(key, name, &content))
    .concat()
}
