//! What search engines, feed readers and previews get, for the real site.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod json_ld;
mod schema_org;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::{Address, Lang, MemberList, Route};
use scraper::{Html, Selector};
use site::LoadedMembers;

use crate::atom_feed;
use crate::og_image::{HEIGHT, OgImageRenderer, Rasterizer, WIDTH, file, png_encoder};
use crate::page_meta::PageMeta;
use crate::site_writer::SiteWriter;
use crate::sitemap;

const ORIGIN: &str = "https://wta.example";
const BASE: &str = "/wta/";

fn root(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The site as it is in the sources, with the template that Trunk is given.
fn writer(origin: &str) -> SiteWriter {
    let template = fs::read_to_string(root("index.html")).unwrap();
    SiteWriter::with_template(&root("public"), BASE, origin, template).unwrap()
}

fn attributes(document: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(|element| element.attr(name).unwrap().to_owned()).collect()
}

fn meta(document: &Html, name: &str) -> Vec<String> {
    let property = attributes(document, &format!(r#"meta[property="{name}"]"#), "content");
    property.into_iter().chain(attributes(document, &format!(r#"meta[name="{name}"]"#), "content")).collect()
}

/// Runs a check on every page that is to be found.
fn check(run: impl Fn(&SiteWriter, &PageMeta, &Html)) {
    let writer = writer(ORIGIN);
    let pages = writer.pages().unwrap();
    for page in pages.into_iter().filter(|page| page.address.route != Route::Embed) {
        run(&writer, &page, &Html::parse_document(&writer.render(&page)));
    }
}

fn at(route: Route) -> (SiteWriter, Html) {
    let writer = writer(ORIGIN);
    let page = writer.page_meta(Address { lang: Lang::En, route }).unwrap();
    let document = Html::parse_document(&writer.render(&page));
    (writer, document)
}

#[test]
fn the_members_have_a_way_to_each_country_and_class() {
    let (writer, document) = at(Route::Members);
    let ways = attributes(&document, ".ways a", "href");
    let places = attributes(&document, ".country[id], .ways li[id]", "id");
    let base = "/wta/en/members/";
    assert!(ways.contains(&format!("{base}#in-KR")) && ways.contains(&format!("{base}#of-unknown")));
    let ids: BTreeSet<&str> = places.iter().map(String::as_str).collect();
    assert_eq!((ids.len(), places.len()), (ways.len(), ways.len()));
    assert!(ways.iter().all(|way| ids.contains(&way[base.len() + 1..])), "{ways:?}");
    let countries = writer.site.members.member_list.totals().countries;
    assert_eq!(attributes(&document, ".country", "id").len(), countries);
}

#[test]
fn a_list_with_a_fault_has_these_ways_as_well() {
    let mut writer = writer(ORIGIN);
    let list = r#"{"type":"FeatureCollection","features":[{"type":"Feature"},{"type":"Feature","id":"a",
        "geometry":{"type":"Point","coordinates":[127,36]},"properties":{"name":"A","country_code":"KR"}}]}"#;
    let member_list = MemberList::from(domain::decode(list.as_bytes()).unwrap());
    writer.site.members = Arc::new(LoadedMembers { member_list, failure: None });
    let page = writer.page_meta(Address { lang: Lang::En, route: Route::Members }).unwrap();
    let document = Html::parse_document(&writer.render(&page));
    assert_eq!(attributes(&document, ".problems", "class").len(), 1);
    assert_eq!(attributes(&document, ".ways .countries a", "href"), ["/wta/en/members/#in-KR"]);
}

#[test]
fn a_shared_link_has_each_tag_once_and_with_words() {
    check(|writer, page, document| {
        let url = format!("{ORIGIN}/wta{}", page.address.path());
        for name in ["og:title", "og:description", "og:site_name", "og:image:alt", "description"] {
            let values = meta(document, name);
            assert!(matches!(&values[..], [one] if !one.is_empty()), "{url}: {name} {values:?}");
        }
        let picture = format!("{ORIGIN}/wta/{}", file(&writer.site, &page.address));
        for (name, expected) in [
            ("og:url", url.as_str()),
            ("og:image", &picture),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("twitter:card", "summary_large_image"),
        ] {
            assert_eq!(meta(document, name), [expected], "{url}: {name}");
        }
        let locales = [meta(document, "og:locale"), meta(document, "og:locale:alternate")].concat();
        let expected = if page.address.lang == Lang::En { ["en_GB", "ko_KR"] } else { ["ko_KR", "en_GB"] };
        assert_eq!(locales, expected, "{url}");
    });
}

#[test]
fn a_page_names_itself_in_every_language() {
    check(|_, page, document| {
        let url = |lang| format!("{ORIGIN}/wta{}", page.address.route.path(lang));
        assert_eq!(attributes(document, r#"link[rel="canonical"]"#, "href"), [url(page.address.lang)]);
        let alternates = r#"link[rel="alternate"][hreflang]"#;
        assert_eq!(attributes(document, alternates, "hreflang"), ["en", "ko", "x-default"]);
        assert_eq!(attributes(document, alternates, "href"), [url(Lang::En), url(Lang::Ko), url(Lang::En)]);
    });
}

#[test]
fn the_site_map_holds_every_page_in_every_language_once() {
    let writer = writer(ORIGIN);
    let mut pages = writer.pages().unwrap();
    pages.retain(|page| page.address.route != Route::Embed);
    let xml = sitemap::xml(writer.canonical_base.as_ref().unwrap(), &writer.entries(&pages));
    let document = roxmltree::Document::parse(&xml).unwrap();
    let texts = |name| {
        let nodes = document.descendants().filter(move |node| node.has_tag_name(name));
        nodes.filter_map(|node| node.text()).map(str::to_owned).collect::<Vec<_>>()
    };
    let places: BTreeSet<String> = texts("loc").into_iter().collect();
    let expected: BTreeSet<String> =
        pages.iter().map(|page| format!("{ORIGIN}/wta{}", page.address.path())).collect();
    assert_eq!((texts("loc").len(), &places), (pages.len(), &expected));
    assert!(
        texts("lastmod")
            .iter()
            .all(|day| domain::Date::parse(day).is_some_and(|date| date.to_string() == *day))
    );
    assert_eq!(texts("lastmod").len(), pages.len());
    let links = document.descendants().filter(|node| node.tag_name().name() == "link");
    assert!(links.clone().all(|link| expected.contains(link.attribute("href").unwrap())));
    assert_eq!(links.count(), pages.len() * 3);
}

#[test]
fn a_feed_has_what_atom_requires() {
    let writer = writer(ORIGIN);
    let pages = writer.pages().unwrap();
    for lang in Lang::ALL {
        let xml = writer.feed(writer.canonical_base.as_ref().unwrap(), lang, &pages).unwrap();
        let document = roxmltree::Document::parse(&xml).unwrap();
        let feed = document.root_element();
        let entries: Vec<_> = feed.children().filter(|node| node.has_tag_name("entry")).collect();
        assert_eq!(
            entries.len(),
            pages.iter().filter(|page| page.address.lang == lang && page.news.is_some()).count()
        );
        let mut ids = BTreeSet::new();
        for node in entries.iter().chain([&feed]) {
            for name in ["id", "title", "updated"] {
                let texts: Vec<_> = node.children().filter(|child| child.has_tag_name(name)).collect();
                assert!(
                    matches!(&texts[..], [one] if one.text().is_some_and(|text| !text.is_empty())),
                    "{name}"
                );
                if name == "id" {
                    assert!(ids.insert(texts[0].text().unwrap().to_owned()));
                }
            }
        }
        assert!(feed.children().any(|node| node.has_tag_name("author")));
        let own = feed.children().find(|node| node.attribute("rel") == Some("self")).unwrap();
        assert_eq!(own.attribute("href"), Some(format!("{ORIGIN}/wta/{}", atom_feed::file(lang)).as_str()));
    }
}

#[test]
fn without_an_origin_nothing_claims_a_whole_address() {
    let writer = writer("");
    assert!(writer.canonical_base.is_none());
    let page = writer.page_meta(Address { lang: Lang::Ko, route: Route::Members }).unwrap();
    let document = Html::parse_document(&writer.render(&page));
    assert_eq!(meta(&document, "og:title").len(), 1);
    for selector in [
        r#"link[rel="canonical"]"#,
        "link[hreflang]",
        "head script:not([src])",
        r#"meta[property="og:image"]"#,
    ] {
        assert_eq!(document.select(&Selector::parse(selector).unwrap()).count(), 0, "{selector}");
    }
}

#[test]
fn a_picture_is_as_large_as_said_and_the_same_each_time() {
    let writer = writer(ORIGIN);
    let rasterizer = Rasterizer::new(&root("node_modules/pretendard/dist/public/static")).unwrap();
    let renderer = OgImageRenderer::new(&rasterizer, &writer.site).unwrap();
    let mut seen = BTreeSet::new();
    for route in [Route::Home, Route::Member("daejeon".into()), Route::Member("lille".into())] {
        let page = writer.page_meta(Address { lang: Lang::Ko, route }).unwrap();
        let picture = renderer.paint(&page).unwrap();
        assert!(picture == OgImageRenderer::new(&rasterizer, &writer.site).unwrap().paint(&page).unwrap());
        let decoder = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
        assert_eq!((decoder.info().width, decoder.info().height), (WIDTH, HEIGHT));
        assert!(picture.len() < 60_000, "{} bytes", picture.len());
        assert!(seen.insert(picture), "each document has its own");
    }
}

#[test]
fn a_picture_without_colours_of_its_own_is_written_as_well() {
    let empty = resvg::tiny_skia::Pixmap::new(2, 2).unwrap();
    assert!(png_encoder::few_colours(&empty).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn what_is_shown_within_other_pages_is_not_to_be_found_and_leads_out_of_them() {
    let writer = writer(ORIGIN);
    let page = writer.page_meta(Address { lang: Lang::En, route: Route::Embed }).unwrap();
    let html = writer.render(&page);
    assert_eq!(meta(&Html::parse_document(&html), "robots"), ["noindex"]);
    assert!(html.contains(r#"<base target="_blank" "#));
}

#[test]
fn only_a_page_with_a_map_has_the_script_that_moves_it() {
    check(|_, page, document| {
        let maps = attributes(document, "#map-frame", "id").len();
        let scripts = attributes(document, "#prerendered-map", "src").len();
        assert_eq!(scripts, maps, "{}", page.address.path());
    });
    assert_eq!(attributes(&at(Route::Members).1, "#prerendered-map", "src").len(), 1);
}
