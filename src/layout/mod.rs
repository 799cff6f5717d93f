//! The layout around every page: skip links, header, breadcrumbs, footer.

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

/// The targets of the skip links.
mod anchor {
    pub const MENU: &str = "menu";
    pub const CONTENT: &str = "content";
    pub const FOOTER: &str = "footer";
}
