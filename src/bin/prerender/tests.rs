//! What search engines, feed readers and previews get, for the real site.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod embed;
mod json_ld;
mod schema_org;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::{Address, Lang, MemberList, Route};
use scraper::{Html, Selector};
use site::LoadedMembers;

use crate::og_image::{HEIGHT, OgImageRenderer, Rasterizer, WIDTH, file};
use crate::page_meta::PageMeta;
use crate::page_renderer::PageRenderer;
use crate::site_content::SiteContent;
use crate::template::Template;
use crate::{atom_feed, sitemap};

const ORIGIN: &str = "https://wta.example";
const BASE: &str = "/wta/";

fn root(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The content of the site in the repository.
fn content(origin: &str) -> SiteContent {
    SiteContent::read(&root("public"), BASE, origin).unwrap()
}

/// `index.html` with the patterns of Trunk.toml, in the places where Trunk puts them.
fn template() -> Template {
    let trunk = fs::read_to_string(root("Trunk.toml")).unwrap();
    let pattern = |key: &str| {
        let line = trunk.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = '"));
        line.and_then(|line| line.strip_suffix('\'')).unwrap().to_owned()
    };
    let html = fs::read_to_string(root("index.html")).unwrap();
    let html = html.replace("</head>", &(pattern("pattern_preload") + "</head>"));
    Template::parse(&html.replace("</body>", &(pattern("pattern_script") + "</body>"))).unwrap()
}

fn read(content: &SiteContent, lang: Lang, route: Route) -> PageMeta {
    PageMeta::read(content, Address { lang, route }).unwrap()
}

fn render(content: &SiteContent, page: &PageMeta) -> Html {
    Html::parse_document(&PageRenderer::new(content, template()).page(page))
}

/// An English page of the site.
fn english(route: Route) -> (SiteContent, Html) {
    let content = content(ORIGIN);
    let document = render(&content, &read(&content, Lang::En, route));
    (content, document)
}

/// Runs a check on every page that search engines may index.
fn check_all(check: impl Fn(&SiteContent, &PageMeta, &Html)) {
    let content = content(ORIGIN);
    let renderer = PageRenderer::new(&content, template());
    let pages = PageMeta::read_all(&content).unwrap();
    for page in pages.iter().filter(|page| page.address.route != Route::Embed) {
        check(&content, page, &Html::parse_document(&renderer.page(page)));
    }
}

fn attributes(document: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(|element| element.attr(name).unwrap().to_owned()).collect()
}

fn texts(document: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(|element| element.text().collect()).collect()
}

fn meta(document: &Html, name: &str) -> Vec<String> {
    let property = attributes(document, &format!(r#"meta[property="{name}"]"#), "content");
    property.into_iter().chain(attributes(document, &format!(r#"meta[name="{name}"]"#), "content")).collect()
}

#[test]
fn the_members_page_links_to_each_country_and_class() {
    let (content, document) = english(Route::Members);
    let links = attributes(&document, ".page-head .ways a", "href");
    let targets = attributes(&document, ".country[id], .ways li[id]", "id");
    let base = "/wta/en/members/";
    assert!(links.contains(&format!("{base}#in-KR")) && links.contains(&format!("{base}#of-unknown")));
    let ids: BTreeSet<&str> = targets.iter().map(String::as_str).collect();
    assert_eq!((ids.len(), targets.len()), (links.len(), links.len()));
    assert!(links.iter().all(|link| ids.contains(&link[base.len() + 1..])), "{links:?}");
    let countries = content.site.members.member_list.totals().countries;
    assert_eq!(attributes(&document, ".country", "id").len(), countries);
}

#[test]
fn the_embeddable_page_has_no_such_links() {
    assert_eq!(attributes(&english(Route::Embed).1, ".ways", "class"), [""; 0]);
}

#[test]
fn a_list_with_problems_has_these_links_too() {
    let mut content = content(ORIGIN);
    let list = r#"{"type":"FeatureCollection","features":[{"type":"Feature"},{"type":"Feature","id":"a",
        "geometry":{"type":"Point","coordinates":[127,36]},"properties":{"name":"A","country_code":"KR"}}]}"#;
    let member_list = MemberList::from(domain::decode(list.as_bytes()).unwrap());
    content.site.members = Arc::new(LoadedMembers { member_list, ..LoadedMembers::default() });
    let document = render(&content, &read(&content, Lang::En, Route::Members));
    assert_eq!(attributes(&document, ".problems", "class").len(), 1);
    assert_eq!(attributes(&document, ".ways .countries a", "href"), ["/wta/en/members/#in-KR"]);
}

#[test]
fn a_page_has_each_open_graph_tag_once_and_filled() {
    check_all(|content, page, document| {
        let url = format!("{ORIGIN}/wta{}", page.address.path());
        for name in ["og:title", "og:description", "og:site_name", "og:image:alt", "description"] {
            let values = meta(document, name);
            assert!(matches!(&values[..], [one] if !one.is_empty()), "{url}: {name} {values:?}");
        }
        let image = format!("{ORIGIN}/wta/{}", file(&content.site, &page.address));
        for (name, expected) in [
            ("og:url", url.as_str()),
            ("og:image", &image),
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
fn a_page_names_its_canonical_url_and_translations() {
    check_all(|_, page, document| {
        let url = |lang| format!("{ORIGIN}/wta{}", page.address.route.path(lang));
        assert_eq!(attributes(document, r#"link[rel="canonical"]"#, "href"), [url(page.address.lang)]);
        let alternates = r#"link[rel="alternate"][hreflang]"#;
        assert_eq!(attributes(document, alternates, "hreflang"), ["en", "ko", "x-default"]);
        assert_eq!(attributes(document, alternates, "href"), [url(Lang::En), url(Lang::Ko), url(Lang::En)]);
    });
}

#[test]
fn the_sitemap_has_every_page_in_every_language_once() {
    let content = content(ORIGIN);
    let pages = PageMeta::read_all(&content).unwrap();
    let xml = sitemap::xml(&content.site, content.canonical_base.as_ref().unwrap(), &pages).unwrap();
    let document = roxmltree::Document::parse(&xml).unwrap();
    let texts = |name| {
        let nodes = document.descendants().filter(move |node| node.tag_name().name() == name);
        nodes.filter_map(|node| node.text()).map(str::to_owned).collect::<Vec<_>>()
    };
    let urls: BTreeSet<String> = texts("loc").into_iter().collect();
    let indexed = pages.iter().filter(|page| page.address.route != Route::Embed);
    let expected: BTreeSet<String> =
        indexed.map(|page| format!("{ORIGIN}/wta{}", page.address.path())).collect();
    assert_eq!((texts("loc").len(), &urls), (expected.len(), &expected));
    let is_date = |day: &String| domain::Date::parse(day).is_some_and(|date| date.to_string() == *day);
    assert!(texts("lastmod").iter().all(is_date));
    assert_eq!(texts("lastmod").len(), expected.len());
    let links =
        document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
    assert!(links.clone().all(|link| expected.contains(link.attribute("href").unwrap())));
    assert_eq!(links.count(), expected.len() * 3);
}

#[test]
fn a_feed_has_what_atom_requires() {
    let content = content(ORIGIN);
    let base = content.canonical_base.as_ref().unwrap();
    let pages = PageMeta::read_all(&content).unwrap();
    let page = atom_feed::news_page().unwrap();
    for lang in Lang::ALL {
        let xml = atom_feed::xml(&content, base, (lang, page), &pages).unwrap();
        let document = roxmltree::Document::parse(&xml).unwrap();
        let feed = document.root_element();
        assert!(feed.has_tag_name(("http://www.w3.org/2005/Atom", "feed")));
        let entries: Vec<_> = feed.children().filter(|node| node.tag_name().name() == "entry").collect();
        assert_eq!(entries.len(), content.news(lang).len());
        let mut ids = BTreeSet::new();
        for node in entries.iter().chain([&feed]) {
            let text = |name| {
                let texts: Vec<_> = node.children().filter(|child| child.tag_name().name() == name).collect();
                assert_eq!(texts.len(), 1, "{name}");
                texts[0].text().filter(|text| !text.is_empty()).unwrap().to_owned()
            };
            assert!(!text("title").is_empty() && text("updated").ends_with('Z'));
            assert!(ids.insert(text("id")), "ids are unique");
        }
        assert!(feed.children().any(|node| node.tag_name().name() == "author"));
        let own = feed.children().find(|node| node.attribute("rel") == Some("self")).unwrap();
        assert_eq!(
            own.attribute("href"),
            Some(format!("{ORIGIN}/wta/{}", atom_feed::file(lang, page)).as_str())
        );
    }
}

#[test]
fn without_an_origin_there_are_no_absolute_urls() {
    let content = content("");
    assert!(content.canonical_base.is_none());
    let document = render(&content, &read(&content, Lang::Ko, Route::Members));
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
fn a_share_image_has_its_stated_size_and_is_the_same_each_time() {
    let content = content(ORIGIN);
    let rasterizer = Rasterizer::with_fonts(&root("node_modules/pretendard/dist/public/static")).unwrap();
    let renderer = OgImageRenderer::new(&rasterizer, &content.site).unwrap();
    let mut seen = BTreeSet::new();
    for route in [Route::Home, Route::Member("daejeon".into()), Route::Member("lille".into())] {
        let page = read(&content, Lang::Ko, route);
        let image = renderer.draw(&page).unwrap();
        assert!(image == OgImageRenderer::new(&rasterizer, &content.site).unwrap().draw(&page).unwrap());
        let decoder = png::Decoder::new(std::io::Cursor::new(&image)).read_info().unwrap();
        assert_eq!((decoder.info().width, decoder.info().height), (WIDTH, HEIGHT));
        assert!(image.len() < 60_000, "{} bytes", image.len());
        assert!(seen.insert(image), "each page has an image of its own");
    }
}

#[test]
fn the_root_links_to_each_language_and_the_shell_is_not_indexed() {
    let content = content(ORIGIN);
    let renderer = PageRenderer::new(&content, template());
    let root = Html::parse_document(&renderer.root().unwrap());
    assert_eq!(attributes(&root, "main a[hreflang]", "href"), ["/wta/en/", "/wta/ko/"]);
    let shell = Html::parse_document(&renderer.shell(Lang::Ko));
    assert_eq!(attributes(&shell, "html", "lang"), ["ko"]);
    assert_eq!(meta(&shell, "robots"), ["noindex"]);
    for document in [root, shell] {
        assert_eq!(attributes(&document, "#broken p", "lang"), ["en", "ko"]);
        assert_eq!(attributes(&document, "#boot", "data-langs"), ["en ko"]);
        assert_eq!(attributes(&document, "#prerendered-map", "src"), [""; 0]);
    }
}

#[test]
fn only_pages_with_a_map_have_its_script_and_no_preload_of_the_land() {
    check_all(|_, page, document| {
        let maps = attributes(document, "#map-frame", "id").len();
        let path = page.address.path();
        assert_eq!(attributes(document, "#prerendered-map", "src").len(), maps, "{path}");
        let land = r#"link[rel="preload"][href$="land-110m.land"]"#;
        assert_eq!(attributes(document, land, "href").len(), 1 - maps, "{path}");
    });
    assert_eq!(attributes(&english(Route::Members).1, "#prerendered-map", "src").len(), 1);
}
