//! A page as those see it who do not open it: search engines, readers of feeds, and whoever is sent a link.

use std::sync::Arc;

use domain::{Address, Date, Member, NewsItem, Page, Provenance, Route};
use site::{Head, Site};

/// A page, and what is said of it elsewhere.
pub struct PageMeta {
    pub address: Address,
    pub head: Head,
    /// Its text, if it is a page of text.
    pub text: Option<Arc<Page>>,
    /// What its text rests on.
    pub provenance: Option<Provenance>,
    /// Its entry in the list of the news, if it is an item.
    pub news: Option<NewsItem>,
}

impl PageMeta {
    /// The heading of the page.
    pub fn title<'a>(&'a self, site: &'a Site) -> &'a str {
        let lang = self.address.lang;
        match (&self.text, self.member(site)) {
            (_, Some(member)) => member.name.get(lang),
            (Some(_), _) if self.address.route == Route::Home => site.config.name.get(lang),
            (Some(page), _) => &page.title,
            _ => domain::Messages::of(lang).route_label(&self.address.route),
        }
    }

    /// The member that the page is about.
    pub fn member<'a>(&self, site: &'a Site) -> Option<&'a Member> {
        match &self.address.route {
            Route::Member(id) => site.members.member_list.get(id),
            _ => None,
        }
    }

    /// The day on which what the page says was last checked.
    pub fn updated(&self, site: &Site) -> Option<Date> {
        let own = self.provenance.as_ref().map(|provenance| provenance.updated);
        own.or_else(|| site.members.member_list.updated())
    }
}
