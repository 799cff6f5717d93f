//! Pages rendered for a test, and how to find elements on them.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use domain::{Address, Config, Lang, NEWS_LIST, NewsItem, Page, PageId, PageView, Route, decode, files};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use site::{App, LoadedMembers, PageContext, Site};

/// The path of the site on its host.
pub const BASE: &str = "/wta";

/// A file of the published site.
pub fn public(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name)).unwrap()
}

/// The members of the site.
pub fn real_members() -> LoadedMembers {
    LoadedMembers {
        member_list: decode(&public("data/members.geojson")).unwrap().into(),
        ..LoadedMembers::default()
    }
}

/// Calls `run` with the context of a page, under an owner for its signals.
pub fn with_page<T>(members: LoadedMembers, address: &Address, run: impl FnOnce(PageContext) -> T) -> T {
    let land = atlas::decode_land(&public(files::LAND)).unwrap();
    let site = Site::new(BASE, Config::decode(&public("config.json")).unwrap(), members, Ok(land.clone()));
    let text = |key: String| Arc::new(Page::decode(&public(&Site::text_file(address.lang, &key))).unwrap());
    let exists = |route: &Route| !matches!(route, Route::News(_, slug) if !news().contains(slug));
    let text = match &address.route {
        Route::Member(id) => Some(Ok(Arc::new(site::member_page(&site, address.lang, id, &land)))),
        route => route.text_key().filter(|_| exists(route)).map(|key| Ok(text(key))),
    };
    Owner::new().with(|| run(PageContext::new(site, address.clone(), text)))
}

/// A page as HTML.
pub fn render(members: LoadedMembers, address: &Address) -> Html {
    Html::parse_document(&with_page(members, address, |page| view! { <App page/> }.to_html()))
}

/// The sub-pages generated from data.
pub fn sub_pages() -> Vec<Route> {
    let of_page = |page: PageId| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en").join(page.slug());
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        names
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .map(move |name| Route::SubPage(page, name))
    };
    [PageView::History, PageView::Places]
        .into_iter()
        .filter_map(PageId::with_view)
        .flat_map(of_page)
        .collect()
}

/// The slugs of the news.
pub fn news() -> Vec<String> {
    let items = NewsItem::decode_list(&public(&Site::text_file(Lang::En, NEWS_LIST))).unwrap();
    items.into_iter().map(|item| item.slug).collect()
}

/// Every page in every language.
pub fn addresses() -> Vec<Address> {
    let members = real_members()
        .member_list
        .members()
        .iter()
        .map(|member| Route::Member(member.id.clone()))
        .collect::<Vec<_>>();
    let news = news().into_iter().map(|slug| Route::from_slug(&format!("news/{slug}")));
    let routes: Vec<Route> =
        Route::fixed().chain(members).chain(news).chain(sub_pages()).chain([Route::NotFound]).collect();
    Lang::ALL
        .into_iter()
        .flat_map(|lang| routes.iter().map(move |route| Address { lang, route: route.clone() }))
        .collect()
}

/// The elements of a page that match a selector.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text of an element.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// Runs a check on every page. It returns what is wrong.
pub fn check(find_errors: impl Fn(&Address, &Html) -> Vec<String>) {
    for address in addresses() {
        let errors = find_errors(&address, &render(real_members(), &address));
        assert!(errors.is_empty(), "{}: {errors:#?}", address.path());
    }
}
