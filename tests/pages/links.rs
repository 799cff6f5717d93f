//! Links between pages.

use std::collections::BTreeSet;
use std::path::Path;

use domain::{Address, Lang, Route};

use crate::test_page::{BASE, all, check, news, real_members, render, sub_pages, text};

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
                Route::News(_, slug) => items.contains(&slug),
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
fn addresses_on_defunct_hosts_are_not_links() {
    let page = render(real_members(), &Address { lang: Lang::En, route: Route::Member("stperi".into()) });
    assert_eq!(all(&page, r#"a[href*="wtanet.org"]"#).len(), 0);
    assert!(
        all(&page, ".facts .reference").into_iter().any(|reference| text(reference).contains("wtanet.org"))
    );
}
