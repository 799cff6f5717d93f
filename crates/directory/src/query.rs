//! The state of the member directory (search text, filters, sorting, view), read from the query string of the URL and written to it.

use domain::string_enum;
use form_urlencoded::Serializer;

use crate::facet::{Facet, is_year};

/// A selection of members and how to show it. The default is the list of all members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectoryQuery {
    /// The search text.
    pub text: String,
    /// Only members that joined in or before this year; excludes members with an unknown year. The last year in which a member
    /// joined does not filter: see [`Directory::normalized`](crate::Directory::normalized).
    pub joined_by: Option<u16>,
    /// How the members are shown.
    pub view_mode: ViewMode,
    /// The sort order; `None` sorts by relevance if there is a search text, else by name.
    pub sort: Option<Sort>,
    /// For each of [`Facet::ALL`] the selected values, sorted and unique. An empty list does not filter.
    pub values: [Vec<String>; Facet::ALL.len()],
}

string_enum! {
    /// How the members are shown.
    #[derive(Default)]
    ViewMode {
        /// A list grouped by country.
        #[default]
        List = "list",
        /// A table with one row per member.
        Table = "table",
        /// Charts and tables of counts.
        Figures = "figures",
    }
}

/// A sort order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The sort key.
    pub key: SortKey,
    /// Whether the order is reversed.
    pub descending: bool,
}

string_enum! {
    /// What members are sorted by.
    SortKey {
        /// The name in the reader's language.
        Name = "name",
        /// The city's name in the reader's language.
        City = "city",
        /// The country's name in the reader's language.
        Country = "country",
        /// The class, in the order of the statutes.
        Class = "class",
        /// The kind of organization, in the order of the filter.
        Kind = "kind",
        /// The year of joining.
        Joined = "joined",
    }
}

impl std::str::FromStr for Sort {
    type Err = domain::UnknownValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (descending, key) = text.strip_prefix('-').map_or((false, text), |key| (true, key));
        Ok(Self { key: key.parse()?, descending })
    }
}

impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.key.as_str())
    }
}

const TEXT: &str = "q";
const VIEW: &str = "view";
const SORT: &str = "sort";
const YEAR: &str = "year";

impl DirectoryQuery {
    /// Parses a query string (without `?`). Ignores unknown parameters and invalid values.
    pub fn from_query_string(query_string: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in form_urlencoded::parse(query_string.as_bytes()) {
            match key.as_ref() {
                TEXT => query.text = value.trim().into(),
                VIEW => query.view_mode = value.parse().unwrap_or_default(),
                SORT => query.sort = value.parse().ok(),
                YEAR => query.joined_by = value.parse().ok().filter(|year| is_year(*year)),
                key => {
                    if let Ok(facet) = key.parse() {
                        query.add_value(facet, &value);
                    }
                }
            }
        }
        query
    }

    /// The query string that [`DirectoryQuery::from_query_string`] parses back; empty for the default.
    pub fn to_query_string(&self) -> String {
        self.replace_in_query_string("")
    }

    /// Replaces the directory's parameters in a query string by this query; keeps all others.
    pub fn replace_in_query_string(&self, query_string: &str) -> String {
        let mut replaced = Serializer::new(String::new());
        if !self.text.is_empty() {
            replaced.append_pair(TEXT, &self.text);
        }
        for &facet in Facet::ALL {
            let values = self.selected(facet).iter();
            replaced.extend_pairs(values.map(|value| (facet.as_str(), value)));
        }
        if let Some(year) = self.joined_by {
            replaced.append_pair(YEAR, &year.to_string());
        }
        if self.view_mode != ViewMode::default() {
            replaced.append_pair(VIEW, self.view_mode.as_str());
        }
        if let Some(sort) = self.sort {
            replaced.append_pair(SORT, &sort.to_string());
        }
        let is_own = |key: &str| [TEXT, VIEW, SORT, YEAR].contains(&key) || key.parse::<Facet>().is_ok();
        let others = form_urlencoded::parse(query_string.as_bytes()).filter(|(key, _)| !is_own(key));
        replaced.extend_pairs(others);
        replaced.finish()
    }

    /// The selected values of a facet; empty if the facet does not filter.
    pub fn selected(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize]
    }

    /// This query with one value added, or removed if it was selected. An invalid value changes nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        let values = &mut query.values[facet as usize];
        match values.iter().position(|selected| selected == value) {
            Some(index) => drop(values.remove(index)),
            None => query.add_value(facet, value),
        }
        query
    }

    /// This query without the selected values of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        query.values[facet as usize].clear();
        query
    }

    /// Whether the query selects all members.
    pub fn is_unfiltered(&self) -> bool {
        self.text.is_empty() && !self.has_filters()
    }

    /// Whether anything besides the search text filters members.
    pub fn has_filters(&self) -> bool {
        self.joined_by.is_some() || self.values.iter().any(|values| !values.is_empty())
    }

    /// Selects one more value of a facet; ignores an invalid value.
    pub fn add_value(&mut self, facet: Facet, value: &str) {
        let values = &mut self.values[facet as usize];
        if let Some(value) = facet.parse_value(value)
            && let Err(index) = values.binary_search(&value)
        {
            values.insert(index, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_parameter_is_parsed() {
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
    fn invalid_values_are_ignored() {
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
    fn other_parameters_are_kept() {
        let query = DirectoryQuery::from_query_string("q=new&year=1999");
        let replaced =
            query.replace_in_query_string("at=1,2,3&q=old&class=full&utm=%26x&member=daejeon&sort=name");
        assert_eq!(replaced, "q=new&year=1999&at=1%2C2%2C3&utm=%26x&member=daejeon");
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
    fn view_mode_and_sort_do_not_filter() {
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
