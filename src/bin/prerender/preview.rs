//! Open Graph and Twitter cards: what is shown of a link that someone shares.

use domain::{Lang, Route};
use site::Site;

use crate::leaf::Leaf;
use crate::markup::meta;
use crate::picture;
use crate::place::Place;
use crate::words::Words;

/// The tags of a page. Address and picture are left out where the site's own address is not known.
pub fn tags(site: &Site, place: Option<&Place>, leaf: &Leaf) -> String {
    let lang = leaf.address.lang;
    let kind = if matches!(leaf.address.route, Route::News(_)) { "article" } else { "website" };
    let mut tags = [
        ("og:type", kind),
        ("og:title", leaf.title(site)),
        ("og:description", &leaf.head.description),
        ("og:site_name", site.config.name.get(lang)),
        ("og:locale", Words::of(lang).locale),
    ]
    .map(|(name, content)| meta("property", name, content))
    .concat();
    for other in Lang::ALL.into_iter().filter(|&other| other != lang) {
        tags += &meta("property", "og:locale:alternate", Words::of(other).locale);
    }
    tags += &article(leaf);
    tags += &meta("name", "twitter:card", "summary_large_image");
    tags + &place.map(|place| picture_tags(site, place, leaf)).unwrap_or_default()
}

fn article(leaf: &Leaf) -> String {
    // A month is no day.
    let date =
        leaf.news.as_ref().map(|item| item.date.as_str()).filter(|date| domain::Date::parse(date).is_some());
    let published = date.map(|date| meta("property", "article:published_time", date));
    let modified = leaf.news.is_some().then_some(leaf.provenance.as_ref()).flatten();
    let modified = modified.map(|from| meta("property", "article:modified_time", &from.updated.to_string()));
    published.into_iter().chain(modified).collect()
}

fn picture_tags(site: &Site, place: &Place, leaf: &Leaf) -> String {
    let picture = place.file(&picture::file(site, &leaf.address));
    let alt = (Words::of(leaf.address.lang).picture)(leaf.title(site));
    [
        ("property", "og:url", place.page(&leaf.address)),
        ("property", "og:image", picture),
        ("property", "og:image:type", "image/png".into()),
        ("property", "og:image:width", picture::WIDTH.to_string()),
        ("property", "og:image:height", picture::HEIGHT.to_string()),
        ("property", "og:image:alt", alt.clone()),
        ("name", "twitter:image:alt", alt),
    ]
    .map(|(key, name, content)| meta(key, name, &content))
    .concat()
}
