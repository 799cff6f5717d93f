//! Pages and their metadata.

use std::sync::Arc;

use domain::{Address, Date, Lang, Member, NewsItem, Page, Provenance, Route};
use leptos::prelude::Owner;
use site::{Head, PageContext, Site};

use crate::error::PrerenderError;
use crate::site_content::SiteContent;

/// A page, with what its HTML, the feeds and the sitemap say about it.
pub struct PageMeta {
    pub address: Address,
    pub head: Head,
    /// The text, if the page has one.
    pub text: Option<Arc<Page>>,
    /// The sources of the text, and the day of the last check.
    pub provenance: Option<Provenance>,
    /// The entry in the list of news, if the page is a news item.
    pub news: Option<NewsItem>,
}

impl PageMeta {
    /// Reads every page except the one for unknown addresses.
    pub fn read_all(content: &SiteContent) -> Result<Vec<Self>, PrerenderError> {
        let addresses = Lang::ALL
            .into_iter()
            .flat_map(|lang| content.routes(lang).map(move |route| Address { lang, route }));
        addresses.map(|address| Self::read(content, address)).collect()
    }

    /// Reads the page at an address.
    pub fn read(content: &SiteContent, address: Address) -> Result<Self, PrerenderError> {
        let (site, lang) = (&content.site, address.lang);
        let key = address.route.text_key();
        let text = match &address.route {
            Route::Member(id) => Some(site::member_page(site, lang, id, &content.land)),
            _ => key.as_ref().map(|key| content.text(lang, key)).transpose()?,
        };
        let text = text.map(Arc::new);
        let provenance = key.map(|key| content.provenance(lang, &key)).transpose()?;
        let news = match &address.route {
            Route::News(_, slug) => content.news(lang).iter().find(|item| item.slug == *slug).cloned(),
            _ => None,
        };
        let head = Owner::new().with(|| Head::new(&context(site, &address, text.as_ref())));
        Ok(Self { address, head, text, provenance, news })
    }

    /// The context in which the app renders the page. It has to be called within a reactive owner.
    pub fn context(&self, site: &Site) -> PageContext {
        context(site, &self.address, self.text.as_ref())
    }

    /// The heading of the page.
    pub fn title<'a>(&'a self, site: &'a Site) -> &'a str {
        let lang = self.address.lang;
        match (&self.text, self.member(site)) {
            (_, Some(member)) => member.name.get(lang),
            (Some(_), _) if self.address.route == Route::Home => site.config.name.get(lang),
            (Some(page), _) => &page.title,
            _ => self.address.route.label(lang),
        }
    }

    /// The member that the page is about.
    pub fn member<'a>(&self, site: &'a Site) -> Option<&'a Member> {
        match &self.address.route {
            Route::Member(id) => site.members.member_list.get(id),
            _ => None,
        }
    }

    /// The day on which the page's content was last checked.
    pub fn updated(&self, site: &Site) -> Option<Date> {
        let text = self.provenance.as_ref().map(|provenance| provenance.updated);
        text.or_else(|| site.members.member_list.updated())
    }

    /// Whether the page has the large map.
    pub fn has_map(&self) -> bool {
        matches!(self.address.route, Route::Home | Route::Members | Route::Embed)
    }
}

fn context(site: &Site, address: &Address, text: Option<&Arc<Page>>) -> PageContext {
    PageContext::new(site.clone(), address.clone(), text.cloned().map(Ok))
}
