//! The main menu: disclosure navigation as in the ARIA Authoring Practices.

use domain::{MenuEntry, Route, menu};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::anchor;
use crate::page_context::{PageContext, use_page};
use crate::platform;

const TOGGLE: &str = "menu-toggle";
const LIST: &str = "menu-list";

/// Which parts of the menu are open.
#[derive(Clone, Copy)]
struct MenuState {
    /// The whole menu, which is collapsed on narrow screens.
    is_open: RwSignal<bool>,
    /// The open group, by its index in the menu.
    group: RwSignal<Option<usize>>,
}

impl MenuState {
    /// Closes the innermost open part, and focuses the button that opened it.
    fn escape(self) {
        if let Some(index) = self.group.get_untracked() {
            self.group.set(None);
            platform::focus(&group_button(index));
        } else if self.is_open.get_untracked() {
            self.is_open.set(false);
            platform::focus(TOGGLE);
        }
    }
}

/// The main menu.
#[component]
pub fn Menu() -> impl IntoView {
    let page = use_page();
    let (messages, entries) = (page.messages(), menu(page.lang()));
    let state = MenuState { is_open: RwSignal::new(false), group: RwSignal::new(None) };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            state.escape();
        }
    };
    let on_leave = move |event: FocusEvent| {
        if platform::focus_leaves(&event, anchor::MENU) {
            state.is_open.set(false);
            state.group.set(None);
        }
    };
    view! {
        <nav id=anchor::MENU class="menu" tabindex="-1" aria-label=messages.main_menu() on:keydown=on_key on:focusout=on_leave>
            <button
                id=TOGGLE
                class="menu-toggle"
                type="button"
                aria-expanded=move || state.is_open.get().to_string()
                aria-controls=LIST
                on:click=move |_| state.is_open.update(|is_open| *is_open = !*is_open)
            >
                {messages.menu()}
            </button>
            <ul id=LIST class="menu-list">
                {entries.enumerate().map(|(index, entry)| menu_item(index, entry, state)).collect_view()}
            </ul>
        </nav>
    }
}

fn menu_item(index: usize, entry: MenuEntry, state: MenuState) -> AnyView {
    if entry.group.is_empty() {
        page_links(entry).into_any()
    } else {
        view! { <Group index entry state/> }.into_any()
    }
}

fn page_links(entry: MenuEntry) -> impl IntoView {
    let page = use_page();
    entry.pages().map(|route| page_link(&page, &route)).collect_view()
}

fn page_link(page: &PageContext, route: &Route) -> impl IntoView + use<> {
    view! { <li><a href=page.href(route) aria-current=current(page, route)>{page.label(route)}</a></li> }
}

/// What `aria-current` says of a page in the menu: whether it is the one that is shown, or above it.
fn current(page: &PageContext, route: &Route) -> Option<&'static str> {
    let is_above = match (&page.address.route, route) {
        (shown, route) if shown == route => return Some("page"),
        (Route::Member(_), Route::Members) => true,
        (Route::News(parent, _) | Route::SubPage(parent, _), Route::Text(page_id)) => parent == page_id,
        _ => false,
    };
    is_above.then_some("true")
}

fn group_button(index: usize) -> String {
    format!("menu-group-{index}")
}

#[component]
fn Group(index: usize, entry: MenuEntry, state: MenuState) -> impl IntoView {
    let page = use_page();
    let list = format!("menu-pages-{index}");
    let is_open = move || state.group.get() == Some(index);
    let holds_current = entry.pages().any(|route| current(&page, &route).is_some());
    view! {
        <li class="menu-group" class:holds-current=holds_current>
            <button
                id=group_button(index)
                type="button"
                aria-expanded=move || is_open().to_string()
                aria-controls=list.clone()
                on:click=move |_| state.group.set((!is_open()).then_some(index))
            >
                {entry.group}
            </button>
            <ul id=list>{page_links(entry)}</ul>
        </li>
    }
}
