//! The pages of text. Each is a file in every language; the content compiler lists them.

use crate::messages::Navigation;
use crate::{Lang, string_enum};

/// A page of text: its position in the order of the site map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PageId(usize);

string_enum! {
    /// The role of a page in the site, as its front matter declares it.
    PageView {
        /// The search.
        Search = "search",
        /// The list of all pages.
        SiteMap = "site-map",
        /// The page with the contact for corrections.
        Contact = "contact",
        /// The list of news, whose items have pages below it.
        News = "news",
        /// The history, with a page for each series of events below it.
        History = "history",
        /// The places of events, each with a page below it.
        Places = "places",
    }
}

impl PageId {
    /// All pages, in the order of the site map.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..lines(Navigation::of_any_lang()).filter(|line| !line.is_empty()).count()).map(Self)
    }

    /// The path below the language, without leading and trailing slashes. It is also that of the file in `content/{lang}/`.
    pub fn slug(self) -> &'static str {
        self.field(Navigation::of_any_lang(), SLUG)
    }

    /// The name in menus and lists.
    pub fn label(self, lang: Lang) -> &'static str {
        self.field(Navigation::for_lang(lang), LABEL)
    }

    /// Whether the page has a view beside its text.
    pub fn shows(self, view: PageView) -> bool {
        self.field(Navigation::of_any_lang(), VIEW) == view.as_str()
    }

    /// The page with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::find(SLUG, slug)
    }

    /// The page that has a view.
    pub fn with_view(view: PageView) -> Option<Self> {
        Self::find(VIEW, view.as_str())
    }

    fn find(field: usize, text: &str) -> Option<Self> {
        lines(Navigation::of_any_lang()).position(|line| nth_field(line, field) == text).map(Self)
    }

    fn field(self, navigation: Navigation, field: usize) -> &'static str {
        nth_field(lines(navigation).nth(self.0).unwrap_or_default(), field)
    }
}

/// The fields of a page's line.
const SLUG: usize = 0;
const LABEL: usize = 1;
const VIEW: usize = 2;

fn lines(navigation: Navigation) -> std::str::Split<'static, char> {
    navigation.pages().split('\n')
}

fn nth_field(line: &str, field: usize) -> &str {
    line.split('\t').nth(field).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_slug() {
        assert!(PageId::all().count() > 1);
        for page in PageId::all() {
            assert_eq!(PageId::from_slug(page.slug()), Some(page));
        }
        assert_eq!(PageId::from_slug("nothing"), None);
    }

    #[test]
    fn every_page_has_a_label_in_every_language() {
        for (page, lang) in PageId::all().flat_map(|page| Lang::ALL.map(|lang| (page, lang))) {
            assert!(!page.label(lang).is_empty(), "{page:?} {lang:?}");
        }
    }

    #[test]
    fn a_view_is_on_one_page() {
        for &view in PageView::ALL {
            let page = PageId::with_view(view);
            assert_eq!(PageId::all().find(|page| page.shows(view)), page);
            assert!(PageId::all().filter(|page| page.shows(view)).count() <= 1);
        }
    }
}
