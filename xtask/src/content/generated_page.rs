//! A page that is made from data below the page of a topic.

use domain::{Page, Route};

/// Such a page, and the keys of its sources.
pub struct GeneratedPage {
    pub route: Route,
    pub page: Page,
    pub keys: Vec<String>,
}
