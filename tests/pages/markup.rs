//! What every page has: headings, landmarks, names, unique ids.

use std::collections::BTreeSet;

use scraper::ElementRef;
use site::Head;

use crate::test_page::{addresses, all, check, real_members, text, with_page};

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
