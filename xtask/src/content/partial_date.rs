//! Days, months and years, each as far as it is known.

use std::fmt;

use domain::Date;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: u16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

/// When something was: at a moment, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateRange {
    pub from: PartialDate,
    pub to: Option<PartialDate>,
}

impl PartialDate {
    /// Reads `2005`, `2005-05` or `2005-05-06`, if the calendar has it.
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
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl DateRange {
    /// From one moment to a later one that is known as exactly.
    pub fn new(from: PartialDate, to: Option<PartialDate>) -> Result<Self, &'static str> {
        match to {
            Some(to) if to <= from => Err("`to` is not after `from`; change places, or leave `to` out"),
            Some(to)
                if to.day.is_some() != from.day.is_some() || to.month.is_some() != from.month.is_some() =>
            {
                Err("`from` and `to` are not equally exact; write both as years, as months or as days")
            }
            to => Ok(Self { from, to }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_exactly_as_they_are_written() {
        for text in ["1998", "1998-09", "1998-09-16"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "98", "1998-13", "1998-02-30", "1998-9", "1998-09-1", "abcd"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_span_goes_forward_and_is_equally_exact_at_both_ends() {
        let moment = |text| PartialDate::parse(text).unwrap();
        let span = |from, to| DateRange::new(moment(from), Some(moment(to)));
        assert!(span("1998-09-16", "1998-09-17").is_ok());
        assert!(span("1998-09-17", "1998-09-16").unwrap_err().starts_with("`to` is not after `from`"));
        assert!(span("1998-09", "1998-10-01").unwrap_err().starts_with("`from` and `to` are not equally"));
    }
}
