//! What a visitor chose in the directory; it comes from the address and goes back into it.

use form_urlencoded::Serializer;

use crate::facet::{Facet, is_year};

/// A choice among the members, and how they are shown. The default shows all of them as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectoryQuery {
    /// The words that are looked for.
    pub text: String,
    /// The last year of joining that is shown; those without a year are left out then.
    pub joined_by: Option<u16>,
    /// How the members are shown.
    pub view_mode: ViewMode,
    /// The order; `None` is by relevance where words are looked for, and by name where not.
    pub sort: Option<Sort>,
    /// For each of [`Facet::ALL`] the values that are admitted, in their order, each once. None admits all.
    pub values: [Vec<String>; Facet::ALL.len()],
}

/// How the members are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ViewMode {
    /// Names by country.
    #[default]
    List,
    /// A row a member.
    Table,
    /// Counts, as charts and tables.
    Statistics,
}

/// An order of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// What they are ordered by.
    pub key: SortKey,
    /// From the last to the first.
    pub descending: bool,
}

/// What members are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// The name in the reader's language.
    Name,
    /// The country's name in the reader's language.
    Country,
    /// The class, in the order of the statutes.
    Class,
    /// The year of joining.
    Joined,
}

impl ViewMode {
    const ALL: [Self; 3] = [Self::List, Self::Table, Self::Statistics];

    /// Its word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Table => "table",
            Self::Statistics => "figures",
        }
    }
}

impl SortKey {
    const ALL: [Self; 4] = [Self::Name, Self::Country, Self::Class, Self::Joined];

    /// Its word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Country => "country",
            Self::Class => "class",
            Self::Joined => "joined",
        }
    }
}

impl Sort {
    fn from_word(text: &str) -> Option<Self> {
        let (descending, word) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let key = SortKey::ALL.into_iter().find(|key| key.word() == word)?;
        Some(Self { key, descending })
    }
}

impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.key.word())
    }
}

const TEXT: &str = "q";
const VIEW: &str = "view";
const SORT: &str = "sort";
const YEAR: &str = "year";

impl DirectoryQuery {
    /// Reads the query of an address (without its `?`). Parameters that it does not know are left alone, and so are those
    /// that say nothing it understands.
    pub fn from_query_string(query_string: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in form_urlencoded::parse(query_string.as_bytes()) {
            match key.as_ref() {
                TEXT => query.text = value.trim().into(),
                VIEW => {
                    query.view_mode =
                        ViewMode::ALL.into_iter().find(|mode| mode.word() == value).unwrap_or_default()
                }
                SORT => query.sort = Sort::from_word(&value),
                YEAR => query.joined_by = value.parse().ok().filter(|year| is_year(*year)),
                key => {
                    if let Some(facet) = Facet::from_word(key) {
                        query.add_value(facet, &value);
                    }
                }
            }
        }
        query
    }

    /// The query that [`DirectoryQuery::from_query_string`] reads back; empty for the default.
    pub fn to_query_string(&self) -> String {
        self.replace_in_query_string("")
    }

    /// A query with this choice in it instead of the one that it has; everything else in it stays.
    pub fn replace_in_query_string(&self, query_string: &str) -> String {
        let mut written = Serializer::new(String::new());
        if !self.text.is_empty() {
            written.append_pair(TEXT, &self.text);
        }
        for facet in Facet::ALL {
            let values = self.selected(facet).iter();
            written.extend_pairs(values.map(|value| (facet.word(), value)));
        }
        if let Some(year) = self.joined_by {
            written.append_pair(YEAR, &year.to_string());
        }
        if self.view_mode != ViewMode::default() {
            written.append_pair(VIEW, self.view_mode.word());
        }
        if let Some(sort) = self.sort {
            written.append_pair(SORT, &sort.to_string());
        }
        let is_own = |key: &str| [TEXT, VIEW, SORT, YEAR].contains(&key) || Facet::from_word(key).is_some();
        let others = form_urlencoded::parse(query_string.as_bytes()).filter(|(key, _)| !is_own(key));
        written.extend_pairs(others);
        written.finish()
    }

