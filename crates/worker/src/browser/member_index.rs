//! A list of members, ready to be searched and sorted.

use std::cell::RefCell;
use std::rc::Rc;

use directory::{Directory, DirectoryQuery, IncrementalSearch, SortRanks};
use domain::{Config, Date, DecodeResult, Lang, Member};

use super::site_settings::SiteSettings;

/// A list of members, ready to be searched and sorted.
pub struct MemberIndex {
    /// The site of the list.
    pub site: Rc<SiteSettings>,
    /// The members.
    pub directory: Directory,
    /// The date of the list.
    pub updated: Option<Date>,
    /// The state of the last search, which the next one may extend.
    pub search: RefCell<IncrementalSearch>,
    ranks: RefCell<Vec<(Lang, Rc<SortRanks>)>>,
}

impl MemberIndex {
    /// Indexes a list.
    pub fn new(site: Rc<SiteSettings>, list: DecodeResult) -> Self {
        let directory = Directory::new(list.members, &|code, lang| country(&site.config, code, lang));
        Self { site, directory, updated: list.updated, search: RefCell::default(), ranks: RefCell::default() }
    }

    /// The indices of the members that a query selects, in its order.
    pub fn select(&self, lang: Lang, query: &DirectoryQuery) -> Vec<u32> {
        let selection = self.directory.select(&mut self.search.borrow_mut(), query);
        self.ranks(lang).sorted(self.directory.members(), &selection.hits, query.sort)
    }

    /// The order of the members by name and country in a language.
    pub fn ranks(&self, lang: Lang) -> Rc<SortRanks> {
        let mut known = self.ranks.borrow_mut();
        if let Some((_, ranks)) = known.iter().find(|(other, _)| *other == lang) {
            return ranks.clone();
        }
        let compare = Box::new(web::collation(lang.code()));
        let ranks = SortRanks::new(self.directory.members(), lang, &|code| self.country(code, lang), compare);
        let ranks = Rc::new(ranks);
        known.push((lang, ranks.clone()));
        ranks
    }

    /// The list that was indexed, without its problems.
    pub fn list(&self) -> DecodeResult {
        let members = self.directory.members().to_vec();
        DecodeResult { members, updated: self.updated, ..DecodeResult::default() }
    }

    /// The name of a country.
    pub fn country(&self, code: &str, lang: Lang) -> String {
        country(&self.site.config, code, lang)
    }

    /// "City, country".
    pub fn place(&self, lang: Lang, member: &Member) -> String {
        place(&self.site.config, lang, member)
    }
}

/// The name of a country: from the settings, or else from the browser.
pub fn country(config: &Config, code: &str, lang: Lang) -> String {
    config.country_name(lang, code, |lang, code| web::country_name(lang.code(), code))
}

/// "City, country".
pub fn place(config: &Config, lang: Lang, member: &Member) -> String {
    member.place_name(lang, country(config, &member.country_code, lang))
}
