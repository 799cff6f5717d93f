//! A site with pages, menus and settings of its own: hardly any. A process of its own, because the pages are installed once for all.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use domain::messages::{Chunks, install_chunks};
use domain::{Address, Config, Lang, Page, PageId, Route};
use leptos::prelude::*;
use scraper::{Html, Selector};
use site::{App, LoadedMembers, PageContext, Site};

/// The last texts of the app: pages, menu, footer and notice.
const NAVIGATION: [&str; 4] =
    ["blog\tBlog\tnews\nwork\tOur work\t", "\tblog\nAbout us\twork\tmembers", "", ""];
const CONFIG: &str =
    r#"{"name": {"en": "A"}, "status": {"en": "B."}, "members": "m.json", "members_fallback": "f.json"}"#;

fn install_navigation() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en/messages.json");
    let mut chunks: Chunks = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let app = &mut chunks[0];
    let first = app.len() - NAVIGATION.len();
    for (text, other) in app[first..].iter_mut().zip(NAVIGATION) {
        *text = other.into();
    }
    install_chunks(Lang::En, &chunks);
}

fn render(path: &str) -> Html {
    install_navigation();
    let config = Config::decode(CONFIG.as_bytes()).unwrap();
    let site = Site::new("", config, LoadedMembers::default(), Ok(Vec::new()));
    let text = Page {
        title: "Title".into(),
        summary: "Summary.".into(),
        body: Vec::new(),
        sources_footer: Vec::new(),
    };
    let page = || PageContext::new(site, Address::parse(path), Some(Ok(Arc::new(text))));
    Html::parse_document(&Owner::new().with(|| view! { <App page=page()/> }.to_html()))
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn nothing_leads_to_a_page_that_the_site_does_not_have() {
    let home = render("/en/");
    for selector in
        ["#search", "form[role=search]", ".colophon-contact", ".colophon-links a", ".colophon-status a"]
    {
        assert_eq!(texts(&home, selector), [""; 0], "{selector}");
    }
    assert_eq!(texts(&render("/en/nothing/"), "main li"), ["Home", "Blog", "Our work"]);
}

#[test]
fn the_menu_has_the_pages_of_the_site() {
    let page = render("/en/work/");
    assert_eq!(texts(&page, "#menu-list a"), ["Blog", "Our work", "Members"]);
    assert_eq!(texts(&page, "#menu-list button"), ["About us"]);
    assert_eq!(texts(&page, "#menu [aria-current=page]"), ["Our work"]);
}

#[test]
fn news_may_have_another_address() {
    install_navigation();
    let blog = PageId::from_slug("blog").unwrap();
    assert_eq!(Route::from_slug("blog/2020-opened"), Route::News(blog, "2020-opened".into()));
    assert_eq!(Route::from_slug("news/2020-opened"), Route::NotFound);
    assert_eq!(texts(&render("/en/blog/2020-opened/"), "#menu [aria-current=true]"), ["Blog"]);
}

#[test]
fn a_group_is_marked_while_one_of_its_pages_or_members_is_shown() {
    for path in ["/en/work/", "/en/members/", "/en/members/atlantis/"] {
        assert_eq!(texts(&render(path), ".holds-current > button"), ["About us"], "{path}");
    }
    assert_eq!(texts(&render("/en/blog/"), ".holds-current > button"), [""; 0]);
}
