//! Routes: the pages of the site and their paths. [`Route::path`] and [`Address::parse`] are inverses.

use crate::{Lang, Messages, PageId, PageView};

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
    /// A news item: the page of its list, and its slug, which is the date and a few words.
    News(PageId, String),
    /// A page generated from data below another page, such as a series in the history or a place.
    SubPage(PageId, String),
    /// Any other address.
    NotFound,
}

impl Route {
    /// The pages that need no data, in the order of the site map.
    pub fn fixed() -> impl Iterator<Item = Self> {
        [Self::Home, Self::Members].into_iter().chain(PageId::all().map(Self::Text))
    }

    /// The page of a place where events took place, by its key in the event data; `None` if the site has no page of places.
    pub fn place(key: &str) -> Option<Self> {
        Some(Self::SubPage(PageId::with_view(PageView::Places)?, key.into()))
    }

    /// The path below the language, without leading and trailing slashes; empty for the home page.
    pub fn slug(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Members => "members".into(),
            Self::Embed => "embed".into(),
            Self::Member(id) => format!("members/{id}"),
            Self::Text(page) => page.slug().into(),
            Self::News(page, slug) | Self::SubPage(page, slug) => format!("{}/{slug}", page.slug()),
            Self::NotFound => "not-found".into(),
        }
    }

    /// The name of the page, or of the one above it, in menus and lists.
    pub fn label(&self, lang: Lang) -> &'static str {
        let messages = Messages::for_lang(lang);
        match self {
            Self::Home => messages.home(),
            Self::Members | Self::Embed | Self::Member(_) => messages.members(),
            Self::Text(page) | Self::News(page, _) | Self::SubPage(page, _) => page.label(lang),
            Self::NotFound => messages.not_found(),
        }
    }

    /// The path below the site's base, with leading and trailing slashes: `/en/members/`.
    pub fn path(&self, lang: Lang) -> String {
        let slug = self.slug();
        let slash = if slug.is_empty() { "" } else { "/" };
        format!("/{}/{slug}{slash}", lang.code())
    }

    /// The page with this slug.
    pub fn from_slug(slug: &str) -> Self {
        Self::from_segments(&segments(slug))
    }

    /// The page for the path segments below the language.
    pub fn from_segments(segments: &[&str]) -> Self {
        match segments {
            [] => Self::Home,
            ["members"] => Self::Members,
            ["embed"] => Self::Embed,
            ["members", id] if is_id(id) => Self::Member((*id).into()),
            segments => {
                PageId::from_slug(&segments.join("/")).map_or_else(|| below_page(segments), Self::Text)
            }
        }
    }

    /// The name of the page's content file in `content/{lang}/`, if it has one.
    pub fn text_key(&self) -> Option<String> {
        match self {
            Self::Home => Some("home".into()),
            Self::Text(_) | Self::News(..) | Self::SubPage(..) => Some(self.slug()),
            Self::Members | Self::Embed | Self::Member(_) | Self::NotFound => None,
        }
    }
}

/// A news item, or a page generated from data.
fn below_page(segments: &[&str]) -> Route {
    let Some((slug, parent)) = segments.split_last() else { return Route::NotFound };
    let Some(page) = PageId::from_slug(&parent.join("/")).filter(|_| is_id(slug)) else {
        return Route::NotFound;
    };
    if page.shows(PageView::News) && is_news_slug(slug) {
        Route::News(page, (*slug).into())
    } else if page.shows(PageView::History) || page.shows(PageView::Places) {
        Route::SubPage(page, (*slug).into())
    } else {
        Route::NotFound
    }
}

fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| !segment.is_empty()).collect()
}

/// Whether a slug is that of a news item, which begins with its date.
pub fn is_news_slug(slug: &str) -> bool {
    slug.starts_with(|first: char| first.is_ascii_digit())
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
        match segments(path).split_first().and_then(|(first, rest)| Some((exact_lang(first)?, rest))) {
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

    fn page(slug: &str) -> PageId {
        PageId::from_slug(slug).unwrap()
    }

    fn every_route() -> Vec<Route> {
        let others = [
            Route::Embed,
            Route::Member("xian".into()),
            Route::News(page("news"), "2005-05-unesco".into()),
            Route::place("daejeon").unwrap(),
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
            (Route::Text(page("about")), "/en/about/"),
            (Route::Text(page("about/history")), "/en/about/history/"),
            (Route::News(page("news"), "2018-10-13-vision".into()), "/en/news/2018-10-13-vision/"),
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
                Address { lang: Lang::Ko, route: Route::Text(page("about")) },
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
