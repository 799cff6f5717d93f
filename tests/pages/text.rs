//! Pages of text.

use domain::{Address, Lang, Route};
use site::Head;

use crate::test_page::{BASE, all, news, real_members, render, text, with_page};

#[test]
fn an_unknown_news_item_is_not_found() {
    let address = Address { lang: Lang::En, route: Route::from_slug("news/1900-nothing") };
    assert_eq!(text(all(&render(real_members(), &address), "h1")[0]), "Page not found");
    let title = with_page(real_members(), &address, |page| Head::new(&page)).title;
    assert!(title.starts_with("Page not found"), "{title}");
}

#[test]
fn a_news_item_links_to_the_previous_and_next_one() {
    let items = news();
    let page = render(
        real_members(),
        &Address { lang: Lang::Ko, route: Route::from_slug(&format!("news/{}", items[1])) },
    );
    let hrefs: Vec<&str> = all(&page, "main a").iter().filter_map(|link| link.attr("href")).collect();
    for neighbour in [&items[0], &items[2]] {
        assert!(hrefs.contains(&format!("{BASE}/ko/news/{neighbour}/").as_str()), "{hrefs:?}");
    }
}

#[test]
fn reference_numbers_in_event_tables_match_the_sources() {
    let page = render(
        real_members(),
        &Address { lang: Lang::En, route: Route::from_slug("activities/general-assembly") },
    );
    let numbers = all(&page, "main td:last-child").into_iter().map(text);
    let last: Option<usize> = numbers
        .flat_map(|cell| cell.split(',').filter_map(|number| number.trim().parse().ok()).collect::<Vec<_>>())
        .max();
    assert_eq!(last, Some(all(&page, ".page-sources li").len()));
}

#[test]
fn an_unknown_member_is_reported() {
    let page = render(real_members(), &Address { lang: Lang::En, route: Route::Member("atlantis".into()) });
    assert_eq!(text(all(&page, "h1")[0]), "Member not found");
}

#[test]
fn every_place_has_its_name_on_the_map_of_places() {
    for lang in Lang::ALL {
        let page = render(real_members(), &Address { lang, route: Route::from_slug("activities/places") });
        let (places, names) = (all(&page, ".places-map a"), all(&page, ".places-map a text"));
        assert!(!places.is_empty());
        assert_eq!(places.len(), names.len(), "{lang:?}");
    }
}
