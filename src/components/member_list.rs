//! The list of members beside the map.

use domain::{CountryGroup, Route};
use leptos::ev::Event;
use leptos::prelude::*;

use crate::components::ClassSymbol;
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// So many members are listed at once in the browser; the published page lists all.
const AT_ONCE: usize = 100;

/// Up to so many members have numbers in print.
const NUMBERED: usize = 120;

/// The number of each member in print, by its position in the member_list: its place in the list of all.
pub fn numbers(page: &PageContext) -> Vec<usize> {
    let count = page.member_list().members().len();
    if count > NUMBERED {
        return Vec::new();
    }
    let all: Vec<usize> = (0..count).collect();
    let groups = by_country(page, &all);
    let mut numbers = vec![0; count];
    let order = groups.iter().flat_map(|group| &group.members);
    order.zip(1..).for_each(|(&member, number)| numbers[member] = number);
    numbers
}

/// Some members by country, in the order of the list.
pub(super) fn by_country(page: &PageContext, chosen: &[usize]) -> Vec<CountryGroup> {
    let lang = page.lang();
    page.member_list().group_by_country(
        chosen,
        lang,
        |code| page.country_name(code),
        platform::collation(lang),
    )
}

/// The anchor of the list.
pub const LIST: &str = "member-list";
/// With its position in the member_list, the id of a member's link in the list.
const ROW: &str = "row-";

/// The chosen members, by country. The `active` one stands out.
#[component]
pub fn MemberListView(
    chosen: Signal<Vec<usize>>,
    active: Signal<Option<usize>>,
    /// The pointer or the focus has come to a member, or left it.
    light: Callback<Option<usize>>,
    /// The numbers in print.
    numbers: StoredValue<Vec<usize>>,
) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let shown = RwSignal::new(if cfg!(feature = "csr") { AT_ONCE } else { usize::MAX });
    let lit = move |event: &Event, is: bool| {
        if let Some(member) =
            platform::closest_link_id(event).and_then(|id| id.strip_prefix(ROW)?.parse().ok())
        {
            light.run(Some(member).filter(|_| is));
        }
    };
    let groups = move || {
        let chosen = chosen.read();
        let groups = by_country(&page, &chosen[..chosen.len().min(shown.get())]);
        groups.into_iter().map(|group| country(&page, &group, active, numbers)).collect_view()
    };
    let rest = move || chosen.read().len().checked_sub(shown.get()).filter(|&rest| rest > 0);
    let more = move || {
        let more = move |_| shown.update(|shown| *shown += AT_ONCE);
        let label = |rest: usize| (words.show_more)(rest.min(AT_ONCE));
        rest().map(|rest| view! { <button class="more" type="button" on:click=more>{label(rest)}</button> })
    };
    view! {
        <section
            id=LIST
            class="member-list"
            tabindex="-1"
            aria-label=words.list
            on:focusin=move |event| lit(&event, true)
            on:focusout=move |event| lit(&event, false)
            on:pointerover=move |event| lit(&event, true)
            on:pointerout=move |event| lit(&event, false)
        >
            {groups}
            {more}
        </section>
    }
}

fn country(
    page: &PageContext,
    group: &CountryGroup,
    active: Signal<Option<usize>>,
    numbers: StoredValue<Vec<usize>>,
) -> impl IntoView + use<> {
    let item = |&index: &usize| item(page, index, active, numbers);
    let items = group.members.iter().map(item).collect_view();
    let section = view! {
        <section class="country">
            <h2>{group.name.clone()}</h2>
            <ul>{items}</ul>
        </section>
    };
    // The target of the links for visitors without script.
    #[cfg(feature = "ssr")]
    let section = section.add_any_attr(leptos::attr::id(super::noscript_nav::country_id(&group.code)));
    section
}

fn item(
    page: &PageContext,
    index: usize,
    active: Signal<Option<usize>>,
    numbers: StoredValue<Vec<usize>>,
) -> impl IntoView + use<> {
    let number = numbers.with_value(|numbers| numbers.get(index).copied());
    let number = number.map(|number| view! { <span class="pin-number" aria-hidden="true">{number}</span> });
    let member = &page.member_list().members()[index];
    let lang = member.name.fallback_lang(page.lang()).map(|lang| lang.code());
    let name = member.name.get(page.lang()).to_owned();
    view! {
        <li class:is-active=move || active.get() == Some(index)>
            <a id=format!("{ROW}{index}") href=page.href(&Route::Member(member.id.clone()))>
                {number}
                <ClassSymbol class=member.class/>
                <span class="name" lang=lang>{name}</span>
                <span class="visually-hidden">", " {(page.words().class)(member.class)}</span>
                <span class="joined">{member.joined}</span>
            </a>
        </li>
    }
}
