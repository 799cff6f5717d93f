//! `sitemap.xml` and `robots.txt`.

use domain::{Address, Lang, Route};
use serde::Serialize;
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::error::PrerenderError;
use crate::page_meta::PageMeta;
use crate::xml;

/// A sitemap (sitemaps.org 0.9) with the alternates that search engines read.
#[derive(Serialize)]
#[serde(rename = "urlset")]
struct UrlSet {
    #[serde(rename = "@xmlns")]
    xmlns: &'static str,
    #[serde(rename = "@xmlns:xhtml")]
    xmlns_xhtml: &'static str,
    url: Vec<Url>,
}

#[derive(Serialize)]
struct Url {
    loc: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lastmod: Option<String>,
    #[serde(rename = "xhtml:link")]
    alternates: Vec<Alternate>,
}

#[derive(Serialize)]
struct Alternate {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@hreflang")]
    hreflang: &'static str,
    #[serde(rename = "@href")]
    href: String,
}

/// The sitemap of all pages but the embeddable one.
pub fn xml(site: &Site, base: &CanonicalBase, pages: &[PageMeta]) -> Result<String, PrerenderError> {
    let mut indexed: Vec<&PageMeta> =
        pages.iter().filter(|page| page.address.route != Route::Embed).collect();
    // Keeps the translations of a page together.
    let first = |page: &&PageMeta| pages.iter().position(|other| other.address.route == page.address.route);
    indexed.sort_by_cached_key(first);
    xml::document(&UrlSet {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        xmlns_xhtml: "http://www.w3.org/1999/xhtml",
        url: indexed.into_iter().map(|page| url(site, base, page)).collect(),
    })
}

fn url(site: &Site, base: &CanonicalBase, page: &PageMeta) -> Url {
    let href = |lang| base.page(&Address { lang, ..page.address.clone() });
    let alternate = |hreflang, lang| Alternate { rel: "alternate", hreflang, href: href(lang) };
    let translations = Lang::ALL.into_iter().map(|lang| alternate(lang.code(), lang));
    Url {
        loc: base.page(&page.address),
        lastmod: page.updated(site).map(|date| date.to_string()),
        alternates: translations.chain([alternate("x-default", Lang::ALL[0])]).collect(),
    }
}

/// `robots.txt`: everything may be crawled.
pub fn robots(base: Option<&CanonicalBase>) -> String {
    let sitemap = base.map(|base| format!("\nSitemap: {}\n", base.file("sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
