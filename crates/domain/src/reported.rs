//! The numbers of members that the association or the press reported over time. Not every member can be documented, so these are
//! larger than what the list has.

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
    /// Decodes a list, which is in the order of the dates.
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
        Ok(decoded)
    }

    fn from_object(mut count: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let date = count.string("date")?;
        let url = count.optional_string("url")?;
        let invalid = |path: &str, found: &str| ObjectError::Unexpected {
            path: path.into(),
            expected: "2005, 2005-05, or a web address".into(),
            found: Some(found.into()),
        };
        if !url.is_empty() && !url.starts_with("http") {
            return Err(invalid("url", &url));
        }
        Ok(Self {
            date: PartialDate::parse(&date).ok_or_else(|| invalid("date", &date))?,
            when: count.localized("when")?,
            members: count.integer("members", (0, MOST), 0)? as usize,
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

    #[test]
    fn errors_name_the_key() {
        let error = |text: &str| ReportedCount::decode_list(text.as_bytes()).unwrap_err().to_string();
        let with = |date: &str, url: &str| {
            format!(
                r#"{{"reported":[{{"date":"{date}","when":{{"en":"x"}},"source":{{"en":"x"}},"url":"{url}"}}]}}"#
            )
        };
        assert_eq!(error(&with("98", "")), "date: expected 2005, 2005-05, or a web address, found 98");
        assert_eq!(
            error(&with("1998", "javascript:1")),
            "url: expected 2005, 2005-05, or a web address, found javascript:1"
        );
        assert_eq!(error(r#"{"reported":1}"#), "reported: expected a list of objects, found 1");
    }
}
