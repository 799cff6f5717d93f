//! Routes: the pages of the site and their paths. [`Route::path`] and [`Address::parse`] are inverses.

use crate::{Lang, PageId};

/// A page of the site, independent of the language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The home page.
    Home,
    /// The map and the directory of members.
    Members,
    /// The map alone, for embedding in other sites.
    Embed,
    /// The page of a member, by its id.
    Member(String),
    /// A page of text.
    Text(PageId),
    /// A news item, by its slug: the date and a few words.
    News(String),
    /// A page generated from data below another page, such as a series in the history or a place.
    SubPage(PageId, String),
    /// Any other address.
    NotFound,
}

impl Route {
    /// The pages that exist on every site, in the order of the site map.
    pub fn fixed() -> impl Iterator<Item = Self> {
        [Self::Home, Self::Members].into_iter().chain(PageId::ALL.into_iter().map(Self::Text))
    }

    /// The page of a place where events took place, by its key in the event data.
    pub fn place(key: &str) -> Self {
        Self::SubPage(PageId::Places, key.into())
    }

    /// The path below the language, without leading and trailing slashes; empty for the home page.
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

    /// The path below the site's base, with leading and trailing slashes: `/en/members/`.
    pub fn path(&self, lang: Lang) -> String {
        let slug = self.slug();
        let slash = if slug.is_empty() { "" } else { "/" };
        format!("/{}/{slug}{slash}", lang.code())
    }

    /// The page for the path segments below the language.
    pub fn from_segments(segments: &[&str]) -> Self {
        match segments {
            [] => Self::Home,
            ["members"] => Self::Members,
            ["embed"] => Self::Embed,
            ["members", id] if is_id(id) => Self::Member((*id).into()),
            ["news", slug] if is_id(slug) && slug.starts_with(|first: char| first.is_ascii_digit()) => {
                Self::News((*slug).into())
            }
            segments => PageId::from_slug(&segments.join("/")).map_or_else(|| sub_page(segments), Self::Text),
        }
    }

    /// The name of the page's content file in `content/{lang}/`, if it has one.
    pub fn text_key(&self) -> Option<String> {
        match self {
            Self::Home => Some("home".into()),
            Self::Text(_) | Self::News(_) | Self::SubPage(..) => Some(self.slug()),
            Self::Members | Self::Embed | Self::Member(_) | Self::NotFound => None,
        }
    }
}

fn sub_page(segments: &[&str]) -> Route {
    let (Some((slug, page)), true) = (segments.split_last(), segments.len() > 1) else {
        return Route::NotFound;
    };
    match PageId::from_slug(&page.join("/")) {
        Some(page) if page.has_sub_pages() && is_id(slug) => Route::SubPage(page, (*slug).into()),
        _ => Route::NotFound,
    }
}

/// Whether `text` is valid as an id or slug: 1 to 80 lower-case ASCII letters, digits and hyphens, without a hyphen at either
/// end.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub route: Route,
}

impl Address {
    /// Parses a path below the site's base, such as `/ko/members/daejeon/`. A path without a known language leads to the
    /// not-found page in the fallback language.
    pub fn parse(path: &str) -> Self {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.split_first().and_then(|(first, rest)| Some((exact_lang(first)?, rest))) {
            Some((lang, rest)) => Self { lang, route: Route::from_segments(rest) },
            None => Self { lang: Lang::ALL[0], route: Route::NotFound },
        }
    }

    /// The path below the site's base.
    pub fn path(&self) -> String {
        self.route.path(self.lang)
    }
}

fn exact_lang(segment: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == segment)
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
    fn paths_round_trip() {
        for lang in Lang::ALL {
            for route in every_route() {
                assert_eq!(Address::parse(&route.path(lang)), Address { lang, route });
            }
        }
    }

    #[test]
    fn paths_of_pages() {
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
    fn missing_and_repeated_slashes_are_ignored() {
        for path in ["/ko/about", "ko/about/", "//ko//about//"] {
            assert_eq!(
                Address::parse(path),
                Address { lang: Lang::Ko, route: Route::Text(PageId::About) },
                "{path}"
            );
        }
    }

    #[test]
    fn other_paths_are_not_found() {
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
