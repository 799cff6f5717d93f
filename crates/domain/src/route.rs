//! The addresses of the site, both ways: [`Route::path`] writes what [`Address::parse`] reads.

use crate::Lang;

/// A page of the site, apart from the language it is read in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// What the association was, with its members on the map.
    Home,
    /// The introduction.
    About,
    /// Map and directory.
    Members,
    /// One member, by its id.
    Member(String),
    /// What became of the association, and what this site is.
    Status,
    /// Contact.
    Contact,
    /// Data, sources and licences.
    Sources,
    /// Any address that is none of the others.
    NotFound,
}

impl Route {
    /// Every page that exists without data, in the order of a site map.
    pub const FIXED: [Self; 6] =
        [Self::Home, Self::About, Self::Members, Self::Status, Self::Sources, Self::Contact];

    /// The address below the language, without slashes at its ends; empty for the home page.
    pub fn slug(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::About => "about".into(),
            Self::Members => "members".into(),
            Self::Member(id) => format!("members/{id}"),
            Self::Status => "status".into(),
            Self::Contact => "contact".into(),
            Self::Sources => "sources".into(),
            Self::NotFound => "not-found".into(),
        }
    }

    /// The address from the site's root, with a slash at both ends: `/en/members/`.
    pub fn path(&self, lang: Lang) -> String {
        let slug = self.slug();
        let slash = if slug.is_empty() { "" } else { "/" };
        format!("/{}/{slug}{slash}", lang.code())
    }

    /// The page below a language, by the words of its address.
    pub fn from_words(words: &[&str]) -> Self {
        match words {
            [] => Self::Home,
            ["about"] => Self::About,
            ["members"] => Self::Members,
            ["members", id] if is_id(id) => Self::Member((*id).into()),
            ["status"] => Self::Status,
            ["contact"] => Self::Contact,
            ["sources"] => Self::Sources,
            _ => Self::NotFound,
        }
    }

    /// The name of the page's text file in `content/{lang}/`, where its words are a text of their own.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::Home => Some("home"),
            Self::About => Some("about"),
            Self::Status => Some("status"),
            Self::Contact => Some("contact"),
            Self::Sources => Some("sources"),
            Self::Members | Self::Member(_) | Self::NotFound => None,
        }
    }
}

/// Whether `word` can be a member's id in an address: lower-case ASCII letters, digits and single hyphens, 80 at most.
pub(crate) fn is_id(word: &str) -> bool {
    (1..=80).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !word.starts_with('-')
        && !word.ends_with('-')
}

/// A page in a language: what an address means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub route: Route,
}

impl Address {
    /// Reads a path below the site's base, such as `/ko/members/daejeon/`. A path without a known language is the
    /// not-found page in the fallback language.
    pub fn parse(path: &str) -> Self {
        let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        match words.split_first().and_then(|(first, rest)| Some((exact_lang(first)?, rest))) {
            Some((lang, rest)) => Self { lang, route: Route::from_words(rest) },
            None => Self { lang: Lang::ALL[0], route: Route::NotFound },
        }
    }

    /// The address from the site's root.
    pub fn path(&self) -> String {
        self.route.path(self.lang)
    }
}

fn exact_lang(word: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == word)
}

/// An entry of the main menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuEntry {
    /// A link to a page.
    Page(Route),
    /// A group that opens, named after its first page, with its pages.
    Group(&'static [Route]),
}

/// The main menu: what exists, nothing else.
pub const MENU: &[MenuEntry] = &[
    MenuEntry::Group(&[Route::About, Route::Status, Route::Sources]),
    MenuEntry::Page(Route::Members),
    MenuEntry::Page(Route::Contact),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn every_route() -> Vec<Route> {
        Route::FIXED.into_iter().chain([Route::Member("xian".into()), Route::NotFound]).collect()
    }

    #[test]
    fn every_path_reads_back() {
        for lang in Lang::ALL {
            for route in every_route() {
                assert_eq!(Address::parse(&route.path(lang)), Address { lang, route });
            }
        }
    }

    #[test]
    fn paths_are_as_designed() {
        for (route, path) in [
            (Route::Home, "/en/"),
            (Route::About, "/en/about/"),
            (Route::Member("daejeon".into()), "/en/members/daejeon/"),
        ] {
            assert_eq!(route.path(Lang::En), path);
        }
    }

    #[test]
    fn slashes_are_forgiven() {
        for path in ["/ko/about", "ko/about/", "//ko//about//"] {
            assert_eq!(Address::parse(path), Address { lang: Lang::Ko, route: Route::About }, "{path}");
        }
    }

    #[test]
    fn anything_else_is_not_found() {
        for (path, lang) in [
            ("/", Lang::En),
            ("/fr/about/", Lang::En),
            ("/ko-KR/", Lang::En),
            ("/ko/nothing/", Lang::Ko),
            ("/ko/members/a/b/", Lang::Ko),
            ("/ko/members/<script>/", Lang::Ko),
            ("/en/members/-/", Lang::En),
        ] {
            assert_eq!(Address::parse(path), Address { lang, route: Route::NotFound }, "{path}");
        }
    }

    #[test]
    fn the_menu_names_only_fixed_pages() {
        let pages = MENU.iter().flat_map(|entry| match entry {
            MenuEntry::Page(route) => std::slice::from_ref(route),
            MenuEntry::Group(routes) => routes,
        });
        for page in pages {
            assert!(Route::FIXED.contains(page), "{page:?}");
        }
    }
}
