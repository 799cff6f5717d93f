//! The site: settings, members and land, the same on every page.

use std::sync::Arc;

use atlas::{EqualEarth, Ring};
use domain::{Config, Lang, MemberList, Route};
use protocol::ListId;

use crate::load_error::LoadError;
use crate::platform;

/// The data that is the same on every page.
#[derive(Clone)]
pub struct Site {
    /// The path that the site is below, without a trailing slash.
    pub base: Arc<str>,
    /// The configuration.
    pub config: Arc<Config>,
    /// The members.
    pub members: Arc<LoadedMembers>,
    /// The land as an SVG path around the configured meridian, or why it could not be loaded.
    pub land: Result<Arc<str>, LoadError>,
    /// The borders, or why they could not be loaded. Empty unless the configuration asks for them.
    pub borders: Result<Arc<Vec<Ring>>, LoadError>,
}

/// The members, and whether they are those that the configuration names.
#[derive(Clone, Debug, Default)]
pub struct LoadedMembers {
    /// The id by which the worker knows the list.
    pub list: ListId,
    /// The members.
    pub member_list: MemberList,
    /// Whether these are only the members in the map's viewport, because there are too many to load.
    pub by_viewport: bool,
    /// Set if these are not the members that the configuration names, or if another part of it failed to load.
    pub failure: Option<LoadFailure>,
}

/// A resource that failed to load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadFailure {
    /// Which one, and why.
    pub error: LoadError,
    /// What is shown instead.
    pub fallback: Fallback,
}

/// The fallback that is shown instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Another list, with a sentence from the worker that says where it is from. Empty for the list published with the site.
    List(String),
    /// The configuration that the site was published with.
    Config,
}

/// The land as an SVG path, around the configured meridian.
pub fn land_path(rings: &[Ring], config: &Config) -> Arc<str> {
    atlas::land_path(rings, &EqualEarth::new(f64::from(config.map_centre))).into()
}

impl Site {
    /// A site below the path `base`, without borders.
    pub fn new(
        base: &str,
        config: Config,
        members: LoadedMembers,
        land: Result<Vec<Ring>, LoadError>,
    ) -> Self {
        let land = land.map(|rings| land_path(&rings, &config));
        Self {
            base: base.into(),
            config: Arc::new(config),
            members: Arc::new(members),
            land,
            borders: Ok(Arc::default()),
        }
    }

    /// The file with a page's text, below the site's base.
    pub fn text_file(lang: Lang, key: &str) -> String {
        format!("content/{}/{key}.json", lang.code())
    }

    /// The address of a page.
    pub fn href(&self, lang: Lang, route: &Route) -> String {
        format!("{}{}", self.base, route.path(lang))
    }

    /// A country's name: from the configuration, or from CLDR.
    pub fn country_name(&self, lang: Lang, code: &str) -> String {
        self.config.country_name(lang, code, platform::country_name)
    }
}
