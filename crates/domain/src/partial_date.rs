//! Dates that are known to the day, the month or the year, and ranges of them.

use std::fmt;

use serde::Deserialize;

use crate::Date;

/// A day, a month or a year. Written `2005-05-06`, `2005-05` or `2005`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub struct PartialDate {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12, if it is known.
    pub month: Option<u8>,
    /// The day of the month, if it is known.
    pub day: Option<u8>,
}

/// One date, or the time from one date to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateRange {
    /// The date, or the start of the range.
    pub from: PartialDate,
    /// The end of the range.
    pub to: Option<PartialDate>,
}

impl PartialDate {
    /// Parses a date, or returns `None` if the calendar does not have it.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = match text.len() {
            4 => "-01-01",
            7 => "-01",
            10 => "",
            _ => return None,
        };
        let date = Date::parse(&format!("{text}{rest}"))?;
        let month = (text.len() > 4).then_some(date.month());
        let day = (text.len() > 7).then_some(date.day());
        Some(Self { year: date.year(), month, day })
    }

    /// The day, if it is known.
    pub fn to_date(self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?)
    }

    /// The error message for a text that [`PartialDate::parse`] rejects.
    pub fn expected(text: &str) -> String {
        format!("{text:?} is not a date; write 2005, 2005-05 or 2005-05-06")
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| Self::expected(&text))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl From<PartialDate> for DateRange {
    fn from(from: PartialDate) -> Self {
        Self { from, to: None }
    }
}

impl DateRange {
    /// A range. `to` must be later than `from` and equally precise.
    ///
    /// # Errors
    /// If they are not, with a message for editors.
    pub fn new(from: PartialDate, to: Option<PartialDate>) -> Result<Self, &'static str> {
        let precision = |date: PartialDate| (date.month.is_some(), date.day.is_some());
        match to {
            Some(to) if to <= from => Err("`to` is not after `from`; swap them, or leave `to` out"),
            Some(to) if precision(to) != precision(from) => {
                Err("`from` and `to` differ in precision; write both as years, as months or as days")
            }
            to => Ok(Self { from, to }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for text in ["1998", "1998-09", "1998-09-16"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "98", "1998-13", "1998-02-30", "1998-9", "1998-09-1", "abcd"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_date_known_to_the_day_is_a_date() {
        let date = |text| PartialDate::parse(text).unwrap().to_date().map(|date| date.to_string());
        assert_eq!(date("1998-09-16").as_deref(), Some("1998-09-16"));
        assert_eq!(date("1998-09"), None);
    }

    #[test]
    fn a_range_is_in_order_and_equally_precise_at_both_ends() {
        let date = |text| PartialDate::parse(text).unwrap();
        let range = |from, to| DateRange::new(date(from), Some(date(to)));
        assert!(range("1998-09-16", "1998-09-17").is_ok());
        assert!(range("1998-09-17", "1998-09-16").unwrap_err().starts_with("`to` is not after `from`"));
        assert!(range("1998-09", "1998-10-01").unwrap_err().starts_with("`from` and `to` differ"));
    }
}
