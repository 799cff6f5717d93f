//! Tests of the messages.

use super::*;
use crate::{Class, Date, Kind, Lang, Route, menu};

fn check(lang: Lang, message: impl Fn(Messages) -> String, expected: &str) {
    assert_eq!(message(Messages::for_lang(lang)), expected);
}

#[test]
fn numbers_are_grouped() {
    for lang in Lang::ALL {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            check(lang, |m| m.number(number), text);
        }
    }
}

#[test]
fn english_counts_have_a_singular() {
    check(Lang::En, |m| m.members_in_countries(1, 1), "1 member in 1 country or region");
    check(Lang::En, |m| m.members_in_countries(54, 32), "54 members in 32 countries and regions");
    check(Lang::En, |m| m.members_of(1, 54), "1 of 54 members");
    check(Lang::En, |m| m.problems(1, 2), "1 record and 2 fields could not be read and are left out.");
    check(Lang::En, |m| m.problems(3, 0), "3 records could not be read and are left out.");
}

#[test]
fn korean_counts_have_counters() {
    check(Lang::Ko, |m| m.members_in_countries(54, 32), "32개 국가·지역 회원 54곳");
    check(Lang::Ko, |m| m.members_of(12, 54), "전체 회원 54곳 중 12곳");
    check(Lang::Ko, |m| m.problems(3, 0), "읽을 수 없는 항목 3건은 제외했습니다.");
}

#[test]
fn dates_are_in_words() {
    let day = Date::new(2026, 11, 23).unwrap();
    check(Lang::En, |m| m.date(day), "23 November 2026");
    check(Lang::Ko, |m| m.date(day), "2026년 11월 23일");
}

#[test]
fn a_cluster_names_some_of_what_it_holds() {
    let names = ["Daejeon".to_owned(), "Pohang".to_owned()];
    let korea = Some("South Korea");
    check(
        Lang::En,
        |m| m.cluster(7, korea, 1, &names),
        "7 members in South Korea: Daejeon, Pohang and 5 more",
    );
    check(Lang::En, |m| m.cluster(2, None, 2, &names), "2 members in 2 countries: Daejeon, Pohang");
    check(Lang::Ko, |m| m.cluster(7, Some("일본"), 1, &names), "일본 회원 수 7: Daejeon, Pohang 외 5곳");
    check(Lang::Ko, |m| m.cluster(7, None, 3, &names), "3개국 회원 수 7: Daejeon, Pohang 외 5곳");
}

#[test]
fn no_message_is_empty_or_the_same_in_both_languages() {
    let labels = |lang: Lang| {
        let m = Messages::for_lang(lang);
        let routes = Route::fixed().map(move |route| route.label(lang));
        let groups = menu(lang).map(|entry| entry.group).filter(|group| !group.is_empty());
        let classes = [None, Some(Class::Full), Some(Class::Associate), Some(Class::Discretionary)]
            .map(|class| m.class(class));
        let kinds = Kind::ALL.iter().map(|&kind| m.kind(kind));
        routes.chain(groups).chain(classes).chain(kinds).collect::<Vec<_>>()
    };
    for (en, ko) in labels(Lang::En).iter().zip(labels(Lang::Ko)) {
        assert!(!en.is_empty() && !ko.is_empty() && *en != ko, "{en} / {ko}");
    }
}

#[test]
fn loaded_members_are_counted_as_far_as_known() {
    let partly_loaded = |lang, matched| ViewMessages::for_lang(lang).partly_loaded(40, matched);
    for (lang, matched, expected) in [
        (Lang::En, Some(900), "Loaded in this part of the map: 40 of about 900. Zoom in to see the others."),
        (Lang::En, None, "Loaded in this part of the map: 40. Zoom in to see the others."),
        (
            Lang::Ko,
            Some(900),
            "이 화면에서 회원 약 900곳 중 40곳을 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.",
        ),
        (Lang::Ko, None, "이 화면에서 회원 40곳을 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다."),
    ] {
        assert_eq!(partly_loaded(lang, matched), expected);
    }
}

#[test]
fn every_text_has_an_index_of_its_own() {
    let mut next = 0;
    for area in &AREAS {
        for message in area.messages {
            assert_eq!(index(area.name, message.name), next, "{} {}", area.name, message.name);
            next += message.text_count();
        }
    }
}

#[test]
fn chunks_follow_each_other() {
    let chunks: Vec<Chunk> = AREAS.iter().map(|area| area.chunk).collect();
    assert!(chunks.is_sorted_by_key(|chunk| *chunk as u8), "an array is cut into chunks: {chunks:?}");
}
