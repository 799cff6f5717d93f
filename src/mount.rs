//! Replaces the prerendered page by the live one.

use std::cell::RefCell;
use std::rc::Rc;

use domain::messages::install_messages;
use domain::{Address, Lang, Route};
use leptos::prelude::*;

use crate::components::LoadNotice;
use crate::load;
use crate::load_error::LoadError;
use crate::page_context::PageResult;
use crate::platform::{self, AppRoot, WorkerClient};
use crate::router::Router;

/// The class of the frame of a table, which scrolls sideways.
const TABLE_CLASS: &str = "table-frame";

/// Makes the messages of a language available, loads what else the page at the current address needs, and replaces the
/// prerendered page by the live one. `false` if the messages are invalid.
pub fn start(worker: WorkerClient, lang: &str, messages: &str) -> bool {
    #[cfg(debug_assertions)]
    platform::report_panics();
    platform::set_worker(worker);
    let is_valid =
        Lang::from_code(lang).is_some_and(|lang| install_messages(lang, &[messages.as_bytes()]).is_ok());
    if let Some(root) = AppRoot::find(TABLE_CLASS).filter(|_| is_valid) {
        platform::spawn(mount(root));
    }
    is_valid
}

async fn mount(mut root: AppRoot) {
    let base = platform::base();
    let location = platform::location(&base);
    let address = Address::parse(&location.path);
    platform::set_busy(true);
    // These requests are sent at once. The messages are there already, unless Back has led to another language.
    let messages = load::messages(address.lang);
    let text = load::file_text(&base, &address);
    let site = load::site(&base).await;
    let text = match &site {
        Ok(site) if matches!(address.route, Route::Member(_)) => {
            load::member_text(&address, &location.query, site.members.list).await
        }
        _ => text.await,
    };
    if !messages.await {
        return platform::navigate_document(&location.href(&base));
    }
    root.clear_notice();
    match (site, text) {
        (Err(error), _) | (_, Some(Err(error))) => show_error(root, address.lang, error),
        (Ok(site), text) => Router::start(site, root, location, text.and_then(PageResult::ok)).await,
    }
    // Last, because it invalidates the style of the whole page, and until now the prerendered page is the one that is read.
    platform::set_busy(false);
}

/// Keeps the prerendered page, under a notice with the error and a retry button.
fn show_error(root: AppRoot, lang: Lang, error: LoadError) {
    let root = Rc::new(RefCell::new(Some(root)));
    let retried = StoredValue::new_local(root.clone());
    let retry = Callback::new(move |()| {
        // Taken, so that a second press does nothing.
        if let Some(root) = retried.try_with_value(|root| root.take()).flatten() {
            platform::spawn(mount(root));
        }
    });
    if let Some(root) = root.borrow_mut().as_mut() {
        root.show_notice(move || view! { <LoadNotice lang error retry/> });
    }
}
