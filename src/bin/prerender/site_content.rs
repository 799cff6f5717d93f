//! The content of the folder to publish: settings, members, land, texts, and lists of news and events.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use atlas::Ring;
use domain::{
    Config, EVENT_LIST, EventItem, JsonError, Lang, NEWS_LIST, NewsItem, Page, PageId, PageView, Provenance,
    Route, files,
};
use site::{LoadedMembers, Site};

use crate::canonical_url::CanonicalBase;
use crate::error::PrerenderError;

/// Everything that pages are made from.
pub struct SiteContent {
    /// The folder.
    pub dist: PathBuf,
    pub site: Site,
    /// The start of absolute URLs; `None` if neither the arguments nor the settings name an origin.
    pub canonical_base: Option<CanonicalBase>,
    /// The land for the small maps of member pages.
    pub land: Vec<Ring>,
    /// The pages that are generated from data, by language.
    sub_pages: Vec<Vec<Route>>,
    news: Vec<Vec<NewsItem>>,
    events: Vec<Vec<EventItem>>,
}

impl SiteContent {
    /// Reads the folder. If `origin` is empty, the settings decide.
    pub fn read(dist: &Path, base: &str, origin: &str) -> Result<Self, PrerenderError> {
        let base = base.trim_end_matches('/');
        let (mut site, land) = read_site(dist, base)?;
        if !origin.is_empty() {
            Arc::make_mut(&mut site.config).origin = origin.to_owned();
        }
        Ok(Self {
            canonical_base: CanonicalBase::new(&site.config.origin, base),
            land,
            sub_pages: Lang::ALL
                .into_iter()
                .map(|lang| find_sub_pages(dist, lang))
                .collect::<Result<_, _>>()?,
            news: read_lists(dist, NEWS_LIST, NewsItem::decode_list)?,
            events: read_lists(dist, EVENT_LIST, EventItem::decode_list)?,
            dist: dist.into(),
            site,
        })
    }

    /// The routes of all pages in a language, except the page for unknown addresses.
    pub fn routes(&self, lang: Lang) -> impl Iterator<Item = Route> {
        let members =
            self.site.members.member_list.members().iter().map(|member| Route::Member(member.id.clone()));
        let list = PageId::with_view(PageView::News);
        let item = move |item: &NewsItem| Some(Route::News(list?, item.slug.clone()));
        let news = self.news(lang).iter().filter_map(item);
        let sub_pages = self.sub_pages[lang.index()].iter().cloned();
        Route::fixed().chain([Route::Embed]).chain(members).chain(news).chain(sub_pages)
    }

    /// The news, newest first.
    pub fn news(&self, lang: Lang) -> &[NewsItem] {
        &self.news[lang.index()]
    }

    /// The events of all series.
    pub fn events(&self, lang: Lang) -> &[EventItem] {
        &self.events[lang.index()]
    }

    /// The compiled text of a page.
    pub fn text(&self, lang: Lang, key: &str) -> Result<Page, PrerenderError> {
        read(self.dist.join(Site::text_file(lang, key)), Page::decode)
    }

    /// The sources of a page's text.
    pub fn provenance(&self, lang: Lang, key: &str) -> Result<Provenance, PrerenderError> {
        read(self.dist.join(Site::text_file(lang, key)), Provenance::decode)
    }
}

fn read_site(dist: &Path, base: &str) -> Result<(Site, Vec<Ring>), PrerenderError> {
    let config = read(dist.join("config.json"), Config::decode)?;
    let members = dist.join(&config.members);
    // The browser fetches a list from another site; here its published fallback stands in.
    let members = if members.exists() { members } else { dist.join(&config.members_fallback) };
    let members =
        LoadedMembers { member_list: read(members, domain::decode)?.into(), ..LoadedMembers::default() };
    let borders =
        if config.map_borders { read(dist.join(files::BORDERS), atlas::decode_land)? } else { Vec::new() };
    let land = read(dist.join(files::LAND), atlas::decode_land)?;
    // Only the worker reads it, which could not report an error to those who made it.
    read(dist.join(files::REPORTED), domain::ReportedCount::decode_list)?;
    let site = Site::new(base, config, members, Ok(land.clone()));
    Ok((Site { borders: Ok(Arc::new(borders)), ..site }, land))
}

/// Finds the sub-pages by their files: no list names them.
fn find_sub_pages(dist: &Path, lang: Lang) -> Result<Vec<Route>, PrerenderError> {
    let content = dist.join("content").join(lang.code());
    let mut routes = Vec::new();
    let mut folders = vec![content.clone()];
    while let Some(folder) = folders.pop() {
        let read_error = |error| PrerenderError::Read { path: folder.clone(), error };
        for entry in fs::read_dir(&folder).map_err(read_error)? {
            let path = entry.map_err(read_error)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&content).unwrap_or(&path).with_extension("");
            let segments: Vec<&str> = name.iter().filter_map(|segment| segment.to_str()).collect();
            let route = Route::from_segments(&segments);
            routes.extend(matches!(route, Route::SubPage(..)).then_some(route));
        }
    }
    routes.sort_by_key(Route::slug);
    Ok(routes)
}

/// Reads a compiled list in every language.
fn read_lists<T>(
    dist: &Path,
    key: &str,
    decode: fn(&[u8]) -> Result<Vec<T>, JsonError>,
) -> Result<Vec<Vec<T>>, PrerenderError> {
    Lang::ALL.into_iter().map(|lang| read(dist.join(Site::text_file(lang, key)), decode)).collect()
}

fn read<T, E: Display>(
    path: PathBuf,
    decode: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<T, PrerenderError> {
    let bytes = read_file(&path)?;
    decode(&bytes).map_err(|error| PrerenderError::InvalidContent { path, message: error.to_string() })
}

/// Reads a file.
pub fn read_file(path: &Path) -> Result<Vec<u8>, PrerenderError> {
    fs::read(path).map_err(|error| PrerenderError::Read { path: path.into(), error })
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Result<String, PrerenderError> {
    fs::read_to_string(path).map_err(|error| PrerenderError::Read { path: path.into(), error })
}
