//! The messages that only the published HTML and the feeds contain.

use super::catalogue;

/// The messages of the prerenderer in one language.
pub struct PrerenderMessages {
    /// The Open Graph locale: language and territory.
    pub locale: &'static str,
    /// The alternative text of a share image, from the page's title.
    pub image_alt: fn(&str) -> String,
    /// The title of the news feed, from the association's name.
    pub feed_title: fn(&str) -> String,
    /// Introduces the names of the features that an outdated browser lacks.
    pub missing_features: &'static str,
}

catalogue!(PrerenderMessages, PRERENDER);
