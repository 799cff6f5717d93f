//! What a page knows: the site's settings and members, its address, its text. The page follows from these alone.

use std::sync::Arc;

use atlas::{EqualEarth, Ring};
use domain::{Address, Config, Lang, Localized, Messages, Page, Roster, Route};
use leptos::prelude::*;

use crate::fault::LoadError;
use crate::platform;
use crate::turns::Turns;

/// What is the same on every page.
#[derive(Clone)]
pub struct Site {
    /// The path under which the site stands, without a slash at its end.
    pub base: Arc<str>,
    /// The settings.
    pub config: Arc<Config>,
    /// The members.
    pub feed: Arc<Feed>,
    /// The land under them as a path around the settings' meridian, or why there is none.
    pub land: Result<Arc<str>, LoadError>,
    /// The borders on it, or why there are none; no lines where the settings do not ask for them.
    pub borders: Result<Arc<Vec<Ring>>, LoadError>,
}

/// The members, and whether they are those that were asked for.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// The members shown.
    pub roster: Roster,
    /// Why these are not the members that were asked for, and what is shown instead.
    pub trouble: Option<Trouble>,
}

/// Something that was asked for and could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What, and why.
    pub error: LoadError,
    /// What is shown instead.
    pub instead: Instead,
}

/// What is shown in the place of something that could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Another list, of which the desk says in a sentence where it is from; nothing where it is the one that was published with
    /// the site.
    List(String),
    /// The site with the settings that it was published with.
    Settings,
}

/// The land of the whole world below the site's base, from Natural Earth at 1:110 million.
pub const LAND: &str = "geo/land-110m.land";

/// The borders between countries, from the same.
pub const BORDERS: &str = "geo/borders-110m.land";

/// The same at 1:50 million, for a closer look.
#[cfg(feature = "csr")]
pub const DETAILED_LAND: &str = "geo/land-50m.land";

/// The path of the land, for a map as the settings ask for it.
#[inline(never)]
pub fn drawn(rings: &[Ring], config: &Config) -> Arc<str> {
    atlas::draw_land(rings, &EqualEarth::new(f64::from(config.map_centre))).into()
}

impl Site {
    /// A site below the path `base`.
    pub fn new(base: &str, config: Config, feed: Feed, land: Result<Vec<Ring>, LoadError>) -> Self {
        let land = land.map(|rings| drawn(&rings, &config));
        Self {
            base: base.into(),
            config: Arc::new(config),
            feed: Arc::new(feed),
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
    pub fn country(&self, lang: Lang, code: &str) -> String {
        let own = self.config.country(code).map(|name| name.get(lang).to_owned());
        own.unwrap_or_else(|| platform::country_name(lang, code))
    }
}

/// The text of a page, or why it could not be had.
pub type Text = Result<Arc<Page>, LoadError>;

/// The page that is being shown.
#[derive(Clone)]
pub struct Here {
    /// The site.
    pub site: Site,
    /// The page and its language.
    pub address: Address,
    /// Its address as it was asked for, below the site's base.
    pub path: String,
    /// Its text, if it is a page of text.
    pub text: Option<Text>,
    /// The query of its address, without the question mark: the choices that a visitor has made.
    pub query: RwSignal<String>,
    /// Asks for what could not be loaded once more.
    pub retry: Callback<()>,
    /// Where the page is put together in turns: what is left to be done.
    pub turns: Option<Turns>,
}

/// The page that is being shown, for any component.
pub fn here() -> Here {
    expect_context()
}

impl Here {
    /// A page on which nothing has been chosen and nothing can be asked for again: a page to be written as HTML.
    pub fn new(site: Site, address: Address, text: Option<Text>) -> Self {
        // Hosts show this one file for every address that they do not know.
        let path = if address.route == Route::NotFound { "/404.html".to_owned() } else { address.path() };
        let (query, retry) = (RwSignal::new(String::new()), Callback::new(|()| {}));
        Self { site, address, path, text, query, retry, turns: None }
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
    pub fn roster(&self) -> &Roster {
        &self.site.feed.roster
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
    pub fn country(&self, code: &str) -> String {
        self.site.country(self.address.lang, code)
    }

    /// "City, country" in this language.
    pub fn place(&self, city: Option<&Localized>, code: &str) -> String {
        let country = self.country(code);
        match city.map(|city| city.get(self.address.lang)) {
            // City states and the like are not named twice.
            Some(city) if city != country => (self.words().place)(city, &country),
            _ => country,
        }
    }
}
