//! A member of the association.

use crate::{Lang, Localized, Messages, string_enum};

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

string_enum! {
    /// The class of a member, as defined by the statutes.
    Class {
        /// Local governments.
        Full = "full",
        /// Research institutes, universities, businesses.
        Associate = "associate",
        /// Individuals or organizations that share the ideals.
        Discretionary = "discretionary",
    }
}

string_enum! {
    /// The kind of organization.
    Kind {
        /// A city.
        City = "city",
        /// A province, state, county or region.
        Region = "region",
        /// A university.
        University = "university",
        /// A research institute.
        ResearchInstitute = "research-institute",
        /// A science or technology park.
        SciencePark = "science-park",
        /// A company.
        Company = "company",
        /// Any other organization.
        Organization = "organization",
    }
}

string_enum! {
    /// How well a membership is documented.
    Evidence {
        /// A source states the membership or the admission.
        Stated = "stated",
        /// The member is on a printed list of those registered for the founding.
        FoundingList = "founding-list",
        /// The source is indirect or unclear.
        Weak = "weak",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::UnknownValue;

    #[test]
    fn every_value_round_trips() {
        for &class in Class::ALL {
            assert_eq!(class.as_str().parse(), Ok(class));
        }
        for &kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        for &evidence in Evidence::ALL {
            assert_eq!(evidence.as_str().parse(), Ok(evidence));
        }
        assert_eq!("Full".parse::<Class>(), Err(UnknownValue));
    }
}
