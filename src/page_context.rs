//! Page context: the site's settings and members, the page's address and its text. A page is a pure function of this struct.

use std::sync::Arc;

use domain::{Address, Lang, Member, MemberList, Messages, Page, Route};
use leptos::prelude::*;

use crate::load_error::LoadError;
use crate::platform;
use crate::site::Site;

/// The text of a page, or why it could not be loaded.
pub type PageResult = Result<Arc<Page>, LoadError>;

/// The context of the page that is shown.
#[derive(Clone)]
pub struct PageContext {
    /// The site.
    pub site: Site,
    /// Its route and language.
    pub address: Address,
    /// Its requested path, below the site's base.
    pub path: String,
    /// Its text, if it is a page of text.
    pub text: Option<PageResult>,
    /// The query of its address, without the question mark: the visitor's choices.
    pub query: RwSignal<String>,
    /// Loads again what could not be loaded.
    pub retry: Callback<()>,
}

/// The context of the page, for any component.
pub fn use_page() -> PageContext {
    expect_context()
}

impl PageContext {
    /// A page without a query, on which retrying does nothing.
    pub fn new(site: Site, address: Address, text: Option<PageResult>) -> Self {
        // Hosts serve this file for every unknown address.
        let path = if address.route == Route::NotFound { "/404.html".to_owned() } else { address.path() };
        let (query, retry) = (RwSignal::new(String::new()), Callback::new(|()| {}));
        Self { site, address, path, text, query, retry }
    }

    /// The texts of the interface.
    pub fn messages(&self) -> Messages {
        Messages::for_lang(self.address.lang)
    }

    /// The name of a page in menus and lists.
    pub fn label(&self, route: &Route) -> &'static str {
        route.label(self.address.lang)
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.address.lang
    }

    /// All members.
    pub fn member_list(&self) -> &MemberList {
        &self.site.members.member_list
    }

    /// The address of a page in this language.
    pub fn href(&self, route: &Route) -> String {
        self.site.href(self.address.lang, route)
    }

    /// The address of an anchor on this page. It has the whole path, because the document has a `<base>`.
    pub fn anchor(&self, id: &str) -> String {
        format!("{}{}#{id}", self.site.base, self.path)
    }

    /// Shows this page with another query, as a new history entry or in place of the current one.
    pub fn set_query(&self, query: String, adds_history_entry: bool) {
        let href = domain::with_query(&self.href(&self.address.route), &query);
        if adds_history_entry {
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
