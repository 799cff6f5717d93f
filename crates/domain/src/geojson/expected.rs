//! What a list of members has to contain.

use crate::string_enum;

string_enum! {
    /// The expected value of a field.
    Expected {
        /// A GeoJSON feature.
        Feature = "feature",
        /// An id that is valid in addresses.
        Id = "id",
        /// An id that no earlier record uses.
        UniqueId = "unique-id",
        /// A non-empty text.
        Text = "text",
        /// A list of texts.
        Texts = "texts",
        /// A GeoJSON point.
        Point = "point",
        /// A longitude and a latitude, in degrees.
        Coordinates = "coordinates",
        /// One of the classes.
        Class = "class",
        /// One of the kinds.
        Kind = "kind",
        /// One of the levels of evidence.
        Evidence = "evidence",
        /// A year.
        Year = "year",
        /// A web address.
        WebAddress = "web-address",
        /// An ISO 3166-1 alpha-2 code.
        CountryCode = "country-code",
    }
}
