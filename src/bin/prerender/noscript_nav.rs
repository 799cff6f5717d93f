//! Ways through the members for those without script, who cannot search: to each country in the list, and to each class, of
//! which the style then leaves the members alone in list and map.

use domain::{Class, class_slug};
use site::PageContext;

use crate::escape::escape;
use crate::messages::ShareMessages;

/// The page's head, at whose end the ways stand: so that every other element is where the app has it, and keeps the focus when
/// the app comes. And what the page has before each country.
const HEAD: &str = r#"<header class="page-head">"#;
const HEAD_END: &str = "</header>";
const COUNTRY: &str = r#"<section class="country">"#;

/// The page of the members with these ways.
pub fn add_to(html: &str, here: &PageContext) -> String {
    let all: Vec<usize> = (0..here.member_list().members().len()).collect();
    let groups = site::by_country(here, &all);
    let ids: Vec<String> = groups.iter().map(|group| format!("in-{}", group.code)).collect();
    let countries = groups.iter().zip(&ids);
    let countries =
        countries.map(|(group, id)| item(here, "", id, &group.name, group.members.len())).collect::<String>();
    let words = worker::ViewMessages::of(here.lang());
    let nav = format!(
        r#"<nav class="without-script ways" aria-label="{}">{}{}</nav>"#,
        ShareMessages::of(here.lang()).ways,
        group(words.class_label, "choices", &classes(here)),
        group(words.country_label, "countries", &countries),
    );
    let mut parts = html.split(COUNTRY);
    let first = in_head(parts.next().unwrap_or_default(), &nav);
    let places = ids.iter().map(|id| COUNTRY.replace('>', &format!(r#" id="{id}">"#)));
    first + &places.zip(parts).map(|(place, part)| place + part).collect::<String>()
}

fn in_head(html: &str, nav: &str) -> String {
    let (before, head) = html.split_once(HEAD).unwrap_or((html, ""));
    let (head, after) = head.split_once(HEAD_END).unwrap_or((head, ""));
    format!("{before}{HEAD}{head}{nav}{HEAD_END}{after}")
}

fn group(label: &str, class: &str, items: &str) -> String {
    format!(r#"<div class="{class}"><h2>{label}</h2><ul>{items}</ul></div>"#)
}

/// Every class that a member has, and all of them together.
fn classes(here: &PageContext) -> String {
    let members = here.member_list().members();
    let all = item(here, "of-all", "of-all", ShareMessages::of(here.lang()).all, members.len());
    let classes = Class::ALL.iter().map(|class| Some(*class)).chain([None]);
    let classes = classes.map(|class| {
        let count = members.iter().filter(|member| member.class == class).count();
        let (id, name) = (format!("of-{}", class_slug(class)), (here.words().class)(class));
        if count == 0 { String::new() } else { item(here, &id, &id, name, count) }
    });
    all + &classes.collect::<String>()
}

/// A way to a place; `own` is what the item is itself called as one.
fn item(here: &PageContext, own: &str, id: &str, name: &str, count: usize) -> String {
    let own = if own.is_empty() { String::new() } else { format!(r#" id="{own}""#) };
    let (href, name) = (escape(&here.anchor(id)), escape(name));
    format!(r#"<li{own}><a href="{href}">{name} <small>{}</small></a></li>"#, (here.words().number)(count))
}
