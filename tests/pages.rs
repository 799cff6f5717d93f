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

fn real_members() -> LoadedMembers {
    LoadedMembers {
        member_list: decode(&public("data/members.geojson")).unwrap().into(),
        ..LoadedMembers::default()
    }
}

/// Calls `run` with the context of a page, under an owner for its signals.
fn with_page<T>(members: LoadedMembers, address: &Address, run: impl FnOnce(PageContext) -> T) -> T {
    let land = atlas::decode_land(&public(files::LAND)).unwrap();
    let site = Site::new(BASE, Config::decode(&public("config.json")).unwrap(), members, Ok(land.clone()));
    let text = |key: String| Arc::new(Page::decode(&public(&Site::text_file(address.lang, &key))).unwrap());
    let exists = |route: &Route| !matches!(route, Route::News(slug) if !news().contains(slug));
    let text = match &address.route {
        Route::Member(id) => Some(Ok(Arc::new(site::member_page(&site, address.lang, id, &land)))),
        route => route.text_key().filter(|_| exists(route)).map(|key| Ok(text(key))),
    };
    Owner::new().with(|| run(PageContext::new(site, address.clone(), text)))
}

fn render(members: LoadedMembers, address: &Address) -> Html {
    Html::parse_document(&with_page(members, address, |page| view! { <App page/> }.to_html()))
}

/// The sub-pages generated from data.
fn sub_pages() -> Vec<Route> {
    let of_page = |page: PageId| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en").join(page.slug());
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        names
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .map(move |name| Route::SubPage(page, name))
    };
    [PageId::History, PageId::Places].into_iter().flat_map(of_page).collect()
}

fn news() -> Vec<String> {
    let items = NewsItem::decode_list(&public(&Site::text_file(Lang::En, NEWS_LIST))).unwrap();
    items.into_iter().map(|item| item.slug).collect()
}

fn addresses() -> Vec<Address> {
    let members = real_members()
        .member_list
        .members()
        .iter()
        .map(|member| Route::Member(member.id.clone()))
        .collect::<Vec<_>>();
    let news = news().into_iter().map(Route::News);
    let routes: Vec<Route> =
        Route::fixed().chain(members).chain(news).chain(sub_pages()).chain([Route::NotFound]).collect();
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

/// Runs a check on every page. It returns what is wrong.
fn check(find_errors: impl Fn(&Address, &Html) -> Vec<String>) {
    for address in addresses() {
        let errors = find_errors(&address, &render(real_members(), &address));
        assert!(errors.is_empty(), "{}: {errors:#?}", address.path());
    }
}

#[test]
fn every_page_has_exactly_one_h1_with_text() {
    check(|_, page| {
        let headings: Vec<String> = all(page, "h1").into_iter().map(text).collect();
        if headings.len() == 1 && !headings[0].is_empty() { vec![] } else { headings }
    });
}

#[test]
fn heading_levels_are_not_skipped() {
    check(|_, page| {
        let levels = all(page, "main :is(h1, h2, h3, h4)")
            .into_iter()
            .map(|heading| heading.value().name().as_bytes()[1]);
        let levels: Vec<u8> = levels.collect();
        levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).map(|pair| format!("{pair:?}")).collect()
    });
}

#[test]
fn every_page_has_all_landmarks_and_starts_with_skip_links() {
    check(|_, page| {
        let is_missing = |selector: &&str| all(page, selector).len() != 1;
        let landmarks = ["header.masthead", "nav#menu", "main#content", "footer#footer", "nav.languages"];
        let mut errors: Vec<String> = landmarks
            .iter()
            .filter(|selector| is_missing(selector))
            .map(|selector| (*selector).into())
            .collect();
        let targets: Vec<&str> = all(page, "a[href]")
            .iter()
            .take(3)
            .filter_map(|link| link.attr("href")?.split_once('#'))
            .map(|(_, id)| id)
            .collect();
        if targets != ["menu", "content", "footer"] {
            errors.push(format!("the first links target {targets:?}"));
        }
        errors
    });
}

#[test]
fn every_page_has_a_description_and_a_unique_title() {
    let mut seen = BTreeSet::new();
    for address in addresses() {
        let head = with_page(real_members(), &address, |page| Head::new(&page));
        assert!(!head.description.is_empty(), "{}", address.path());
        assert!(seen.insert((address.lang, head.title.clone())), "{}: {}", address.path(), head.title);
    }
}

fn is_file(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path.trim_start_matches('/')).is_file()
}

