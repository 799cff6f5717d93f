//! A page's title and description, for the document's head.

use domain::Route;

use crate::page_context::PageContext;

/// A page's entries in the document's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its title, with the site's name.
    pub title: String,
    /// Its description, one sentence.
    pub description: String,
}

impl Head {
    /// The head of a page.
    pub fn new(page: &PageContext) -> Self {
        let name = page.site.config.name.get(page.lang());
        let (title, description) = title_and_description(page);
        let title = if page.address.route == Route::Home {
            name.to_owned()
        } else {
            page.messages().title(&title, name)
        };
        Self { title, description }
    }
}

/// The page's title, without the site's name.
pub fn title(page: &PageContext) -> String {
    title_and_description(page).0
}

fn title_and_description(page: &PageContext) -> (String, String) {
    let messages = page.messages();
    match (&page.address.route, &page.text) {
        (_, Some(Ok(page))) => (page.title.clone(), page.summary.clone()),
        (Route::Members | Route::Embed, _) => (messages.members().into(), messages.members_summary().into()),
        (Route::NotFound, _) | (Route::News(..) | Route::SubPage(..), None) => {
            (messages.not_found().into(), messages.not_found_text().into())
        }
        (route, _) => (page.label(route).into(), String::new()),
    }
}
