//! The continents that the map names.

use crate::string_enum;

string_enum! {
    /// A continent, by the count of six inhabited ones. `Region` is the division by which members are filtered.
    Continent {
        /// Asia.
        Asia = "asia",
        /// Africa.
        Africa = "africa",
        /// North America.
        NorthAmerica = "north-america",
        /// South America.
        SouthAmerica = "south-america",
        /// Europe.
        Europe = "europe",
        /// Australia and the Pacific.
        Oceania = "oceania",
    }
}
