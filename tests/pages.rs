//! Every page in every language, rendered natively.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use domain::{Address, Config, Lang, MemberList, NEWS_LIST, NewsItem, Page, PageId, Route, decode, files};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use site::{App, Cause, Fallback, Head, LoadError, LoadFailure, LoadedMembers, PageContext, Site};

const BASE: &str = "/wta";

fn public(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name)).unwrap()
}

fn real() -> LoadedMembers {
    LoadedMembers { member_list: decode(&public("data/members.geojson")).unwrap().into(), failure: None }
}

/// Runs something on a page, within an owner for its signals.
fn on<T>(feed: LoadedMembers, address: &Address, run: impl FnOnce(PageContext) -> T) -> T {
    let land = atlas::decode_land(&public(files::LAND)).unwrap();
    let site = Site::new(BASE, Config::decode(&public("config.json")).unwrap(), feed, Ok(land.clone()));
    let text = |key: String| Arc::new(Page::decode(&public(&Site::text_file(address.lang, &key))).unwrap());
    let there = |route: &Route| !matches!(route, Route::News(slug) if !news().contains(slug));
    let text = match &address.route {
        Route::Member(id) => Some(Ok(Arc::new(site::member_page(&site, address.lang, id, &land)))),
        route => route.text_key().filter(|_| there(route)).map(|key| Ok(text(key))),
    };
    Owner::new().with(|| run(PageContext::new(site, address.clone(), text)))
}

fn render(feed: LoadedMembers, address: &Address) -> Html {
    Html::parse_document(&on(feed, address, |page| view! { <App page/> }.to_html()))
}

/// The pages that are made from data below a page.
fn parts() -> Vec<Route> {
    let of_topic = |page: PageId| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en").join(page.slug());
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        names
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .map(move |name| Route::SubPage(page, name))
    };
    [PageId::History, PageId::Places].into_iter().flat_map(of_topic).collect()
}

fn news() -> Vec<String> {
    let items = NewsItem::decode_list(&public(&Site::text_file(Lang::En, NEWS_LIST))).unwrap();
    items.into_iter().map(|item| item.slug).collect()
}

fn addresses() -> Vec<Address> {
    let members = real()
        .member_list
        .members()
        .iter()
        .map(|member| Route::Member(member.id.clone()))
        .collect::<Vec<_>>();
    let news = news().into_iter().map(Route::News);
    let routes: Vec<Route> =
        Route::fixed().chain(members).chain(news).chain(parts()).chain([Route::NotFound]).collect();
    Lang::ALL
        .into_iter()
        .flat_map(|lang| routes.iter().map(move |route| Address { lang, route: route.clone() }))
        .collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// Runs a check on every page; what it returns is what is wrong.
fn check(wrong: impl Fn(&Address, &Html) -> Vec<String>) {
    for address in addresses() {
        let faults = wrong(&address, &render(real(), &address));
        assert!(faults.is_empty(), "{}: {faults:#?}", address.path());
    }
}

#[test]
fn every_page_has_one_heading_of_the_first_level_with_words() {
    check(|_, page| {
        let headings: Vec<String> = all(page, "h1").into_iter().map(text).collect();
        if headings.len() == 1 && !headings[0].is_empty() { vec![] } else { headings }
    });
}

#[test]
fn headings_skip_no_level() {
    check(|_, page| {
        let levels = all(page, "main :is(h1, h2, h3, h4)")
            .into_iter()
            .map(|heading| heading.value().name().as_bytes()[1]);
        let levels: Vec<u8> = levels.collect();
        levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| format!("{pair:?}")).collect()
    });
}

#[test]
fn every_page_has_its_landmarks_and_skip_links_first() {
    check(|_, page| {
        let missing = |selector: &&str| all(page, selector).len() != 1;
        let landmarks = ["header.masthead", "nav#menu", "main#content", "footer#footer", "nav.languages"];
        let mut faults: Vec<String> =
            landmarks.iter().filter(|one| missing(one)).map(|one| (*one).into()).collect();
        let targets: Vec<&str> = all(page, "a[href]")
            .iter()
            .take(3)
            .filter_map(|link| link.attr("href")?.split_once('#'))
            .map(|(_, id)| id)
            .collect();
        if targets != ["menu", "content", "footer"] {
            faults.push(format!("the first links lead to {targets:?}"));
        }
        faults
    });
}

#[test]
fn titles_are_there_and_unique_in_their_language() {
    let mut seen = BTreeSet::new();
    for address in addresses() {
        let head = on(real(), &address, |page| Head::new(&page));
        assert!(!head.description.is_empty(), "{}", address.path());
        assert!(seen.insert((address.lang, head.title.clone())), "{}: {}", address.path(), head.title);
    }
}

fn is_file(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path.trim_start_matches('/')).is_file()
}

