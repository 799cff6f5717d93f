//! Loads the texts of pages.

use std::sync::Arc;

use domain::{Address, Page, Route};
use protocol::{ListId, MemberPage, RenderMemberPage};
use web::FetchError;

use super::file::{fetch, invalid};
use super::members::cause;
use super::version::is_outdated;
use crate::load_error::{Cause, LoadError};
use crate::page_context::PageResult;
use crate::platform;
use crate::site::Site;

/// The page cannot be shown by this app: the browser has to load it as a whole.
#[derive(Debug)]
pub struct NeedsDocument;

/// Loads the next page's text, if it has one. It also requests the host's version, because texts of another version don't go with
/// this page. `list` is the list that the page shows.
pub async fn next_text(
    base: &str,
    address: &Address,
    query: &str,
    list: ListId,
) -> Result<Option<PageResult>, NeedsDocument> {
    let (text, outdated) = if matches!(address.route, Route::Member(_)) {
        let text = member_text(address, query, list).await;
        // The page's own worker renders members, as long as it can be loaded.
        let outdated = text.as_ref().is_some_and(PageResult::is_err) && is_outdated(base).await;
        (text, outdated)
    } else {
        let outdated = address.route.text_key().map(|_| is_outdated(base));
        let text = file_text(base, address).await;
        let outdated = match outdated {
            Some(outdated) if text.is_some() => outdated.await,
            _ => false,
        };
        (text, outdated)
    };
    if outdated { Err(NeedsDocument) } else { Ok(text) }
}

/// Loads the text of a page that has it in a file; `None` for other pages. Sends the request at once.
pub fn file_text(base: &str, address: &Address) -> impl Future<Output = Option<PageResult>> + use<> {
    let request = address.route.text_key().map(|key| {
        let address = Site::text_file(address.lang, &key);
        (fetch(base, &address), address)
    });
    // Only the host knows which news items and sub-pages exist.
    let may_be_missing = matches!(address.route, Route::News(..) | Route::SubPage(..));
    async move {
        let (bytes, address) = request?;
        let page = match bytes.await {
            Err(error) if may_be_missing && error.cause == Cause::Fetch(FetchError::Status(404)) => {
                return None;
            }
            bytes => bytes.and_then(|bytes| Page::decode(&bytes).map_err(|error| invalid(&address, &error))),
        };
        Some(page.map(Arc::new))
    }
}

/// The page of a member of a list, which the worker renders; `None` for other pages.
pub async fn member_text(address: &Address, query: &str, list: ListId) -> Option<PageResult> {
    let Route::Member(id) = &address.route else { return None };
    let request = RenderMemberPage { list, lang: address.lang, id: id.clone(), query: query.into() };
    let page = platform::call(request).await.map(|MemberPage(page)| Arc::new(page));
    Some(page.map_err(|error| LoadError { address: format!("members/{id}"), cause: cause(error) }))
}
