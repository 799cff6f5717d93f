//! Messages of the app that choose among several texts, or put some together.

use super::declare::Plain;
use super::formats::Formats;
use super::site::Messages;
use crate::{Compass, Date, Expected, GeoJsonError};

impl Messages {
    /// A date.
    pub fn date(self, date: Date) -> String {
        self.0.date(date)
    }

    /// The names of the months.
    pub fn months(self) -> [&'static str; 12] {
        Formats(self.0).months()
    }

    /// An integer with thousands separators.
    pub fn number(self, number: usize) -> String {
        self.0.grouped(number)
    }

    /// A range of years.
    pub fn years(self, first: u16, last: u16) -> String {
        if first == last { first.to_string() } else { self.year_range(first, last) }
    }

    /// The accessible name of a cluster: the number of members, their country if they share one, the number of countries, and
    /// some of their names.
    pub fn cluster(self, count: usize, country: Option<&str>, countries: usize, names: &[String]) -> String {
        let place = country.map_or_else(|| self.cluster_countries(countries), str::to_owned);
        let (rest, names) = (count.saturating_sub(names.len()), names.join(", "));
        if rest == 0 {
            self.cluster_of(count, &place, &names)
        } else {
            self.cluster_of_more(count, &place, &names, rest)
        }
    }

    /// The keyboard shortcuts of the map: key and effect.
    pub fn map_keys(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let texts = self.map_shortcuts();
        (0..texts.len()).step_by(2).map(move |index| (texts[index], texts[index + 1]))
    }

    /// A distance in kilometres, and the direction.
    pub fn distance(self, km: usize, direction: Compass) -> String {
        self.distance_towards(km, self.compass(direction))
    }

    /// What the map shows: the latitude and longitude of its middle in whole degrees, its width in kilometres, and the sentence about
    /// the members in view.
    pub fn map_view(self, (lat, lon): (i32, i32), km: usize, members: &str) -> String {
        let degrees = |value: i32| value.unsigned_abs() as usize;
        let latitude = if lat < 0 { Self::south_latitude } else { Self::north_latitude };
        let longitude = if lon < 0 { Self::west_longitude } else { Self::east_longitude };
        self.map_middle(&latitude(self, degrees(lat)), &longitude(self, degrees(lon)), km, members)
    }

    /// The list published with the site is shown instead: its date.
    pub fn showing_published(self, day: Option<Date>) -> String {
        day.map_or_else(
            || self.showing_published_list().to_owned(),
            |day| self.showing_published_list_of(day),
        )
    }

    /// Reason: more than a number of bytes.
    pub fn too_many_bytes(self, most: usize) -> String {
        self.too_many_megabytes(Plain(most / 1_000_000))
    }

    /// Reason: the document is not a list of members.
    pub fn invalid_list(self, error: &GeoJsonError) -> String {
        match error {
            GeoJsonError::Empty => self.empty_list().to_owned(),
            GeoJsonError::NotUtf8 { valid_up_to } => self.list_not_utf8(Plain(*valid_up_to)),
            GeoJsonError::Html => self.list_is_html().to_owned(),
            GeoJsonError::Truncated { line } => self.list_truncated(Plain(*line)),
            GeoJsonError::Syntax { line, column, message } => {
                self.list_syntax(Plain(*line), Plain(*column), message)
            }
            GeoJsonError::NotACollection { found } => self.not_a_collection(found),
        }
    }

    /// The numbers of records and of fields left out.
    pub fn problems(self, records: usize, fields: usize) -> String {
        match (records, fields) {
            (_, 0) => self.left_out_records(records),
            (0, _) => self.left_out_fields(fields),
            _ => self.left_out_both(records, fields),
        }
    }

    /// A problem: record, field, value found, value expected, line.
    pub fn problem(self, record: &str, field: &str, found: &str, expected: Expected, line: usize) -> String {
        self.problem_in_line(record, field, found, self.expected(expected), Plain(line))
    }
}