#[test]
fn no_internal_link_is_dead() {
    let (member_list, items, parts) = (real().member_list, news(), parts());
    check(|address, page| {
        let ids: BTreeSet<&str> = all(page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let mut faults = Vec::new();
        for href in all(page, "a[href]").iter().filter_map(|link| link.attr("href")) {
            let Some(path) = href.strip_prefix(BASE) else {
                if !["https://", "http://", "tel:", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
                    faults.push(format!("{href} is neither within the site nor a whole address"));
                }
                continue;
            };
            let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
            let (path, _) = path.split_once('?').unwrap_or((path, ""));
            let known = match Address::parse(path).route {
                Route::NotFound => path == "/404.html" || is_file(path),
                Route::SubPage(..) => parts.contains(&Address::parse(path).route),
                Route::Member(id) => member_list.get(&id).is_some(),
                Route::News(slug) => items.contains(&slug),
                _ => true,
            };
            let elsewhere = !["/404.html", &address.path()].contains(&path);
            if !known || !(anchor.is_empty() || elsewhere || ids.contains(anchor)) {
                faults.push(href.to_owned());
            }
        }
        faults
    });
}

#[test]
fn nothing_that_can_be_followed_or_pressed_is_without_a_name() {
    check(|_, page| {
        let nameless =
            |element: &&ElementRef<'_>| element.attr("aria-label").is_none() && text(**element).is_empty();
        let all = all(page, "a, button, h2, h3, dt, dd, label, legend, th, summary");
        all.iter().filter(nameless).map(|element| element.html()).collect()
    });
}

#[test]
fn ids_are_unique() {
    check(|_, page| {
        let mut seen = BTreeSet::new();
        let ids = all(page, "[id]");
        ids.iter()
            .filter_map(|element| element.attr("id"))
            .filter(|id| !seen.insert(*id))
            .map(str::to_owned)
            .collect()
    });
}

#[test]
fn no_page_carries_style_or_script_of_its_own() {
    check(|_, page| all(page, "[style], style, script").iter().map(|element| element.html()).collect());
}

#[test]
fn the_menu_marks_the_page_one_is_on() {
    for (route, expected) in [
        (Route::Text(PageId::History), "page"),
        (Route::Members, "page"),
        (Route::Member("lille".into()), "true"),
    ] {
        let page = render(real(), &Address { lang: Lang::En, route });
        let current: Vec<&str> =
            all(&page, "#menu [aria-current]").iter().filter_map(|link| link.attr("aria-current")).collect();
        assert_eq!(current, [expected]);
    }
}

#[test]
fn an_item_of_the_news_that_there_is_not_is_not_found() {
    let address = Address { lang: Lang::En, route: Route::News("1900-nothing".into()) };
    assert_eq!(text(all(&render(real(), &address), "h1")[0]), "Page not found");
    let title = on(real(), &address, |page| Head::new(&page)).title;
    assert!(title.starts_with("Page not found"), "{title}");
}

#[test]
fn an_item_of_the_news_leads_to_its_neighbours() {
    let items = news();
    let page = render(real(), &Address { lang: Lang::Ko, route: Route::News(items[1].clone()) });
    let hrefs: Vec<&str> = all(&page, "main a").iter().filter_map(|link| link.attr("href")).collect();
    for neighbour in [&items[0], &items[2]] {
        assert!(hrefs.contains(&format!("{BASE}/ko/news/{neighbour}/").as_str()), "{hrefs:?}");
    }
}

#[test]
fn numbers_in_a_table_of_events_are_those_of_the_sources_below() {
    let page = render(real(), &Address { lang: Lang::En, route: Route::Text(PageId::GeneralAssembly) });
    let numbers = all(&page, "main td:last-child").into_iter().map(text);
    let last: Option<usize> = numbers
        .flat_map(|cell| cell.split(',').filter_map(|number| number.trim().parse().ok()).collect::<Vec<_>>())
        .max();
    assert_eq!(last, Some(all(&page, ".page-sources li").len()));
}

#[test]
fn every_member_is_a_link_on_the_map_and_in_the_list() {
    let page = render(real(), &Address { lang: Lang::Ko, route: Route::Members });
    let hrefs = |selector| -> BTreeSet<String> {
        all(&page, selector).iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    };
    let (markers, items) = (hrefs("[data-map] a.marker"), hrefs("#member-list a"));
    assert_eq!(markers.len(), real().member_list.members().len());
    assert_eq!(markers, items);
}

#[test]
fn a_marker_is_named_after_member_class_and_place() {
    let page = render(real(), &Address { lang: Lang::En, route: Route::Home });
    let marker = all(&page, r#"a.marker[href$="/members/gliwice/"]"#)[0];
    assert_eq!(marker.attr("aria-label"), Some("City of Gliwice, Full member, Gliwice, Poland"));
}

#[test]
fn countries_are_in_the_readers_alphabet() {
    for (lang, first, last) in [(Lang::En, "Australia", "Vietnam"), (Lang::Ko, "그리스", "프랑스")] {
        let page = render(real(), &Address { lang, route: Route::Members });
        let names: Vec<String> = all(&page, "#member-list h2").into_iter().map(text).collect();
        assert_eq!((names[0].as_str(), names[names.len() - 1].as_str()), (first, last), "{names:?}");
        assert_eq!(names.len(), 32);
    }
}

#[test]
fn figures_come_from_the_data() {
    let address = Address { lang: Lang::En, route: Route::Home };
    let one = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"a",
        "geometry":{"type":"Point","coordinates":[0,0]},"properties":{"name":"A","country_code":"KR","joined":2001}}]}"#;
    for (feed, expected) in [
        (real(), vec!["54", "32", "1998–2018"]),
        (
            LoadedMembers { member_list: decode(one.as_bytes()).unwrap().into(), failure: None },
            vec!["1", "1", "2001"],
        ),
        (LoadedMembers::default(), vec!["0", "0"]),
    ] {
        let page = render(feed, &address);
        let figures: Vec<String> = all(&page, ".figures dd").into_iter().map(text).collect();
        assert_eq!(figures, expected);
    }
}

