//! The `link` elements of a document's head: canonical URL, translations, feed and preloads.

use domain::{Address, Lang, files};
use site::Site;

use crate::atom_feed;
use crate::canonical_url::CanonicalBase;
use crate::html::link;
use crate::page_meta::PageMeta;

/// The canonical URL and the translations of a page. Both have to be absolute.
pub fn alternates(base: &CanonicalBase, address: &Address) -> String {
    let url = |lang| base.page(&Address { lang, ..address.clone() });
    let alternate = |code: &str, lang| link("alternate", &[("hreflang", code), ("href", &url(lang))]);
    let canonical = link("canonical", &[("href", &url(address.lang))]);
    let translations = Lang::ALL.map(|lang| alternate(lang.code(), lang)).concat();
    canonical + &translations + &alternate("x-default", Lang::ALL[0])
}

/// The feed of the news, if the site has some.
pub fn feed(site: &Site, lang: Lang) -> String {
    let Some(page) = atom_feed::news_page() else { return String::new() };
    let href = format!("{}/{}", site.base, atom_feed::file(lang, page));
    let title = atom_feed::title(site, lang);
    link("alternate", &[("type", "application/atom+xml"), ("title", &title), ("href", &href)])
}

/// Preloads of what the app fetches first, so that the browser requests it before the app runs.
pub fn preloads(site: &Site, page: &PageMeta) -> String {
    let address = &page.address;
    let text = address.route.text_key().map(|key| Site::text_file(address.lang, &key));
    let borders = site.config.map_borders.then(|| files::BORDERS.to_owned());
    // The HTML of a page with a map contains the land already.
    let land = (!page.has_map()).then(|| files::LAND.to_owned());
    let data = ["config.json", &site.config.members].map(str::to_owned).into_iter();
    let files = data.chain(land).chain(borders).chain(text);
    // A list from another site, or one described by a JSON object, is loaded by the worker.
    let own = files.filter(|file| !file.contains("://") && !file.starts_with('{'));
    own.map(|file| preload(&format!("{}/{file}", site.base))).collect()
}

fn preload(href: &str) -> String {
    link("preload", &[("href", href), ("as", "fetch"), ("crossorigin", "")])
}
