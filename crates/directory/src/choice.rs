//! What a visitor chose in the directory; it comes from the address and goes back into it.

use form_urlencoded::Serializer;

use crate::facet::{Facet, is_year};

/// A choice among the members, and how they are shown. The default shows all of them as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The words that are looked for.
    pub text: String,
    /// The last year of joining that is shown; those without a year are left out then.
    pub until: Option<u16>,
    /// How the members are shown.
    pub look: Look,
    /// The order; `None` is by relevance where words are looked for, and by name where not.
    pub sort: Option<Sort>,
    /// For each of [`Facet::ALL`] the values that are admitted, in their order, each once. None admits all.
    pub values: [Vec<String>; Facet::ALL.len()],
}

/// How the members are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Names by country.
    #[default]
    List,
    /// A row a member.
    Table,
    /// Counts.
    Figures,
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

impl Look {
    const ALL: [Self; 3] = [Self::List, Self::Table, Self::Figures];

    /// Its word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Table => "table",
            Self::Figures => "figures",
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
const LOOK: &str = "view";
const SORT: &str = "sort";
const UNTIL: &str = "year";

impl Choice {
    /// Reads the query of an address (without its `?`). Parameters that it does not know are left alone, and so are those
    /// that say nothing it understands.
    pub fn from_query(query: &str) -> Self {
        let mut choice = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match key.as_ref() {
                TEXT => choice.text = value.trim().into(),
                LOOK => {
                    choice.look = Look::ALL.into_iter().find(|look| look.word() == value).unwrap_or_default()
                }
                SORT => choice.sort = Sort::from_word(&value),
                UNTIL => choice.until = value.parse().ok().filter(|year| is_year(*year)),
                key => {
                    if let Some(facet) = Facet::from_word(key) {
                        choice.admit(facet, &value);
                    }
                }
            }
        }
        choice
    }

    /// The query that [`Choice::from_query`] reads back; empty for the default.
    pub fn to_query(&self) -> String {
        self.written_into("")
    }

    /// A query with this choice in it instead of the one that it has; everything else in it stays.
    pub fn written_into(&self, query: &str) -> String {
        let mut written = Serializer::new(String::new());
        if !self.text.is_empty() {
            written.append_pair(TEXT, &self.text);
        }
        for facet in Facet::ALL {
            let values = self.chosen(facet).iter();
            written.extend_pairs(values.map(|value| (facet.word(), value)));
        }
        if let Some(year) = self.until {
            written.append_pair(UNTIL, &year.to_string());
        }
        if self.look != Look::default() {
            written.append_pair(LOOK, self.look.word());
        }
        if let Some(sort) = self.sort {
            written.append_pair(SORT, &sort.to_string());
        }
        let is_own = |key: &str| [TEXT, LOOK, SORT, UNTIL].contains(&key) || Facet::from_word(key).is_some();
        let others = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| !is_own(key));
        written.extend_pairs(others);
        written.finish()
    }

    /// The values that are admitted; empty for all.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize]
    }

    /// The same choice with one value added or, where it was chosen, taken away. A value that the facet cannot have changes
    /// nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut choice = self.clone();
        let values = &mut choice.values[facet as usize];
        match values.iter().position(|chosen| chosen == value) {
            Some(at) => drop(values.remove(at)),
            None => choice.admit(facet, value),
        }
        choice
    }

    /// The same choice without what was chosen of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut choice = self.clone();
        choice.values[facet as usize].clear();
        choice
    }

    /// Whether all members are admitted.
    pub fn admits_all(&self) -> bool {
        self.text.is_empty() && !self.narrows()
    }

    /// Whether anything but words keeps members out.
    pub fn narrows(&self) -> bool {
        self.until.is_some() || self.values.iter().any(|values| !values.is_empty())
    }

    /// Admits a value as well, if it is one of the facet's.
    pub fn admit(&mut self, facet: Facet, value: &str) {
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
        let choice = Choice::from_query(
            "q=+San+Jos%C3%A9&class=full&class=unknown&class=full&kind=city&country=kr&region=asia&joined=1998\
             &joined=1990s&evidence=weak&view=table&sort=-joined&year=2005",
        );
        assert_eq!(choice.text, "San José");
        assert_eq!(choice.chosen(Facet::Class), ["full", "unknown"]);
        assert_eq!(choice.chosen(Facet::Country), ["KR"]);
        assert_eq!(choice.chosen(Facet::Joined), ["1990s", "1998"]);
        assert_eq!((choice.look, choice.until), (Look::Table, Some(2005)));
        assert_eq!(choice.sort, Some(Sort { key: SortKey::Joined, descending: true }));
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
            assert_eq!(Choice::from_query(query), Choice::default(), "{query}");
        }
    }

    #[test]
    fn the_rest_of_an_address_stays() {
        let choice = Choice::from_query("q=new&year=1999");
        let written = choice.written_into("at=1,2,3&q=old&class=full&utm=%26x&member=daejeon&sort=name");
        assert_eq!(written, "q=new&year=1999&at=1%2C2%2C3&utm=%26x&member=daejeon");
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let choice = Choice::from_query("class=full&region=asia");
        assert_eq!(choice.toggled(Facet::Class, "full"), Choice::from_query("region=asia"));
        assert_eq!(choice.toggled(Facet::Kind, "city").toggled(Facet::Kind, "city"), choice);
        assert_eq!(choice.toggled(Facet::Kind, "house"), choice);
        assert_eq!(choice.without(Facet::Region), Choice::from_query("class=full"));
    }

    #[test]
    fn a_look_and_an_order_admit_all() {
        assert!(Choice::from_query("view=table&sort=name").admits_all());
        assert!(!Choice::from_query("evidence=unknown").admits_all());
    }

    fn any_query() -> impl Strategy<Value = String> {
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
        fn what_goes_into_an_address_comes_back(query in any_query()) {
            let choice = Choice::from_query(&query);
            prop_assert_eq!(&Choice::from_query(&choice.to_query()), &choice);
            prop_assert_eq!(Choice::from_query(&choice.written_into(&query)), choice);
        }
    }
}
