//! A member of the association.

use crate::Localized;

/// One member, as the list gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The unique name in addresses: lower-case ASCII letters, digits and hyphens.
    pub id: String,
    /// The name, with forms of its own in some languages.
    pub name: Localized,
    /// Further names to be found by.
    pub alt_names: Vec<String>,
    /// Degrees east, −180 to 180.
    pub lon: f64,
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// The class by the statutes, where a source settles it.
    pub class: Option<Class>,
    /// What kind of body it is.
    pub kind: Option<Kind>,
    /// The city it sits in.
    pub city: Option<Localized>,
    /// ISO 3166-1 alpha-2, upper case.
    pub country_code: String,
    /// The year it joined.
    pub joined: Option<u16>,
    /// Its website, `http:` or `https:`.
    pub website: Option<String>,
    /// The year that the source describes.
    pub as_of: Option<u16>,
    /// How well the membership is attested.
    pub evidence: Option<Evidence>,
    /// Where the membership is stated, `http:` or `https:`.
    pub sources: Vec<String>,
    /// Where the point comes from.
    pub coord_source: Option<String>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word in data and addresses.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

words! {
    /// The class of a member by the statutes.
    Class {
        /// Local governments.
        Full = "full",
        /// Research institutes, universities, businesses.
        Associate = "associate",
        /// Individuals or organizations that share the ideals.
        Discretionary = "discretionary",
    }
}

words! {
    /// What kind of body a member is.
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

words! {
    /// How well a membership is attested.
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

    #[test]
    fn every_word_reads_back() {
        for &class in Class::ALL {
            assert_eq!(Class::from_word(class.word()), Some(class));
        }
        for &kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
        for &evidence in Evidence::ALL {
            assert_eq!(Evidence::from_word(evidence.word()), Some(evidence));
        }
        assert_eq!(Class::from_word("Full"), None);
    }
}
