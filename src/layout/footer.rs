//! The footer: contact, status of the site, links about the site.

use domain::{PageId, Route};
use leptos::prelude::*;

use super::anchor;
use crate::page_context::{PageContext, use_page};

/// The pages about the site itself.
const LINKS: [PageId; 4] = [PageId::Sources, PageId::SiteMap, PageId::Accessibility, PageId::Privacy];

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let data = page.member_list().updated().map(|day| messages.data_of(day));
    view! {
        <footer id=anchor::FOOTER class="colophon" tabindex="-1">
            <PointerSample/>
            <p class="colophon-status">
                {page.site.config.status.get(page.lang()).to_owned()} " "
                {page_link(&page, PageId::Status)}
            </p>
            <p class="colophon-small">
                <strong>{messages.privacy()}</strong> " " {data}
            </p>
            <ul class="colophon-links">
                {LINKS.map(|page_id| view! { <li>{page_link(&page, page_id)}</li> }).into_iter().collect_view()}
            </ul>
        </footer>
    }
}

fn page_link(page: &PageContext, page_id: PageId) -> impl IntoView + use<> {
    let route = Route::Text(page_id);
    view! { <a href=page.href(&route)>{page.messages().route_label(&route)}</a> }
}

#[component]
fn PointerSample() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let lang = page.lang();
    let contact = page.site.config.contact.clone();
    let row = |label, value: AnyView| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let telephone = view! {
        <a href=format!("tel:{}", contact.dial)>{contact.telephone.get(lang).to_owned()}</a>
    };
    view! {
        <dl class="colophon-contact">
            {row(messages.department(), contact.department.get(lang).to_owned().into_any())}
            {row(messages.person(), contact.person.get(lang).to_owned().into_any())}
            {row(messages.telephone(), telephone.into_any())}
        </dl>
    }
}
