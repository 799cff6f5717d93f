//! The addresses of the site, both ways: [`Route::path`] writes what [`Address::parse`] reads.

use crate::{Lang, PageId};

/// A page of the site, apart from the language it is read in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// What the association was, with its members on the map.
    Home,
    /// Map and directory.
    Members,
    /// The map alone, to be shown within a page of another site.
    Embed,
    /// One member, by its id.
    Member(String),
    /// A page whose words are a text of their own.
    Text(PageId),
    /// One item of the news, by its name: the date and a few words.
    News(String),
    /// One of the pages that are made from data below a page: a series in the history, a place.
    SubPage(PageId, String),
    /// Any address that is none of the others.
    NotFound,
}

impl Route {
    /// Every page that exists without data, in the order of a site map.
    pub fn fixed() -> impl Iterator<Item = Self> {
        [Self::Home, Self::Members].into_iter().chain(PageId::ALL.into_iter().map(Self::Text))
    }

    /// The page of a place where events took place, by its key in the event data.
    pub fn place(key: &str) -> Self {
        Self::SubPage(PageId::Places, key.into())
    }

    /// The address below the language, without slashes at its ends; empty for the home page.
    pub fn slug(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Members => "members".into(),
            Self::Embed => "embed".into(),
            Self::Member(id) => format!("members/{id}"),
            Self::Text(page) => page.slug().into(),
            Self::News(slug) => format!("news/{slug}"),
            Self::SubPage(page, slug) => format!("{}/{slug}", page.slug()),
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
    pub fn from_segments(words: &[&str]) -> Self {
        match words {
            [] => Self::Home,
            ["members"] => Self::Members,
            ["embed"] => Self::Embed,
            ["members", id] if is_id(id) => Self::Member((*id).into()),
            ["news", slug] if is_id(slug) && slug.starts_with(|first: char| first.is_ascii_digit()) => {
                Self::News((*slug).into())
            }
            words => PageId::from_slug(&words.join("/")).map_or_else(|| sub_page(words), Self::Text),
        }
    }

    /// The name of the page's text file in `content/{lang}/`, where its words are a text of their own.
    pub fn text_key(&self) -> Option<String> {
        match self {
            Self::Home => Some("home".into()),
            Self::Text(_) | Self::News(_) | Self::SubPage(..) => Some(self.slug()),
            Self::Members | Self::Embed | Self::Member(_) | Self::NotFound => None,
        }
    }
}

fn sub_page(words: &[&str]) -> Route {
    let (Some((slug, page)), true) = (words.split_last(), words.len() > 1) else { return Route::NotFound };
    match PageId::from_slug(&page.join("/")) {
        Some(page) if page.has_sub_pages() && is_id(slug) => Route::SubPage(page, (*slug).into()),
        _ => Route::NotFound,
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
            Some((lang, rest)) => Self { lang, route: Route::from_segments(rest) },
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

#[cfg(test)]
mod tests {
    use super::*;

    fn every_route() -> Vec<Route> {
        let others = [
            Route::Embed,
            Route::Member("xian".into()),
            Route::News("2005-05-unesco".into()),
            Route::NotFound,
        ];
        Route::fixed().chain(others).collect()
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
            (Route::Text(PageId::About), "/en/about/"),
            (Route::Text(PageId::History), "/en/about/history/"),
            (Route::News("2018-10-13-vision".into()), "/en/news/2018-10-13-vision/"),
            (Route::Member("daejeon".into()), "/en/members/daejeon/"),
        ] {
            assert_eq!(route.path(Lang::En), path);
        }
    }

    #[test]
    fn slashes_are_forgiven() {
        for path in ["/ko/about", "ko/about/", "//ko//about//"] {
            assert_eq!(
                Address::parse(path),
                Address { lang: Lang::Ko, route: Route::Text(PageId::About) },
                "{path}"
            );
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
            ("/en/history/", Lang::En),
            ("/en/news/index/", Lang::En),
            ("/en/news/2005-05-unesco/more/", Lang::En),
        ] {
            assert_eq!(Address::parse(path), Address { lang, route: Route::NotFound }, "{path}");
        }
    }
}
