//! What stands around every page.

mod display;
mod footer;
mod header;
mod language;
mod menu;
mod skip_links;
mod trail;

pub use footer::Footer;
pub use header::Header;
pub use skip_links::SkipLinks;
pub use trail::Trail;

/// The anchors that the skip links lead to.
mod anchor {
    pub const MENU: &str = "menu";
    pub const CONTENT: &str = "content";
    pub const FOOTER: &str = "footer";
}
