//! The menus: the main menu, and the links in the footer.

use crate::messages::Navigation;
use crate::{Lang, PageId, Route};

/// An entry of the main menu: a link to a page, or a group of pages that can be expanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// The name of the group; empty for a link.
    pub group: &'static str,
    /// The paths of the pages, with tabs between them.
    slugs: &'static str,
}

impl MenuEntry {
    /// The pages of the group, or the page of the link.
    pub fn pages(self) -> impl Iterator<Item = Route> {
        self.slugs.split('\t').map(Route::from_slug)
    }
}

/// The main menu. All other pages are linked from the footer or the site map.
pub fn menu(lang: Lang) -> impl Iterator<Item = MenuEntry> {
    Navigation::for_lang(lang).menu().split('\n').filter_map(entry)
}

fn entry(line: &'static str) -> Option<MenuEntry> {
    line.split_once('\t').map(|(group, slugs)| MenuEntry { group, slugs })
}

/// The pages about the site itself, which the footer links.
pub fn footer_pages() -> impl Iterator<Item = PageId> {
    Navigation::of_any_lang().footer().split('\n').filter_map(PageId::from_slug)
}

/// The page that the footer's notice about the association leads to.
pub fn notice_page() -> Option<PageId> {
    PageId::from_slug(Navigation::of_any_lang().notice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_link_or_a_group() {
        for (line, group, pages) in [
            ("\tmembers", "", vec![Route::Members]),
            (
                "About\tabout\tabout/history",
                "About",
                ["about", "about/history"].map(Route::from_slug).to_vec(),
            ),
        ] {
            let entry = entry(line).unwrap();
            assert_eq!((entry.group, entry.pages().collect::<Vec<_>>()), (group, pages));
        }
        assert_eq!(entry(""), None);
    }

    #[test]
    fn menus_lead_to_pages() {
        for lang in Lang::ALL {
            for route in menu(lang).flat_map(MenuEntry::pages) {
                assert_ne!(route, Route::NotFound);
            }
        }
    }
}
