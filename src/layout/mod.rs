//! What stands around every page.

mod appearance;
mod breadcrumbs;
mod footer;
mod header;
mod language;
mod menu;
mod skip_links;

pub use breadcrumbs::Breadcrumbs;
pub use footer::Footer;
pub use header::Header;
pub use skip_links::SkipLinks;

/// The anchors that the skip links lead to.
mod anchor {
    pub const MENU: &str = "menu";
    pub const CONTENT: &str = "content";
    pub const FOOTER: &str = "footer";
}
