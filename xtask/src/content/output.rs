//! The output of the content compiler.

use domain::{EventItem, Lang, NewsItem, Page, Provenance};

/// Everything that the site loads from public/content/.
pub struct Output {
    pub pages: Vec<CompiledPage>,
    /// The news list in each language.
    pub news: Vec<(Lang, Vec<NewsItem>)>,
    /// The timeline as iCalendar in each language.
    pub calendars: Vec<(Lang, String)>,
    /// The timeline as JSON.
    pub timeline: serde_json::Value,
    /// The event list in each language.
    pub events: Vec<(Lang, Vec<EventItem>)>,
}

/// A compiled page.
pub struct CompiledPage {
    pub lang: Lang,
    pub key: String,
    pub page: Page,
    pub provenance: Provenance,
}
