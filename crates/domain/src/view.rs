//! What of the map is looked at; it comes from the address and goes back into it.

/// The map's view and the member that is shown on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Where the map is, if it was moved.
    pub at: Option<Outlook>,
    /// The id of the member whose card is open.
    pub member: Option<String>,
}

/// A place in the middle of the map, and how close it is. Whole numbers, because what is read from an address has to be
/// written into it the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Degrees north in ten-thousandths, −90 to 90 degrees.
    lat: i32,
    /// Degrees east in ten-thousandths, −180 to 180 degrees.
    lon: i32,
    /// How many times closer than the whole world at its usual size, in hundredths; above 0.
    zoom: i32,
}

/// Queries joined into one; those that are empty are left out.
pub fn joined(queries: &[String]) -> String {
    let queries = queries.iter().map(String::as_str).filter(|query| !query.is_empty());
    queries.collect::<Vec<_>>().join("&")
}

/// The part of a query that says which members are shown and how, without what of the map is looked at.
pub fn selection(query: &str) -> String {
    let of_the_map = |pair: &&str| pair.starts_with("at=") || pair.starts_with("member=");
    query.split('&').filter(|pair| !of_the_map(pair)).collect::<Vec<_>>().join("&")
}

/// The words that are looked for in a query.
pub fn text_of(query: &str) -> String {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(key, _)| key == "q").last().map(|(_, text)| text.trim_start().into()).unwrap_or_default()
}

/// A query with other words that are looked for.
pub fn with_text(query: &str, text: &str) -> String {
    let rest = query.split('&').filter(|pair| !pair.starts_with("q="));
    let rest = rest.collect::<Vec<_>>().join("&");
    let own = form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    joined(&[if text.is_empty() { String::new() } else { own }, rest])
}

/// Digits after the point of degrees and of the zoom.
const DEGREE_DIGITS: u32 = 4;
const ZOOM_DIGITS: u32 = 2;

impl View {
    /// Reads the query of an address (without its `?`); parameters that it does not know are left alone, and so are
    /// those that say nothing it understands.
    pub fn from_query(query: &str) -> Self {
        let mut view = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match key.as_ref() {
                "at" => view.at = Outlook::parse(&value),
                "member" => view.member = Some(value.into_owned()).filter(|id| crate::route::is_id(id)),
                _ => {}
            }
        }
        view
    }

    /// The query that [`View::from_query`] reads back; empty for the default.
    pub fn to_query(&self) -> String {
        let at = self.at.map(|at| format!("at={at}"));
        let member = self.member.as_ref().map(|id| format!("member={id}"));
        at.into_iter().chain(member).collect::<Vec<_>>().join("&")
    }
}

impl Outlook {
    /// The place at `lat` and `lon` degrees, `zoom` times closer than the whole world. Numbers beyond their range, and
    /// those that are none, become the nearest that makes sense.
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

    /// How many times closer than the whole world at its usual size.
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom) / f64::from(10_i32.pow(ZOOM_DIGITS))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let outlook = Self {
            lat: steps(parts.next()?, DEGREE_DIGITS)?,
            lon: steps(parts.next()?, DEGREE_DIGITS)?,
            zoom: steps(parts.next()?, ZOOM_DIGITS)?,
        };
        let sensible = outlook.lat.abs() <= 900_000 && outlook.lon.abs() <= 1_800_000;
        (parts.next().is_none() && sensible && (1..=1_000_000).contains(&outlook.zoom)).then_some(outlook)
    }
}

impl std::fmt::Display for Outlook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let part = |value, digits| decimal(value, digits);
        let (lat, lon) = (part(self.lat, DEGREE_DIGITS), part(self.lon, DEGREE_DIGITS));
        write!(f, "{lat},{lon},{}", part(self.zoom, ZOOM_DIGITS))
    }
}

/// A decimal number in steps of its last digit; digits beyond that are cut.
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
    fn a_view_is_read_from_an_address() {
        let view = View::from_query("class=full&at=36.35,127.38,8&member=daejeon");
        assert_eq!(view.at, Some(Outlook::new(36.35, 127.38, 8.0)));
        assert_eq!(view.member.as_deref(), Some("daejeon"));
        assert_eq!(view.to_query(), "at=36.35,127.38,8&member=daejeon");
    }

    #[test]
    fn what_makes_no_sense_is_left_alone() {
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
            assert_eq!(View::from_query(query), View::default(), "{query}");
        }
    }

    #[test]
    fn numbers_are_short() {
        for (at, expected) in [
            ((0.0, 0.0, 1.0), "0,0,1"),
            ((-0.5, 10.125, 2.5), "-0.5,10.125,2.5"),
            ((-90.0, -180.0, 0.04), "-90,-180,0.04"),
            ((12.345678, 0.0, 2.71728), "12.3457,0,2.72"),
            ((f64::INFINITY, -999.0, 1e9), "90,-180,10000"),
        ] {
            assert_eq!(Outlook::new(at.0, at.1, at.2).to_string(), expected);
        }
    }

    #[test]
    fn a_selection_leaves_the_map_out() {
        assert_eq!(selection("q=a&at=1,2,3&class=full&member=x"), "q=a&class=full");
        assert_eq!(selection(""), "");
    }

    #[test]
    fn words_are_read_from_a_query_and_written_into_it() {
        for (query, text, expected) in [
            ("", "San José & co", "q=San+Jos%C3%A9+%26+co"),
            ("q=old&class=full", "new", "q=new&class=full"),
            ("class=full&q=old", "", "class=full"),
        ] {
            let query = with_text(query, text);
            assert_eq!((query.as_str(), text_of(&query).as_str()), (expected, text));
        }
    }

    proptest! {
        #[test]
        fn what_goes_into_an_address_comes_back(
            lat in -90.0..=90.0, lon in -180.0..=180.0, zoom in 0.01..=9999.0,
            member in prop::option::of("[a-z0-9]{1,8}(-[a-z0-9]{1,5})?"),
        ) {
            let at = Outlook::new(lat, lon, zoom);
            prop_assert!((at.lat() - lat).abs() <= 5.1e-5 && (at.lon() - lon).abs() <= 5.1e-5);
            let view = View { at: Some(at), member };
            prop_assert_eq!(View::from_query(&view.to_query()), view);
        }

        #[test]
        fn nothing_in_an_address_panics(query in "\\PC{0,40}") {
            let _ = View::from_query(&query);
            let _ = View::from_query(&format!("at={query}"));
        }
    }
}
