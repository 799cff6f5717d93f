//! The state of the worker.

use std::cell::RefCell;
use std::rc::Rc;

use atlas::Ring;
use directory::PageIndex;
use domain::{Config, DecodeResult, GeoJsonError, Lang, Messages, ReportedCount};
use protocol::{CallError, Configure, Done, ListId, UseMembers};
use validate::ValidationReport;

use super::member_index::MemberIndex;
use super::site_settings::SiteSettings;
use super::tiled_members::TiledMembers;
use crate::recent_lists::RecentLists;

/// The state of the worker: what it keeps between requests.
#[derive(Default)]
pub struct WorkerState {
    site: RefCell<Option<Rc<SiteSettings>>>,
    lists: RefCell<RecentLists<List>>,
    pages: RefCell<Vec<(Lang, Rc<PageIndex>)>>,
    land: RefCell<Option<Rc<Vec<Ring>>>>,
    reported: RefCell<Option<Rc<Vec<ReportedCount>>>>,
    /// Set if members are loaded by viewport.
    pub tiles: RefCell<Option<TiledMembers>>,
    /// The list that was validated last.
    pub report: RefCell<Option<ValidationReport>>,
}

/// A list, indexed when it is first asked about.
enum List {
    Document(Vec<u8>),
    Decoded(DecodeResult),
    Indexed(Rc<MemberIndex>),
}

impl WorkerState {
    /// Stores the site's root and settings.
    pub fn configure(&self, request: Configure, config: &[u8]) -> Result<Done, CallError> {
        let config = Config::decode(config).map_err(|error| CallError::Failed(error.to_string()))?;
        self.site.replace(Some(Rc::new(SiteSettings { base: request.base, config })));
        Ok(Done {})
    }

    /// Stores the page's list.
    pub fn use_members(&self, request: &UseMembers, document: Vec<u8>) -> Done {
        self.lists.borrow_mut().insert(request.list, List::Document(document));
        Done {}
    }

    /// Adds a list that the worker loaded.
    pub fn add_list(&self, id: ListId, list: DecodeResult) {
        self.lists.borrow_mut().insert(id, List::Decoded(list));
    }

    /// The site, from the first request.
    pub fn site(&self) -> Result<Rc<SiteSettings>, CallError> {
        let site = self.site.borrow().clone();
        site.ok_or_else(|| CallError::Protocol("expected `configure` first".into()))
    }

    /// A list, ready to be searched. Errors are in `lang`.
    pub fn index(&self, id: ListId, lang: Lang) -> Result<Rc<MemberIndex>, CallError> {
        let site = self.site()?;
        let mut lists = self.lists.borrow_mut();
        let list = lists.get_mut(id).ok_or(CallError::UnknownList)?;
        let decoded = match list {
            List::Indexed(index) => return Ok(index.clone()),
            List::Decoded(decoded) => std::mem::take(decoded),
            List::Document(document) => {
                domain::decode(document).map_err(|error| invalid_list(&error, lang))?
            }
        };
        let index = Rc::new(MemberIndex::new(site, decoded));
        *list = List::Indexed(index.clone());
        Ok(index)
    }

    /// The land; empty if it fails to load, since a member's page is useful without its small map.
    pub async fn land(&self) -> Rc<Vec<Ring>> {
        if let Some(land) = self.land.borrow().clone() {
            return land;
        }
        let rings =
            self.file(domain::files::LAND).await.ok().and_then(|bytes| atlas::decode_land(&bytes).ok());
        let land = Rc::new(rings.unwrap_or_default());
        self.land.replace(Some(land.clone()));
        land
    }

    /// The numbers of members that were reported; empty if they fail to load, since the figures are useful without them.
    pub async fn reported(&self) -> Rc<Vec<ReportedCount>> {
        if let Some(reported) = self.reported.borrow().clone() {
            return reported;
        }
        // Requested again after a failure. The build rejects a file that cannot be read.
        let Ok(bytes) = self.file(domain::files::REPORTED).await else { return Rc::default() };
        let reported = Rc::new(ReportedCount::decode_list(&bytes).unwrap_or_default());
        self.reported.replace(Some(reported.clone()));
        reported
    }

    /// The search index of the pages in a language.
    pub async fn pages(&self, lang: Lang) -> Result<Rc<PageIndex>, CallError> {
        let known =
            self.pages.borrow().iter().find(|(known, _)| *known == lang).map(|(_, pages)| pages.clone());
        if let Some(pages) = known {
            return Ok(pages);
        }
        let address = format!("content/{}/search-index.json", lang.code());
        let bytes = self.file(&address).await?;
        let pages = PageIndex::from_json(&bytes).map_err(|error| CallError::Failed(error.to_string()))?;
        let pages = Rc::new(pages);
        self.pages.borrow_mut().push((lang, pages.clone()));
        Ok(pages)
    }

    /// Loads a list from a file, relative to the site's root or at an absolute URL. Errors are in `lang`.
    pub async fn list_file(&self, address: &str, lang: Lang) -> Result<DecodeResult, CallError> {
        let bytes = self.file(address).await?;
        domain::decode(&bytes).map_err(|error| invalid_list(&error, lang))
    }

    async fn file(&self, address: &str) -> Result<Vec<u8>, CallError> {
        let site = self.site()?;
        let url = if address.contains("://") { address.into() } else { format!("{}{address}", site.base) };
        let bytes = web::fetch_bytes(&url).await;
        bytes.map_err(|error| CallError::Failed(format!("{address}: {error}")))
    }
}

/// The reason completes a sentence of the page, which has a full stop of its own.
fn invalid_list(error: &GeoJsonError, lang: Lang) -> CallError {
    let reason = Messages::for_lang(lang).invalid_list(error);
    CallError::Failed(reason.trim_end_matches('.').into())
}
