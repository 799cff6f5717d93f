//! Which members are asked for; it comes from the address and goes back into it.

use crate::{Class, Member};

/// A choice among the members. The default admits all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that a name, a city or the id has to hold, in any case.
    pub text: String,
    /// The classes admitted; `None` stands for members whose class is not known. Empty admits all.
    pub classes: Vec<Option<Class>>,
}

/// The word in an address for members whose class is not known.
const UNKNOWN: &str = "unknown";

impl Filter {
    /// Reads the query of an address (without its `?`); parameters that it does not know are left alone.
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (key.as_ref(), value.as_ref(), Class::from_word(&value)) {
                ("q", text, _) => filter.text = text.trim().into(),
                ("class", _, Some(class)) => filter = filter.with(Some(class)),
                ("class", UNKNOWN, None) => filter = filter.with(None),
                _ => {}
            }
        }
        filter
    }

    /// The query that [`Filter::from_query`] reads back; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.text.is_empty() {
            query.append_pair("q", &self.text);
        }
        for class in &self.classes {
            query.append_pair("class", class.map_or(UNKNOWN, Class::word));
        }
        query.finish()
    }

    /// Whether nothing is asked for, so that all members are admitted.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The same choice with one class added or, where it was chosen, taken away.
    #[must_use]
    pub fn toggled(&self, class: Option<Class>) -> Self {
        if !self.classes.contains(&class) {
            return self.clone().with(class);
        }
        let classes = self.classes.iter().copied().filter(|&chosen| chosen != class).collect();
        Self { classes, ..self.clone() }
    }

    fn with(mut self, class: Option<Class>) -> Self {
        if !self.classes.contains(&class) {
            let at = self.classes.partition_point(|&chosen| chosen < class);
            self.classes.insert(at, class);
        }
        self
    }

    /// Whether the member is asked for: every word has to be found, and the class has to be among those chosen. `fold`
    /// takes letters to their small forms.
    pub fn admits(&self, member: &Member, fold: &dyn Fn(&str) -> String) -> bool {
        (self.classes.is_empty() || self.classes.contains(&member.class)) && self.finds(member, fold)
    }

    fn finds(&self, member: &Member, fold: &dyn Fn(&str) -> String) -> bool {
        if self.text.is_empty() {
            return true;
        }
        let texts = member.name.all().chain(member.city.iter().flat_map(crate::Localized::all));
        let texts = texts.chain(member.alt_names.iter().map(String::as_str)).chain([member.id.as_str()]);
        let hay = fold(&texts.collect::<Vec<_>>().join("\n"));
        fold(&self.text).split_whitespace().all(|word| hay.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, Roster, decode};

    fn real() -> Roster {
        Roster::from(decode(include_bytes!("../../../public/data/members.geojson")).unwrap())
    }

    fn found(query: &str) -> Vec<String> {
        let roster = real();
        let filter = Filter::from_query(query);
        roster
            .matching(&filter, &str::to_lowercase)
            .into_iter()
            .map(|index| roster.members()[index].id.clone())
            .collect()
    }

    #[test]
    fn no_parameters_admit_all() {
        assert_eq!(found("").len(), real().members().len());
    }

    #[test]
    fn words_are_found_in_any_case_and_language() {
        for (query, expected) in [
            ("UPPSALA", &["uppsala"][..]),
            ("웁살라", &["uppsala"]),
            ("hsinchu national", &["national-chiao-tung-university"]),
            ("no such place", &[]),
        ] {
            assert_eq!(found(&format!("q={query}")), expected, "{query}");
        }
    }

    #[test]
    fn classes_add_up_and_the_unknown_can_be_asked_for() {
        assert_eq!(found("class=full").len(), 38);
        assert_eq!(found("class=associate&class=unknown").len(), 16);
        assert_eq!(found("class=associate&q=%EB%8C%80%EC%A0%84"), ["hannam-university"]);
    }

    #[test]
    fn unknown_parameters_are_left_alone() {
        assert!(Filter::from_query("class=best&utm=x&q=++").is_default());
    }

    #[test]
    fn what_goes_into_an_address_comes_back() {
        let filter = Filter::default().toggled(None).toggled(Some(Class::Full));
        let filter = Filter { text: "San José & co".into(), ..filter };
        assert_eq!(Filter::from_query(&filter.to_query()), filter);
        assert_eq!(filter.toggled(None).toggled(None), filter);
    }

    #[test]
    fn members_are_named_in_the_readers_language() {
        let roster = real();
        assert_eq!(roster.get("daejeon").map(|member| member.name.get(Lang::Ko)), Some("대전광역시"));
    }
}
