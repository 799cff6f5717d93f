//! The members' page.

use std::collections::BTreeSet;

use domain::{Address, Lang, MemberList, Route, decode};
use scraper::Html;
use site::LoadedMembers;

use crate::test_page::{all, public, real_members, render, text};

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
fn an_empty_list_is_reported() {
    let page = render(LoadedMembers::default(), &Address { lang: Lang::En, route: Route::Members });
    assert_eq!(text(all(&page, ".count")[0]), "The list has no members.");
    assert_eq!(all(&page, "a.marker").len(), 0);
    assert!(!all(&page, ".map .land").is_empty());
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
