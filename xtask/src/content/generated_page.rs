//! A page that is generated from data, below a page of text.

use domain::{Page, Route};

/// A generated page without its sources footer.
pub struct GeneratedPage {
    pub route: Route,
    pub page: Page,
    /// The keys of its sources.
    pub sources: Vec<String>,
}
