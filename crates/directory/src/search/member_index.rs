//! What of a member can be found.

use std::collections::HashMap;

use domain::{Lang, Localized, Member, Messages};

use super::index::{Field, Index, IndexBuilder};

/// How far from a name the other fields are.
mod weight {
    pub const NAME: u8 = 0;
    pub const OTHER_NAME: u8 = 1;
    pub const CITY: u8 = 2;
    pub const COUNTRY: u8 = 3;
    pub const SORT: u8 = 4;
}

/// An index of members: document numbers are positions in `members`. `country` names a country by its code (ISO 3166-1
/// alpha-2) in a language.
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
    let field = |weight: u8| move |text: &'a str| Field { text, weight };
    let names = member.name.all().map(field(weight::NAME));
    let others = member.alt_names.iter().map(String::as_str).map(field(weight::OTHER_NAME));
    let city = member.city.iter().flat_map(Localized::all).map(field(weight::CITY));
    let country = country.iter().map(String::as_str).map(field(weight::COUNTRY));
    let sort = Lang::ALL.into_iter().map(Messages::for_lang).flat_map(|words| {
        let class = member.class.map(|class| (words.class)(Some(class)));
        class.into_iter().chain(member.kind.map(words.kind))
    });
    let id = std::iter::once(member.id.as_str());
    names.chain(others).chain(city).chain(country).chain(id.chain(sort).map(field(weight::SORT)))
}
