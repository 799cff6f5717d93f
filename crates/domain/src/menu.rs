//! The main menu.

use crate::{Route, Topic};

/// An entry of the main menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuEntry {
    /// A link to a page.
    Page(Route),
    /// A group that opens, with its pages.
    Group(Group, &'static [Topic]),
}

/// A group of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What the association was.
    About,
    /// What it did.
    Activities,
}

/// The main menu. The pages that it leaves out stand at the foot of every page or on the site map.
pub const MENU: &[MenuEntry] = &[
    MenuEntry::Group(
        Group::About,
        &[
            Topic::About,
            Topic::History,
            Topic::Vision,
            Topic::Organization,
            Topic::Statutes,
            Topic::Joining,
            Topic::Status,
        ],
    ),
    MenuEntry::Group(
        Group::Activities,
        &[
            Topic::Activities,
            Topic::GeneralAssembly,
            Topic::ExecutiveBoard,
            Topic::MayorsForum,
            Topic::UniversityPresidentsForum,
            Topic::HiTechFair,
            Topic::UnescoWta,
            Topic::InnovationForum,
            Topic::Review,
            Topic::Places,
        ],
    ),
    MenuEntry::Page(Route::Members),
    MenuEntry::Page(Route::Text(Topic::News)),
    MenuEntry::Page(Route::Text(Topic::Library)),
    MenuEntry::Page(Route::Text(Topic::Contact)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_stands_twice_in_the_menu() {
        let mut seen = Vec::new();
        for entry in MENU {
            match entry {
                MenuEntry::Page(route) => seen.push(route.clone()),
                MenuEntry::Group(_, topics) => seen.extend(topics.iter().map(|&topic| Route::Text(topic))),
            }
        }
        for route in &seen {
            assert_eq!(seen.iter().filter(|other| *other == route).count(), 1, "{route:?}");
        }
    }

    #[test]
    fn the_menu_stays_calm() {
        assert!(MENU.len() <= 6);
    }
}
