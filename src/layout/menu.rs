//! The main menu: disclosure navigation as in the ARIA Authoring Practices.

use domain::{MENU, MenuEntry, PageId, Route};
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
    let messages = use_page().messages();
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
                {MENU.iter().enumerate().map(|(index, entry)| menu_item(index, entry, state)).collect_view()}
            </ul>
        </nav>
    }
}

fn menu_item(index: usize, entry: &'static MenuEntry, state: MenuState) -> AnyView {
    match entry {
        MenuEntry::Page(route) => page_link(&use_page(), route).into_any(),
        MenuEntry::Group(_, page_ids) => view! { <Group index entry page_ids state/> }.into_any(),
    }
}

fn page_link(page: &PageContext, route: &Route) -> impl IntoView + use<> {
    let is_within = matches!(
        (&page.address.route, route),
        (Route::Member(_), Route::Members) | (Route::News(_), Route::Text(PageId::News))
    ) || matches!(
        (&page.address.route, route),
        (Route::SubPage(parent, _), Route::Text(page_id)) if parent == page_id
    );
    let current = if page.address.route == *route { Some("page") } else { is_within.then_some("true") };
    view! { <li><a href=page.href(route) aria-current=current>{page.messages().route_label(route)}</a></li> }
}

fn group_button(index: usize) -> String {
    format!("menu-group-{index}")
}

#[component]
fn Group(
    index: usize,
    entry: &'static MenuEntry,
    page_ids: &'static [PageId],
    state: MenuState,
) -> impl IntoView {
    let page = use_page();
    let list = format!("menu-pages-{index}");
    let is_open = move || state.group.get() == Some(index);
    let holds_current = matches!(&page.address.route, Route::Text(page_id) | Route::SubPage(page_id, _) if page_ids.contains(page_id));
    let links = page_ids.iter().map(|&page_id| page_link(&page, &Route::Text(page_id))).collect_view();
    view! {
        <li class="menu-group" class:holds-current=holds_current>
            <button
                id=group_button(index)
                type="button"
                aria-expanded=move || is_open().to_string()
                aria-controls=list.clone()
                on:click=move |_| state.group.set((!is_open()).then_some(index))
            >
                {page.messages().menu_label(entry)}
            </button>
            <ul id=list>{links}</ul>
        </li>
    }
}