#[test]
fn internal_links_are_not_broken() {
    let (member_list, items, sub_pages) = (real_members().member_list, news(), sub_pages());
    check(|address, page| {
        let ids: BTreeSet<&str> = all(page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let mut errors = Vec::new();
        for href in all(page, "a[href]").iter().filter_map(|link| link.attr("href")) {
            let Some(path) = href.strip_prefix(BASE) else {
                if !["https://", "http://", "tel:", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
                    errors.push(format!("{href} is neither below the base nor absolute"));
                }
                continue;
            };
            let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
            let (path, _) = path.split_once('?').unwrap_or((path, ""));
            let is_known = match Address::parse(path).route {
                Route::NotFound => path == "/404.html" || is_file(path),
                Route::SubPage(..) => sub_pages.contains(&Address::parse(path).route),
                Route::Member(id) => member_list.get(&id).is_some(),
                Route::News(slug) => items.contains(&slug),
                _ => true,
            };
            let is_other_page = !["/404.html", &address.path()].contains(&path);
            if !is_known || !(anchor.is_empty() || is_other_page || ids.contains(anchor)) {
                errors.push(href.to_owned());
            }
        }
        errors
    });
}

#[test]
fn links_buttons_and_labels_have_accessible_names() {
    check(|_, page| {
        let has_no_name =
            |element: &&ElementRef<'_>| element.attr("aria-label").is_none() && text(**element).is_empty();
        let all = all(page, "a, button, h2, h3, dt, dd, label, legend, th, summary");
        all.iter().filter(has_no_name).map(|element| element.html()).collect()
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
fn pages_have_no_inline_styles_or_scripts() {
    check(|_, page| all(page, "[style], style, script").iter().map(|element| element.html()).collect());
}

#[test]
fn the_menu_marks_the_current_page() {
    for (route, expected) in [
        (Route::Text(PageId::History), "page"),
        (Route::Members, "page"),
        (Route::Member("lille".into()), "true"),
    ] {
        let page = render(real_members(), &Address { lang: Lang::En, route });
        let current: Vec<&str> =
            all(&page, "#menu [aria-current]").iter().filter_map(|link| link.attr("aria-current")).collect();
        assert_eq!(current, [expected]);
    }
}

#[test]
fn an_unknown_news_item_is_not_found() {
    let address = Address { lang: Lang::En, route: Route::News("1900-nothing".into()) };
    assert_eq!(text(all(&render(real_members(), &address), "h1")[0]), "Page not found");
    let title = with_page(real_members(), &address, |page| Head::new(&page)).title;
    assert!(title.starts_with("Page not found"), "{title}");
}

#[test]
fn a_news_item_links_to_the_previous_and_next_one() {
    let items = news();
    let page = render(real_members(), &Address { lang: Lang::Ko, route: Route::News(items[1].clone()) });
    let hrefs: Vec<&str> = all(&page, "main a").iter().filter_map(|link| link.attr("href")).collect();
    for neighbour in [&items[0], &items[2]] {
        assert!(hrefs.contains(&format!("{BASE}/ko/news/{neighbour}/").as_str()), "{hrefs:?}");
    }
}

#[test]
fn reference_numbers_in_event_tables_match_the_sources() {
    let page =
        render(real_members(), &Address { lang: Lang::En, route: Route::Text(PageId::GeneralAssembly) });
    let numbers = all(&page, "main td:last-child").into_iter().map(text);
    let last: Option<usize> = numbers
        .flat_map(|cell| cell.split(',').filter_map(|number| number.trim().parse().ok()).collect::<Vec<_>>())
        .max();
    assert_eq!(last, Some(all(&page, ".page-sources li").len()));
}

/// How many members the markers stand for.
fn marked_members(page: &Html) -> usize {
    let clusters = all(page, "a.cluster .cluster-count").into_iter();
    all(page, "a.marker").len() + clusters.map(|count| text(count).parse::<usize>().unwrap()).sum::<usize>()
}

#[test]
fn map_shows_and_list_links_every_member() {
    let page = render(real_members(), &Address { lang: Lang::Ko, route: Route::Members });
    let hrefs = |selector| -> BTreeSet<String> {
        all(&page, selector).iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    };
    let (markers, items) = (hrefs("[data-map] a.marker"), hrefs("#member-list a"));
    let count = real_members().member_list.members().len();
    assert_eq!((items.len(), marked_members(&page)), (count, count));
    assert!(markers.len() > 10 && markers.is_subset(&items));
}

#[test]
fn a_marker_is_named_by_member_class_and_place() {
    let page = render(real_members(), &Address { lang: Lang::En, route: Route::Home });
    let marker = all(&page, r#"a.marker[href$="/members/cali/"]"#)[0];
    assert_eq!(marker.attr("aria-label"), Some("City of Cali, Full member, Cali, Colombia"));
}

#[test]
fn countries_are_sorted_by_the_rules_of_the_language() {
    for (lang, first, last) in [(Lang::En, "Australia", "Vietnam"), (Lang::Ko, "그리스", "프랑스")] {
        let page = render(real_members(), &Address { lang, route: Route::Members });
        let names: Vec<String> = all(&page, "#member-list h2").into_iter().map(text).collect();
        assert_eq!((names[0].as_str(), names[names.len() - 1].as_str()), (first, last), "{names:?}");
        assert_eq!(names.len(), 32);
    }
}

#[test]
fn totals_come_from_the_data() {
    let address = Address { lang: Lang::En, route: Route::Home };
    let one = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"a",
        "geometry":{"type":"Point","coordinates":[0,0]},"properties":{"name":"A","country_code":"KR","joined":2001}}]}"#;
    for (members, expected) in [
        (real_members(), vec!["54", "32", "1998–2018"]),
        (
            LoadedMembers { member_list: decode(one.as_bytes()).unwrap().into(), ..LoadedMembers::default() },
            vec!["1", "1", "2001"],
        ),
        (LoadedMembers::default(), vec!["0", "0"]),
    ] {
        let page = render(members, &address);
        let totals: Vec<String> = all(&page, ".figures dd").into_iter().map(text).collect();
        assert_eq!(totals, expected);
    }
}

#[test]
fn an_empty_list_is_reported() {
    let page = render(LoadedMembers::default(), &Address { lang: Lang::En, route: Route::Members });
    assert_eq!(text(all(&page, ".count")[0]), "The list has no members.");
    assert_eq!(all(&page, "a.marker").len(), 0);
    assert!(!all(&page, ".map .land").is_empty());
}

#[test]
fn an_unknown_member_is_reported() {
    let page = render(real_members(), &Address { lang: Lang::En, route: Route::Member("atlantis".into()) });
    assert_eq!(text(all(&page, "h1")[0]), "Member not found");
}

#[test]
fn invalid_records_are_counted_and_listed() {
    let invalid = String::from_utf8(public("data/members.geojson")).unwrap();
    let invalid = invalid.replacen("\"Point\"", "\"Spot\"", 1).replacen(
        "\"class\": \"full\"",
        "\"class\": \"best\"",
        2,
    );
    let member_list = MemberList::from(decode(invalid.as_bytes()).unwrap());
    let page = render(
        LoadedMembers { member_list, ..LoadedMembers::default() },
        &Address { lang: Lang::En, route: Route::Members },
    );
    assert_eq!(
        text(all(&page, ".problems summary")[0]),
        "1 record and 1 field could not be read and are left out."
    );
    assert_eq!(all(&page, ".problems li").len(), 2);
    assert_eq!(marked_members(&page), 53);
}

#[test]
fn a_notice_says_that_the_published_list_is_shown() {
    let error =
        LoadError { address: "https://api.example/members".into(), cause: Cause::Document("…".into()) };
    let members = LoadedMembers {
        failure: Some(LoadFailure { error, fallback: Fallback::List(String::new()) }),
        ..real_members()
    };
    let page = render(members, &Address { lang: Lang::Ko, route: Route::Members });
    let notice = text(all(&page, ".notice")[0]);
    assert!(notice.contains("회원 목록(https://api.example/members)을 불러오지 못했습니다."), "{notice}");
    assert!(notice.contains("2026년 11월 23일 기준 목록을 표시합니다."), "{notice}");
    assert!(notice.contains("다시 시도"), "{notice}");
}

#[test]
fn a_notice_on_every_page_says_that_the_configuration_is_invalid() {
    let error = LoadError { address: "config.json".into(), cause: Cause::Document("…".into()) };
    let members =
        LoadedMembers { failure: Some(LoadFailure { error, fallback: Fallback::Config }), ..real_members() };
    for route in [Route::Members, Route::Text(PageId::About), Route::Member("daejeon".into())] {
        let page = render(members.clone(), &Address { lang: Lang::En, route });
        let notice = text(all(&page, ".notice")[0]);
        assert!(
            notice.contains("config.json") && notice.contains("The settings published with this site"),
            "{notice}"
        );
    }
}

#[test]
fn addresses_on_defunct_hosts_are_not_links() {
    let page = render(real_members(), &Address { lang: Lang::En, route: Route::Member("stperi".into()) });
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
        LoadedMembers { member_list, ..LoadedMembers::default() },
        &Address { lang: Lang::En, route: Route::Members },
    );
    assert_eq!(all(&page, "#member-list li").len(), 10_000);
    assert!(all(&page, "a.cluster").len() > 30);
    assert_eq!(text(all(&page, ".count")[0]), "10,000 members in 1 country or region");
}
