//! Absolute URLs, for readers outside the site: search engines, feed readers, previews of shared links.

use domain::{Address, Lang, Route};

/// The origin and path that all absolute URLs start with.
pub struct CanonicalBase {
    /// Without a trailing slash.
    root: String,
}

impl CanonicalBase {
    /// The base of a site published under the path `base` on `origin`; `None` if the origin is empty.
    pub fn new(origin: &str, base: &str) -> Option<Self> {
        let origin = origin.trim_end_matches('/');
        (!origin.is_empty()).then(|| Self { root: format!("{origin}{base}") })
    }

    /// The URL of a page.
    pub fn page(&self, address: &Address) -> String {
        format!("{}{}", self.root, address.path())
    }

    /// The URL of a file, given its path below the site's root.
    pub fn file(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    /// The identifier of the association in JSON-LD.
    pub fn association_id(&self) -> String {
        format!("{}#association", self.page(&Address { lang: Lang::ALL[0], route: Route::Home }))
    }
}
