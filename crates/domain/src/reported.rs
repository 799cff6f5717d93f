//! The numbers of members that the association or the press reported over time. Not every member can be documented, so these
//! exceed the number of members in the list.

use crate::{JsonError, Localized, ObjectError, ObjectReader, PartialDate};

/// More than any association has.
const MOST: i64 = 1_000_000;

/// The number of members at a time, by a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedCount {
    /// The date, for the position on the axis.
    pub date: PartialDate,
    /// The date as the source gives it: "Autumn 2018".
    pub when: Localized,
    /// The number of members.
    pub members: usize,
    /// The number of countries and regions; 0 if the source does not give it.
    pub countries: usize,
    /// The source's title.
    pub source: Localized,
    /// The source's URL; empty if it is not online.
    pub url: String,
}

impl ReportedCount {
    /// Decodes a list and sorts it by date.
    ///
    /// # Errors
    /// If the bytes are not a JSON object with the list `reported`, a required key is missing, or a value is not as expected.
    pub fn decode_list(bytes: &[u8]) -> Result<Vec<Self>, ObjectError> {
        let text =
            std::str::from_utf8(bytes).map_err(|error| ObjectError::Json(JsonError::NotUtf8(error)))?;
        let counts = ObjectReader::parse(text)?.objects("reported")?;
        let mut decoded = Vec::new();
        for count in counts {
            decoded.push(Self::from_object(count)?);
        }
        decoded.sort_by_key(|count: &Self| count.date);
        Ok(decoded)
    }

    fn from_object(mut count: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let date = count.string("date")?;
        let url = count.optional_string("url")?;
        let is_url = url.is_empty() || url.starts_with("https://") || url.starts_with("http://");
        if !is_url {
            return Err(count.invalid("url", "an address that begins with https:// or http://", &url));
        }
        let Some(date) = PartialDate::parse(&date) else {
            return Err(count.invalid("date", "a date such as 2005, 2005-05 or 2005-05-06", &date));
        };
        Ok(Self {
            date,
            when: count.localized("when")?,
            members: count.required_integer("members", (0, MOST))? as usize,
            countries: count.integer("countries", (0, MOST), 0)? as usize,
            source: count.localized("source")?,
            url,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: &[u8] = include_bytes!("../../../public/reported.json");

    #[test]
    fn the_published_counts_are_those_of_the_history() {
        let history = include_str!("../../../content/en/about/history.md");
        let counts = ReportedCount::decode_list(PUBLISHED).unwrap();
        assert!(counts.is_sorted_by_key(|count| count.date));
        for count in &counts {
            let countries = count.countries;
            let row = format!("| {} | {countries} | {} |", count.when.default, count.members);
            assert!(history.contains(&row), "{row}");
        }
    }

    fn decoded(reported: &str) -> Result<Vec<ReportedCount>, String> {
        let text = format!(r#"{{"reported":{reported}}}"#);
        ReportedCount::decode_list(text.as_bytes()).map_err(|error| error.to_string())
    }

    fn count(date: &str, more: &str) -> String {
        format!(r#"{{"date":"{date}","when":{{"en":"x"}},"source":{{"en":"x"}}{more}}}"#)
    }

    #[test]
    fn counts_are_sorted_by_date() {
        let counts = ["2005-06", "1998", "2005"].map(|date| count(date, r#","members":1"#)).join(",");
        let years = decoded(&format!("[{counts}]")).unwrap();
        let years: Vec<_> = years.iter().map(|count| (count.date.year, count.date.month)).collect();
        assert_eq!(years, [(1998, None), (2005, None), (2005, Some(6))]);
    }

    #[test]
    fn errors_name_the_count_and_the_key() {
        let members = r#","members":1"#;
        for (counts, expected) in [
            (
                format!("[{}]", count("1998", "")),
                "reported[0].members: expected a whole number from 0 to 1000000, found none",
            ),
            (
                format!("[{},{}]", count("1998", members), count("98", members)),
                "reported[1].date: expected a date such as 2005, 2005-05 or 2005-05-06, found 98",
            ),
            (
                format!("[{}]", count("1998", r#","members":1,"url":"javascript:1""#)),
                "reported[0].url: expected an address that begins with https:// or http://, found javascript:1",
            ),
            ("1".into(), "reported: expected a list of objects, found 1"),
            ("[1]".into(), "reported: expected a list of objects, found [1]"),
        ] {
            assert_eq!(decoded(&counts).unwrap_err(), expected);
        }
    }
}
