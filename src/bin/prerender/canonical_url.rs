//! Whole addresses, for those who read a page elsewhere than on it.

use domain::{Address, Lang, Route};

/// Where the site is published.
pub struct CanonicalBase {
    /// The host with its scheme, without a slash at its end, then the path of the site.
    root: String,
}

impl CanonicalBase {
    /// The place of a site below `base` on `origin`; none where the origin is not known.
    pub fn new(origin: &str, base: &str) -> Option<Self> {
        let origin = origin.trim_end_matches('/');
        (!origin.is_empty()).then(|| Self { root: format!("{origin}{base}") })
    }

    /// The whole address of a page.
    pub fn page(&self, address: &Address) -> String {
        format!("{}{}", self.root, address.path())
    }

    /// The whole address of a file, by its name below the site's root.
    pub fn file(&self, name: &str) -> String {
        format!("{}/{name}", self.root)
    }

    /// The name of the association itself among linked data.
    pub fn association(&self) -> String {
        format!("{}#association", self.page(&Address { lang: Lang::ALL[0], route: Route::Home }))
    }
}
