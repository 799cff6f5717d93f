//! A member of the association.

use crate::{Class, Evidence, Kind, Lang, Localized, Messages};

/// A member, as in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The unique id, also used in addresses: lower-case ASCII letters, digits and hyphens.
    pub id: String,
    /// The name.
    pub name: Localized,
    /// Other names that the search finds.
    pub alt_names: Vec<String>,
    /// Longitude in degrees east, −180 to 180.
    pub lon: f64,
    /// Latitude in degrees north, −90 to 90.
    pub lat: f64,
    /// The class, if a source states it.
    pub class: Option<Class>,
    /// The kind of organization.
    pub kind: Option<Kind>,
    /// The city where it is based.
    pub city: Option<Localized>,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country_code: String,
    /// The year it joined.
    pub joined: Option<u16>,
    /// The URL of its website, `http:` or `https:`.
    pub website: Option<String>,
    /// The year to which the sources refer.
    pub as_of: Option<u16>,
    /// How well the membership is documented.
    pub evidence: Option<Evidence>,
    /// The URLs of the sources for the membership, `http:` or `https:`.
    pub sources: Vec<String>,
    /// The source of the coordinates.
    pub coord_source: Option<String>,
}

impl Member {
    /// "City, country" in a language; the country alone if the member has no city, or one named like its country, as in
    /// city-states.
    pub fn place_name(&self, lang: Lang, country_name: String) -> String {
        match self.city.as_ref().map(|city| city.get(lang)) {
            Some(city) if city != country_name => Messages::for_lang(lang).place(city, &country_name),
            _ => country_name,
        }
    }
}
