//! The home page.

use domain::{Address, Lang, Route, decode};
use site::LoadedMembers;

use crate::test_page::{all, real_members, render, text};

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
