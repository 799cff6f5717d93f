//! The menu.

use domain::{Address, Lang, Route};

use crate::test_page::{all, real_members, render};

#[test]
fn the_menu_marks_the_current_page() {
    for (route, expected) in [
        (Route::from_slug("about/history"), "page"),
        (Route::Members, "page"),
        (Route::Member("lille".into()), "true"),
    ] {
        let page = render(real_members(), &Address { lang: Lang::En, route });
        let current: Vec<&str> =
            all(&page, "#menu [aria-current]").iter().filter_map(|link| link.attr("aria-current")).collect();
        assert_eq!(current, [expected]);
    }
}
