//! The part of the address that describes the map: its position, and the member whose popup is open.

use crate::route::is_id;

/// What the query of an address says about the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapQuery {
    /// The map's position, if it was moved.
    pub at: Option<MapPosition>,
    /// The id of the member whose popup is open.
    pub member: Option<String>,
}

/// The centre of the map and its zoom. Stored as integers, so that a position read from an address is written back unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapPosition {
    /// Latitude in ten-thousandths of a degree north, −90 to 90 degrees.
    lat: i32,
    /// Longitude in ten-thousandths of a degree east, −180 to 180 degrees.
    lon: i32,
    /// Zoom factor in hundredths, relative to the whole world; above 0.
    zoom: i32,
}

/// Decimal places of degrees and of the zoom factor.
const DEGREE_DIGITS: u32 = 4;
const ZOOM_DIGITS: u32 = 2;

impl MapQuery {
    /// Reads the query of an address (without `?`). Ignores unknown parameters and invalid values.
    pub fn from_query(text: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in form_urlencoded::parse(text.as_bytes()) {
            match key.as_ref() {
                "at" => query.at = MapPosition::parse(&value),
                "member" => query.member = Some(value.into_owned()).filter(|id| is_id(id)),
                _ => {}
            }
        }
        query
    }

    /// The inverse of [`MapQuery::from_query`]; empty for the default.
    pub fn to_query(&self) -> String {
        let at = self.at.map(|at| format!("at={at}"));
        let member = self.member.as_ref().map(|id| format!("member={id}"));
        at.into_iter().chain(member).collect::<Vec<_>>().join("&")
    }
}

impl MapPosition {
    /// A position from degrees north and east and a zoom factor relative to the whole world. Values are clamped to their
    /// ranges; NaN becomes 0, and the smallest zoom.
    pub fn new(lat: f64, lon: f64, zoom: f64) -> Self {
        let steps = |value: f64, digits: u32| (value * f64::from(10_i32.pow(digits))).round() as i32;
        Self {
            lat: steps(lat.clamp(-90.0, 90.0), DEGREE_DIGITS),
            lon: steps(lon.clamp(-180.0, 180.0), DEGREE_DIGITS),
            zoom: steps(zoom.clamp(0.01, 10_000.0), ZOOM_DIGITS).max(1),
        }
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        f64::from(self.lat) / f64::from(10_i32.pow(DEGREE_DIGITS))
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        f64::from(self.lon) / f64::from(10_i32.pow(DEGREE_DIGITS))
    }

    /// Zoom factor relative to the whole world.
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom) / f64::from(10_i32.pow(ZOOM_DIGITS))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let position = Self {
            lat: steps(parts.next()?, DEGREE_DIGITS)?,
            lon: steps(parts.next()?, DEGREE_DIGITS)?,
            zoom: steps(parts.next()?, ZOOM_DIGITS)?,
        };
        let is_on_earth = position.lat.abs() <= 900_000 && position.lon.abs() <= 1_800_000;
        (parts.next().is_none() && is_on_earth && (1..=1_000_000).contains(&position.zoom))
            .then_some(position)
    }
}

impl std::fmt::Display for MapPosition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let part = |value, digits| decimal(value, digits);
        let (lat, lon) = (part(self.lat, DEGREE_DIGITS), part(self.lon, DEGREE_DIGITS));
        write!(f, "{lat},{lon},{}", part(self.zoom, ZOOM_DIGITS))
    }
}

/// A decimal number as a multiple of 10^−`digits`; further decimal places are dropped.
fn steps(text: &str, digits: u32) -> Option<i32> {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || !plain(whole) || !plain(part) {
        return None;
    }
    let part: String = part.chars().chain("0000".chars()).take(digits as usize).collect();
    Some(sign * format!("{whole}{part}").parse::<i32>().ok()?)
}

fn decimal(steps: i32, digits: u32) -> String {
    let unit = 10_u32.pow(digits);
    let (whole, part) = (steps.unsigned_abs() / unit, steps.unsigned_abs() % unit);
    let text = format!("{}{whole}.{part:01$}", if steps < 0 { "-" } else { "" }, digits as usize);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_position_and_member_from_a_query() {
        let query = MapQuery::from_query("class=full&at=36.35,127.38,8&member=daejeon");
        assert_eq!(query.at, Some(MapPosition::new(36.35, 127.38, 8.0)));
        assert_eq!(query.member.as_deref(), Some("daejeon"));
        assert_eq!(query.to_query(), "at=36.35,127.38,8&member=daejeon");
    }

    #[test]
    fn invalid_values_are_ignored() {
        for query in [
            "",
            "at=",
            "at=1,2",
            "at=1,2,3,4",
            "at=91,0,1",
            "at=0,181,1",
            "at=0,0,0",
            "at=0,0,-2",
            "at=a,b,c",
            "at=1e3,0,1",
            "at=.5,0,1",
            "at=999999,0,1",
            "at=--1,0,1",
            "member=No%20id",
            "x=y",
        ] {
            assert_eq!(MapQuery::from_query(query), MapQuery::default(), "{query}");
        }
    }

    #[test]
    fn numbers_are_written_without_trailing_zeros() {
        for (at, expected) in [
            ((0.0, 0.0, 1.0), "0,0,1"),
            ((-0.5, 10.125, 2.5), "-0.5,10.125,2.5"),
            ((-90.0, -180.0, 0.04), "-90,-180,0.04"),
            ((12.345678, 0.0, 2.71728), "12.3457,0,2.72"),
            ((f64::INFINITY, -999.0, 1e9), "90,-180,10000"),
        ] {
            assert_eq!(MapPosition::new(at.0, at.1, at.2).to_string(), expected);
        }
    }

    proptest! {
        #[test]
        fn queries_round_trip(
            lat in -90.0..=90.0, lon in -180.0..=180.0, zoom in 0.01..=9999.0,
            member in prop::option::of("[a-z0-9]{1,8}(-[a-z0-9]{1,5})?"),
        ) {
            let at = MapPosition::new(lat, lon, zoom);
            prop_assert!((at.lat() - lat).abs() <= 5.1e-5 && (at.lon() - lon).abs() <= 5.1e-5);
            let query = MapQuery { at: Some(at), member };
            prop_assert_eq!(MapQuery::from_query(&query.to_query()), query);
        }

        #[test]
        fn parsing_never_panics(query in "\\PC{0,40}") {
            let _ = MapQuery::from_query(&query);
            let _ = MapQuery::from_query(&format!("at={query}"));
        }
    }
}
