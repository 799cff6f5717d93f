//! The values that fields of a member can have.

use crate::string_enum;

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
