//! Page context: the site's settings and members, the page's address and its text. A page is a pure function of this struct.

use std::sync::Arc;

use domain::{Address, Lang, Member, MemberList, Messages, Page, Route};
use leptos::prelude::*;

use crate::load_error::LoadError;
use crate::platform;
use crate::site::Site;

/// The text of a page, or why it could not be had.
pub type PageResult = Result<Arc<Page>, LoadError>;

/// The page that is being shown.
#[derive(Clone)]
pub struct PageContext {
    /// The site.
    pub site: Site,
    /// The page and its language.
    pub address: Address,
    /// Its address as it was asked for, below the site's base.
    pub path: String,
    /// Its text, if it is a page of text.
    pub text: Option<PageResult>,
    /// The query of its address, without the question mark: the choices that a visitor has made.
    pub query: RwSignal<String>,
    /// Asks for what could not be loaded once more.
    pub retry: Callback<()>,
}

/// The page that is being shown, for any component.
pub fn use_page() -> PageContext {
    expect_context()
}

impl PageContext {
    /// A page on which nothing has been chosen and nothing can be asked for again: a page to be written as HTML.
    pub fn new(site: Site, address: Address, text: Option<PageResult>) -> Self {
        // Hosts show this one file for every address that they do not know.
        let path = if address.route == Route::NotFound { "/404.html".to_owned() } else { address.path() };
        let (query, retry) = (RwSignal::new(String::new()), Callback::new(|()| {}));
        Self { site, address, path, text, query, retry }
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Messages {
        Messages::of(self.address.lang)
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.address.lang
    }

    /// All members.
    pub fn member_list(&self) -> &MemberList {
        &self.site.members.member_list
    }

    /// The address of another page in this language.
    pub fn href(&self, route: &Route) -> String {
        self.site.href(self.address.lang, route)
    }

    /// The address of a place on this page. It needs the whole path, because the document has a base of its own.
    pub fn anchor(&self, id: &str) -> String {
        format!("{}{}#{id}", self.site.base, self.path)
    }

    /// Shows this page with another query: as a new step that Back undoes, or in place of the present one.
    pub fn choose(&self, query: String, step: bool) {
        let path = self.href(&self.address.route);
        let href = if query.is_empty() { path } else { format!("{path}?{query}") };
        if step {
            platform::push(&href);
        } else {
            platform::replace(&href);
        }
        self.query.set(query);
    }

    /// A country's name in this language.
    pub fn country_name(&self, code: &str) -> String {
        self.site.country_name(self.address.lang, code)
    }

    /// "City, country" in this language.
    pub fn place_name(&self, member: &Member) -> String {
        member.place_name(self.address.lang, self.country_name(&member.country_code))
    }
}
