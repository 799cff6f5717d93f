//! The pages of text and the menus, as the site declares them.

use super::catalogue::available_lang;
use super::declare::messages;

/// The area. The languages do not have it: the content compiler makes it of the site's menus and of the texts' front matter.
pub const NAME: &str = "navigation";

messages! {
    /// The pages of text and the menus. [`PageId`](crate::PageId) and [`menu`](crate::menu) read them.
    Navigation {
        /// The pages in the order of the site map, one to a line: path, label and role, with tabs between them.
        pages,
        /// The entries of the main menu, one to a line: a group's label, or nothing for a link; then the paths of pages. Tabs are
        /// between them.
        menu,
        /// The paths of the pages about the site itself, one to a line.
        footer,
        /// The path of the page that the footer's notice leads to, or nothing.
        notice,
    }
}

impl Navigation {
    /// The pages and menus, of which only the labels differ by language.
    pub fn of_any_lang() -> Self {
        Self::for_lang(available_lang())
    }
}
