//! The main menu.

use crate::{PageId, Route, string_enum};

/// An entry of the main menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuEntry {
    /// A link to a page.
    Page(Route),
    /// A group of pages that can be expanded.
    Group(Group, &'static [PageId]),
}

string_enum! {
    /// A group of the main menu.
    Group {
        /// About the association.
        About = "about",
        /// Its activities.
        Activities = "activities",
    }
}

/// The main menu. All other pages are linked from the footer or the site map.
pub const MENU: &[MenuEntry] = &[
    MenuEntry::Group(
        Group::About,
        &[
            PageId::About,
            PageId::History,
            PageId::Vision,
            PageId::Organization,
            PageId::Statutes,
            PageId::Joining,
            PageId::Status,
        ],
    ),
    MenuEntry::Group(
        Group::Activities,
        &[
            PageId::Activities,
            PageId::GeneralAssembly,
            PageId::ExecutiveBoard,
            PageId::MayorsForum,
            PageId::UniversityPresidentsForum,
            PageId::HiTechFair,
            PageId::UnescoWta,
            PageId::InnovationForum,
            PageId::Review,
            PageId::Places,
        ],
    ),
    MenuEntry::Page(Route::Members),
    MenuEntry::Page(Route::Text(PageId::News)),
    MenuEntry::Page(Route::Text(PageId::Library)),
    MenuEntry::Page(Route::Text(PageId::Contact)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_is_in_the_menu_twice() {
        let mut seen = Vec::new();
        for entry in MENU {
            match entry {
                MenuEntry::Page(route) => seen.push(route.clone()),
                MenuEntry::Group(_, pages) => seen.extend(pages.iter().map(|&page| Route::Text(page))),
            }
        }
        for route in &seen {
            assert_eq!(seen.iter().filter(|other| *other == route).count(), 1, "{route:?}");
        }
    }

    #[test]
    fn the_menu_has_six_entries_at_most() {
        assert!(MENU.len() <= 6);
    }
}
