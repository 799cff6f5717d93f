//! The site of the page, and its settings.

use domain::Config;

/// The site of the page.
pub struct SiteSettings {
    /// The root of the site: a whole URL with a slash at its end.
    pub base: String,
    /// The settings that the page uses.
    pub config: Config,
}
