//! The site: settings, members and land, the same on every page.

use std::sync::Arc;

use atlas::{EqualEarth, Ring};
use domain::{Config, Lang, MemberList, Route};

use crate::load_error::LoadError;
use crate::platform;

/// What is the same on every page.
#[derive(Clone)]
pub struct Site {
    /// The path under which the site stands, without a slash at its end.
    pub base: Arc<str>,
    /// The settings.
    pub config: Arc<Config>,
    /// The members.
    pub members: Arc<LoadedMembers>,
    /// The land under them as a path around the settings' meridian, or why there is none.
    pub land: Result<Arc<str>, LoadError>,
    /// The borders on it, or why there are none; no lines where the settings do not ask for them.
    pub borders: Result<Arc<Vec<Ring>>, LoadError>,
}

/// The members, and whether they are those that were asked for.
#[derive(Clone, Debug, Default)]
pub struct LoadedMembers {
    /// The members shown.
    pub member_list: MemberList,
    /// Why these are not the members that were asked for, and what is shown fallback.
    pub failure: Option<LoadFailure>,
}

/// Something that was asked for and could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadFailure {
    /// What, and why.
    pub error: LoadError,
    /// What is shown fallback.
    pub fallback: Fallback,
}

/// What is shown in the place of something that could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Another list, of which the desk says in a sentence where it is from; nothing where it is the one that was published with
    /// the site.
    List(String),
    /// The site with the settings that it was published with.
    Settings,
}

/// The path of the land, for a map as the settings ask for it.
#[inline(never)]
pub fn drawn(rings: &[Ring], config: &Config) -> Arc<str> {
    atlas::land_path(rings, &EqualEarth::new(f64::from(config.map_centre))).into()
}

impl Site {
    /// A site below the path `base`.
    pub fn new(
        base: &str,
        config: Config,
        members: LoadedMembers,
        land: Result<Vec<Ring>, LoadError>,
    ) -> Self {
        let land = land.map(|rings| drawn(&rings, &config));
        Self {
            base: base.into(),
            config: Arc::new(config),
            members: Arc::new(members),
            land,
            borders: Ok(Arc::default()),
        }
    }

    /// Where a page's text is kept below the site's base.
    pub fn text_file(lang: Lang, key: &str) -> String {
        format!("content/{}/{key}.json", lang.code())
    }

    /// The address of a page, to be put into a link.
    pub fn href(&self, lang: Lang, route: &Route) -> String {
        format!("{}{}", self.base, route.path(lang))
    }

    /// A country's name: the deployer's, or the usual one.
    pub fn country_name(&self, lang: Lang, code: &str) -> String {
        self.config.country_name(lang, code, platform::country_name)
    }
}
