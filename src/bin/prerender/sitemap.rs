//! `sitemap.xml` and `robots.txt`: every page, for those who look for pages.

use std::fmt::Write;

use domain::{Address, Date, Lang, Route};

use crate::canonical_url::CanonicalBase;
use crate::escape::escape;

/// A page in all languages, and when what it says was last checked in each.
pub struct Entry {
    pub route: Route,
    pub updated: [Option<Date>; Lang::ALL.len()],
}

/// The site map (sitemaps.org 0.9), with the alternates that search engines read in it.
pub fn xml(base: &CanonicalBase, entries: &[Entry]) -> String {
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        "\n",
        r#"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">"#,
        "\n"
    ));
    for entry in entries {
        for lang in Lang::ALL {
            // Writing to a string cannot fail.
            let _ = writeln!(xml, "{}", url(base, entry, lang));
        }
    }
    xml + "</urlset>\n"
}

fn url(base: &CanonicalBase, entry: &Entry, lang: Lang) -> String {
    let at = |lang| escape(&base.page(&Address { lang, route: entry.route.clone() }));
    let alternate =
        |code: &str, lang| format!(r#"<xhtml:link rel="alternate" hreflang="{code}" href="{}"/>"#, at(lang));
    let alternates = Lang::ALL.map(|other| alternate(other.code(), other)).concat();
    let fallback = alternate("x-default", Lang::ALL[0]);
    let updated =
        entry.updated[lang.index()].map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
    format!("<url><loc>{}</loc>{updated}{alternates}{fallback}</url>", at(lang))
}

/// What robots may read: everything.
pub fn robots(base: Option<&CanonicalBase>) -> String {
    let map = base.map(|base| format!("\nSitemap: {}\n", base.file("sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}