    /// The values that are admitted; empty for all.
    pub fn selected(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize]
    }

    /// The same choice with one value added or, where it was chosen, taken away. A value that the facet cannot have changes
    /// nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        let values = &mut query.values[facet as usize];
        match values.iter().position(|chosen| chosen == value) {
            Some(at) => drop(values.remove(at)),
            None => query.add_value(facet, value),
        }
        query
    }

    /// The same choice without what was chosen of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        query.values[facet as usize].clear();
        query
    }

    /// Whether all members are admitted.
    pub fn is_unfiltered(&self) -> bool {
        self.text.is_empty() && !self.has_filters()
    }

    /// Whether anything but words keeps members out.
    pub fn has_filters(&self) -> bool {
        self.joined_by.is_some() || self.values.iter().any(|values| !values.is_empty())
    }

    /// Admits a value as well, if it is one of the facet's.
    pub fn add_value(&mut self, facet: Facet, value: &str) {
        let values = &mut self.values[facet as usize];
        if let Some(value) = facet.value(value)
            && let Err(at) = values.binary_search(&value)
        {
            values.insert(at, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_parameter_is_read() {
        let query = DirectoryQuery::from_query_string(
            "q=+San+Jos%C3%A9&class=full&class=unknown&class=full&kind=city&country=kr&region=asia&joined=1998\
             &joined=1990s&evidence=weak&view=table&sort=-joined&year=2005",
        );
        assert_eq!(query.text, "San José");
        assert_eq!(query.selected(Facet::Class), ["full", "unknown"]);
        assert_eq!(query.selected(Facet::Country), ["KR"]);
        assert_eq!(query.selected(Facet::Joined), ["1990s", "1998"]);
        assert_eq!((query.view_mode, query.joined_by), (ViewMode::Table, Some(2005)));
        assert_eq!(query.sort, Some(Sort { key: SortKey::Joined, descending: true }));
    }

    #[test]
    fn what_makes_no_sense_is_left_alone() {
        for query in [
            "",
            "class=best",
            "class=Full",
            "country=KOR",
            "country=k1",
            "country=unknown",
            "region=mars",
            "joined=98",
            "joined=1995s",
            "joined=99990s",
            "year=x",
            "year=99999",
            "view=map",
            "sort=size",
            "sort=--name",
            "at=1,2,3&member=daejeon",
            "q=++",
        ] {
            assert_eq!(DirectoryQuery::from_query_string(query), DirectoryQuery::default(), "{query}");
        }
    }

    #[test]
    fn the_rest_of_an_address_stays() {
        let query = DirectoryQuery::from_query_string("q=new&year=1999");
        let written =
            query.replace_in_query_string("at=1,2,3&q=old&class=full&utm=%26x&member=daejeon&sort=name");
        assert_eq!(written, "q=new&year=1999&at=1%2C2%2C3&utm=%26x&member=daejeon");
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let query = DirectoryQuery::from_query_string("class=full&region=asia");
        assert_eq!(query.toggled(Facet::Class, "full"), DirectoryQuery::from_query_string("region=asia"));
        assert_eq!(query.toggled(Facet::Kind, "city").toggled(Facet::Kind, "city"), query);
        assert_eq!(query.toggled(Facet::Kind, "house"), query);
        assert_eq!(query.without(Facet::Region), DirectoryQuery::from_query_string("class=full"));
    }

    #[test]
    fn a_look_and_an_order_admit_all() {
        assert!(DirectoryQuery::from_query_string("view=table&sort=name").is_unfiltered());
        assert!(!DirectoryQuery::from_query_string("evidence=unknown").is_unfiltered());
    }

    fn any_query_string() -> impl Strategy<Value = String> {
        let value = prop_oneof![
            "\\PC{0,8}",
            "(full|associate|unknown|city|university|KR|se|asia|europe|1998|1990s|2000s|stated|weak|table|-name|joined)",
        ];
        let key = "(q|class|kind|country|region|joined|evidence|view|sort|year|at|x)";
        prop::collection::vec((key, value), 0..12)
            .prop_map(|pairs| Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    proptest! {
        #[test]
        fn writing_and_reading_a_query_string_round_trips(query_string in any_query_string()) {
            let query = DirectoryQuery::from_query_string(&query_string);
            prop_assert_eq!(&DirectoryQuery::from_query_string(&query.to_query_string()), &query);
            prop_assert_eq!(DirectoryQuery::from_query_string(&query.replace_in_query_string(&query_string)), query);
        }
    }
}
