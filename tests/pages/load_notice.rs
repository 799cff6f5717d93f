//! Notices about what could not be loaded.

use domain::{Address, Lang, Route};
use site::{Cause, Fallback, LoadError, LoadFailure, LoadedMembers};

use crate::test_page::{all, real_members, render, text};

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
    for route in [Route::Members, Route::from_slug("about"), Route::Member("daejeon".into())] {
        let page = render(members.clone(), &Address { lang: Lang::En, route });
        let notice = text(all(&page, ".notice")[0]);
        assert!(
            notice.contains("config.json") && notice.contains("The settings published with this site"),
            "{notice}"
        );
    }
}
