//! Title and description of a page, for the document's head.

use domain::Route;

use crate::site::Here;

/// What a document's head says of its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title, with the site's name.
    pub title: String,
    /// One sentence.
    pub description: String,
}

impl Head {
    /// The head of a page.
    pub fn of(here: &Here) -> Self {
        let name = here.site.config.name.get(here.lang());
        let (title, description) = title_and_description(here);
        let title = if here.address.route == Route::Home {
            name.to_owned()
        } else {
            (here.words().title)(&title, name)
        };
        Self { title, description }
    }
}

/// The page's title, without the site's name.
pub fn title(here: &Here) -> String {
    title_and_description(here).0
}

fn title_and_description(here: &Here) -> (String, String) {
    let words = here.words();
    match (&here.address.route, &here.text) {
        (_, Some(Ok(page))) => (page.title.clone(), page.summary.clone()),
        (Route::Members | Route::Embed, _) => (words.members.into(), words.members_summary.into()),
        (Route::NotFound, _) | (Route::News(_) | Route::Part(..), None) => {
            (words.not_found.into(), words.not_found_text.into())
        }
        (route, _) => (words.page(route).into(), String::new()),
    }
}
