//! Paths of published files, relative to the site's base.

/// The coastlines of the whole world, from Natural Earth at 1:110 million.
pub const LAND: &str = "geo/land-110m.land";

/// The coastlines at 1:50 million, loaded when the map is zoomed in.
pub const DETAILED_LAND: &str = "geo/land-50m.land";

/// The numbers of members that were reported over time.
pub const REPORTED: &str = "reported.json";

/// The borders between countries, from Natural Earth at 1:110 million.
pub const BORDERS: &str = "geo/borders-110m.land";

/// The places of the names of countries, loaded when the map is zoomed in: see [`crate::LabelPlaces`].
pub const LABELS: &str = "labels/countries.txt";
