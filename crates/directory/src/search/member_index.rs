//! Indexes members by name, other names, city, country, class, kind and id.

use std::collections::HashMap;

use domain::messages::SearchTerms;
use domain::{Lang, Localized, Member};

use super::index::{Field, Index, IndexBuilder};

/// The penalty of each field.
mod penalty {
    pub const NAME: u8 = 0;
    pub const OTHER_NAME: u8 = 1;
    pub const CITY: u8 = 2;
    pub const COUNTRY: u8 = 3;
    pub const CATEGORY: u8 = 4;
}

/// Indexes members; document numbers are indices in `members`. `country` returns the name of a country by its code
/// (ISO 3166-1 alpha-2) in a language.
pub fn member_index(members: &[Member], country: &dyn Fn(&str, Lang) -> String) -> Index {
    let mut builder = IndexBuilder::default();
    let mut countries: HashMap<&str, Vec<String>> = HashMap::new();
    for member in members {
        let code = member.country_code.as_str();
        let names =
            countries.entry(code).or_insert_with(|| Lang::ALL.map(|lang| country(code, lang)).to_vec());
        builder.add(fields(member, names));
    }
    builder.build()
}

fn fields<'a>(member: &'a Member, country: &'a [String]) -> impl Iterator<Item = Field<'a>> {
    let field = |penalty: u8| move |text: &'a str| Field { text, penalty };
    let names = member.name.all().map(field(penalty::NAME));
    let others = member.alt_names.iter().map(String::as_str).map(field(penalty::OTHER_NAME));
    let city = member.city.iter().flat_map(Localized::all).map(field(penalty::CITY));
    let country = country.iter().map(String::as_str).map(field(penalty::COUNTRY));
    let terms = SearchTerms::of_any_lang();
    let class = member.class.map(|class| terms.class(Some(class)));
    let categories = class.into_iter().chain(member.kind.map(|kind| terms.kind(kind))).flat_map(str::lines);
    let id = std::iter::once(member.id.as_str());
    names.chain(others).chain(city).chain(country).chain(id.chain(categories).map(field(penalty::CATEGORY)))
}
