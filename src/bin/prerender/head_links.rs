//! Links in a document's head: to itself, to itself in other languages, and to what goes with it.

use domain::{Address, Lang, Route, files};
use site::Site;

use crate::atom_feed;
use crate::canonical_url::CanonicalBase;
use crate::escape::escape;

/// The page's own address, and the same page in every language. Only whole addresses are any use.
pub fn alternates(base: &CanonicalBase, address: &Address) -> String {
    let url = |lang| base.page(&Address { lang, ..address.clone() });
    let alternate =
        |code: &str, lang| format!(r#"<link rel="alternate" hreflang="{code}" href="{}">"#, url(lang));
    let alternates = Lang::ALL.map(|lang| alternate(lang.code(), lang)).concat();
    let fallback = alternate("x-default", Lang::ALL[0]);
    format!(r#"<link rel="canonical" href="{}">{alternates}{fallback}"#, url(address.lang))
}

/// The news to subscribe to.
pub fn news(site: &Site, lang: Lang) -> String {
    let title = escape(&atom_feed::title(site, lang));
    let (base, file) = (&site.base, atom_feed::file(lang));
    format!(r#"<link rel="alternate" type="application/atom+xml" title="{title}" href="{base}/{file}">"#)
}

/// What the app will ask for at once, so that it is on its way before the app is.
pub fn preloads(site: &Site, address: &Address) -> String {
    let text = address.route.text_key().map(|key| Site::text_file(address.lang, &key));
    let borders = site.config.map_borders.then(|| files::BORDERS.to_owned());
    // A page with a map has the land on it.
    let land = (!matches!(address.route, Route::Home | Route::Members | Route::Embed))
        .then(|| files::LAND.to_owned());
    let own = ["config.json", &site.config.members].map(str::to_owned).into_iter();
    let own = own.chain(land).chain(borders).chain(text);
    let link =
        |file: String| format!(r#"<link rel="preload" href="{}/{file}" as="fetch" crossorigin>"#, site.base);
    own.filter(|file| !file.contains("://") && !file.starts_with('{')).map(link).collect()
}