#[test]
fn an_empty_list_says_so() {
    let page = render(LoadedMembers::default(), &Address { lang: Lang::En, route: Route::Members });
    assert_eq!(text(all(&page, ".count")[0]), "The list holds no members at present.");
    assert_eq!(all(&page, "a.marker").len(), 0);
    assert!(!all(&page, ".map .land").is_empty());
}

#[test]
fn an_unknown_member_is_said_to_be_none() {
    let page = render(real(), &Address { lang: Lang::En, route: Route::Member("atlantis".into()) });
    assert_eq!(text(all(&page, "h1")[0]), "No such member");
}

#[test]
fn bad_records_are_counted_and_listed() {
    let broken = String::from_utf8(public("data/members.geojson")).unwrap();
    let broken =
        broken.replacen("\"Point\"", "\"Spot\"", 1).replacen("\"class\": \"full\"", "\"class\": \"best\"", 2);
    let member_list = MemberList::from(decode(broken.as_bytes()).unwrap());
    let page = render(
        LoadedMembers { member_list, failure: None },
        &Address { lang: Lang::En, route: Route::Members },
    );
    assert_eq!(
        text(all(&page, ".problems summary")[0]),
        "1 record and 1 field could not be read and are left out."
    );
    assert_eq!(all(&page, ".problems li").len(), 2);
    assert_eq!(all(&page, "a.marker").len(), 53);
}

#[test]
fn members_from_the_published_list_are_said_to_be_that() {
    let error =
        LoadError { address: "https://api.example/members".into(), cause: Cause::Document("…".into()) };
    let feed = LoadedMembers {
        failure: Some(LoadFailure { error, fallback: Fallback::List(String::new()) }),
        ..real()
    };
    let page = render(feed, &Address { lang: Lang::Ko, route: Route::Members });
    let notice = text(all(&page, ".notice")[0]);
    assert!(notice.contains("회원 목록(https://api.example/members)을 불러오지 못했습니다."), "{notice}");
    assert!(notice.contains("2026년 11월 23일 기준 목록을 표시합니다."), "{notice}");
    assert!(notice.contains("다시 시도"), "{notice}");
}

#[test]
fn settings_that_could_not_be_read_are_said_on_every_page_of_text() {
    let error = LoadError { address: "config.json".into(), cause: Cause::Document("…".into()) };
    let feed = LoadedMembers { failure: Some(LoadFailure { error, fallback: Fallback::Config }), ..real() };
    for route in [Route::Members, Route::Text(PageId::About), Route::Member("daejeon".into())] {
        let page = render(feed.clone(), &Address { lang: Lang::En, route });
        let notice = text(all(&page, ".notice")[0]);
        assert!(
            notice.contains("config.json")
                && notice.contains("The settings that this site was published with"),
            "{notice}"
        );
    }
}

#[test]
fn an_address_on_a_withdrawn_host_is_no_link() {
    let page = render(real(), &Address { lang: Lang::En, route: Route::Member("stperi".into()) });
    assert_eq!(all(&page, r#"a[href*="wtanet.org"]"#).len(), 0);
    assert!(
        all(&page, ".facts .reference").into_iter().any(|reference| text(reference).contains("wtanet.org"))
    );
}

#[test]
fn ten_thousand_members_render() {
    let features: Vec<String> = (0..10_000)
        .map(|index| {
            let (lon, lat) = (f64::from(index % 3600) / 10.0 - 180.0, f64::from(index % 120) - 50.0);
            format!(
                r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
                "properties":{{"name":"Member {index}","country_code":"KR"}}}}"#
            )
        })
        .collect();
    let json = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let member_list = MemberList::from(decode(json.as_bytes()).unwrap());
    let page = render(
        LoadedMembers { member_list, failure: None },
        &Address { lang: Lang::En, route: Route::Members },
    );
    assert_eq!(all(&page, "#member-list li").len(), 10_000);
    assert!(all(&page, "a.cluster").len() > 30);
    assert_eq!(text(all(&page, ".count")[0]), "10,000 members in 1 country");
}
