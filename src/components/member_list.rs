//! The list of members, by country.

use domain::{CountryGroup, MAX_PRINTED, Messages, Route};
use leptos::ev::Event;
use leptos::prelude::*;

use super::ClassSymbol;
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// The anchor of the list.
pub const LIST: &str = "member-list";
/// The prefix of a link's id, before the member's position in the member list.
const ID_PREFIX: &str = "row-";

/// How many members are listed at once in the browser. The prerendered page lists all.
const CHUNK: usize = 120;

/// Some members in the order of the list.
// SIZE: a loop saves 262 B against the iterator over all groups.
pub fn in_order(page: &PageContext, members: &[usize]) -> Vec<usize> {
    let mut order = Vec::with_capacity(members.len());
    for group in by_country(page, members) {
        order.extend(group.members);
    }
    order
}

/// Some members by country, in the order of the list.
pub(super) fn by_country(page: &PageContext, members: &[usize]) -> Vec<CountryGroup> {
    let lang = page.lang();
    let country_name = |code: &str| page.country_name(code);
    page.member_list().group_by_country(members, lang, country_name, platform::collation(lang))
}

/// The selected members, by country.
#[component]
pub fn MemberListView(
    selected: Signal<Vec<usize>>,
    /// The highlighted members.
    active: RwSignal<Option<Vec<usize>>>,
    /// Called when pointer or focus enters or leaves a member.
    highlight: Callback<Option<usize>>,
    /// While the page is printed, the numbers of their markers, by position in the member list. Empty otherwise.
    numbers: RwSignal<Vec<usize>>,
) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let limit = RwSignal::new(if cfg!(feature = "csr") { CHUNK } else { usize::MAX });
    let is_printing = move || !numbers.read().is_empty();
    let max_listed = move || if is_printing() { limit.get().max(MAX_PRINTED) } else { limit.get() };
    let on_member = move |event: &Event, is_highlighted: bool| {
        if let Some(member) = member_of(event) {
            highlight.run(Some(member).filter(|_| is_highlighted));
        }
    };
    let groups = move || {
        let selected = selected.read();
        let groups = by_country(&page, &selected[..selected.len().min(max_listed())]);
        groups.into_iter().map(|group| country(&page, &group, active, numbers)).collect_view()
    };
    let remaining =
        move || selected.read().len().checked_sub(max_listed()).filter(|&remaining| remaining > 0);
    let explanation =
        move || is_printing().then(|| view! { <p class="print-only">{messages.numbers_in_print()}</p> });
    view! {
        <section
            id=LIST
            class="member-list"
            // Reachable, because beside the map the list scrolls in a region of its own.
            tabindex="0"
            aria-label=messages.list()
            // A translated row would keep its text when it is reused for another member.
            translate="no"
            on:focusin=move |event| on_member(&event, true)
            on:focusout=move |event| on_member(&event, false)
            on:pointerover=move |event| on_member(&event, event.pointer_type() != "touch")
            on:pointerout=move |event| on_member(&event, false)
        >
            {explanation}
            {groups}
            {move || remaining().map(|remaining| show_more(messages, remaining, limit))}
        </section>
    }
}

/// A button that lists more of the `remaining` members; in print, a line that says how many are left out.
fn show_more(messages: Messages, remaining: usize, limit: RwSignal<usize>) -> impl IntoView + use<> {
    let show = move |_| limit.update(|limit| *limit += CHUNK);
    let label = messages.show_more(remaining.min(CHUNK));
    view! {
        <button class="more" type="button" on:click=show>{label}</button>
        <p class="print-only">{messages.not_printed(remaining)}</p>
    }
}

/// The member whose link an event is on.
fn member_of(event: &Event) -> Option<usize> {
    platform::closest_link_id(event)?.strip_prefix(ID_PREFIX)?.parse().ok()
}

fn country(
    page: &PageContext,
    group: &CountryGroup,
    active: RwSignal<Option<Vec<usize>>>,
    numbers: RwSignal<Vec<usize>>,
) -> impl IntoView + use<> {
    let item = |&member: &usize| item(page, member, active, numbers);
    let items = group.members.iter().map(item).collect_view();
    let section = view! {
        <section class="country">
            <h2>{group.name.clone()}</h2>
            <ul>{items}</ul>
        </section>
    };
    // The target of the links for visitors without script.
    #[cfg(feature = "ssr")]
    let section = section.add_any_attr(leptos::attr::id(country_id(&group.code)));
    section
}

/// The id of a country's section.
#[cfg(feature = "ssr")]
pub(super) fn country_id(code: &str) -> String {
    format!("in-{code}")
}

fn item(
    page: &PageContext,
    position: usize,
    active: RwSignal<Option<Vec<usize>>>,
    numbers: RwSignal<Vec<usize>>,
) -> impl IntoView + use<> {
    let number = numbers.with(|numbers| numbers.get(position).copied());
    let number = number.map(|number| {
        view! { <span class="marker-number" aria-hidden="true">{(number > 0).then_some(number)}</span> }
    });
    let member = &page.member_list().members()[position];
    let lang = member.name.fallback_lang(page.lang()).map(|lang| lang.code());
    let name = member.name.get(page.lang()).to_owned();
    view! {
        <li class:is-active=move || active.with(|active| active.iter().flatten().any(|&one| one == position))>
            <a id=format!("{ID_PREFIX}{position}") href=page.href(&Route::Member(member.id.clone()))>
                {number}
                <ClassSymbol class=member.class/>
                <span class="name" dir="auto" lang=lang>{name}</span>
                <span class="visually-hidden">", " {page.messages().class(member.class)}</span>
                <span class="joined">{member.joined}</span>
            </a>
        </li>
    }
}
