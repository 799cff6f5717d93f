//! The footer: contact, status of the site, links about the site.

use domain::{ContactRow, PageId, Route, footer_pages, notice_page};
use leptos::prelude::*;

use super::anchor;
use crate::page_context::{PageContext, use_page};

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let data = page.member_list().updated().map(|day| messages.data_of(day));
    view! {
        <footer id=anchor::FOOTER class="colophon" tabindex="-1">
            <ContactRows/>
            <p class="colophon-status">
                {page.site.config.status.get(page.lang()).to_owned()} " "
                {notice_page().map(|notice| page_link(&page, notice))}
            </p>
            <p class="colophon-small">
                <strong>{messages.privacy()}</strong> " " {data}
            </p>
            <ul class="colophon-links">
                {footer_pages().map(|page_id| view! { <li>{page_link(&page, page_id)}</li> }).collect_view()}
            </ul>
        </footer>
    }
}

fn page_link(page: &PageContext, page_id: PageId) -> AnyView {
    let route = Route::Text(page_id);
    view! { <a href=page.href(&route)>{page.label(&route)}</a> }.into_any()
}

/// A row for each piece of the contact, if the site has one.
#[component]
fn ContactRows() -> impl IntoView {
    let page = use_page();
    let lang = page.lang();
    let rows = page.site.config.contact.iter().map(|ContactRow { label, value, href }| {
        let value = value.get(lang).to_owned();
        let value = if href.is_empty() {
            value.into_any()
        } else {
            view! { <a href=href.clone()>{value}</a> }.into_any()
        };
        view! { <div><dt>{label.get(lang).to_owned()}</dt><dd>{value}</dd></div> }
    });
    (!page.site.config.contact.is_empty())
        .then(|| view! { <dl class="colophon-contact">{rows.collect_view()}</dl> })
}
