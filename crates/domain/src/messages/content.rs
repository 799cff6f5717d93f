//! The messages in content that is generated at build time, such as tables of events and lists of news.

use crate::{Date, DateRange, Series};

/// The messages of generated content in one language.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ContentMessages {
    /// The form of the list validator.
    pub validator: ValidatorForm,
    // Column heads.
    pub number: &'static str,
    pub date: &'static str,
    pub event: &'static str,
    pub place: &'static str,
    pub theme: &'static str,
    pub attendance: &'static str,
    pub remarks: &'static str,
    /// The numbers of the sources in the list at the end of the page.
    pub sources: &'static str,
    pub office: &'static str,
    /// The holder of an office.
    pub person: &'static str,
    /// When a source names a person in an office.
    pub attested: &'static str,
    /// A class of membership.
    pub class: &'static str,
    /// Who could join a class.
    pub eligibility: &'static str,
    /// The votes of a class.
    pub vote: &'static str,
    pub admission_fee: &'static str,
    pub document: &'static str,
    /// What is known of a document.
    pub details: &'static str,
    /// When a document was amended.
    pub amended: &'static str,
    /// The page of this site about a document.
    pub related_page: &'static str,

    // Cells and remarks.
    /// In place of the votes, if no source states them.
    pub not_stated: &'static str,
    /// Remark on a translation that no source has.
    pub own_translation: &'static str,
    /// In an empty cell.
    pub no_value: &'static str,
    /// Certainty: inferred from sources.
    pub inferred: &'static str,
    /// Certainty: sources disagree.
    pub disputed: &'static str,
    /// Certainty: announced, with no report that it took place.
    pub planned: &'static str,
    /// Certainty: did not take place.
    pub not_held: &'static str,

    // Timeline and navigation.
    /// The accessible name of an entry's source numbers.
    pub sources_label: fn(&str) -> String,
    /// Before the link to the previous page.
    pub previous: &'static str,
    /// Before the link to the next page.
    pub next: &'static str,
    /// The accessible name of the links to the previous and the next page.
    pub previous_and_next: &'static str,
    /// The heading of the table of contents.
    pub on_this_page: &'static str,
    /// The accessible name of the links to the timelines of the series.
    pub timeline_by_series: &'static str,
    /// The link to the timeline of all series.
    pub all_series: &'static str,
    /// A series, in the plural.
    pub series_name: fn(Series) -> &'static str,
    /// The title of the timeline of a series.
    pub timeline_title: fn(&str) -> String,
    /// The summary of the timeline of a series: its name and the number of entries.
    pub series_summary: fn(&str, usize) -> String,
    /// The number of events of a series without a date.
    pub undated_events: fn(usize) -> String,
    /// The sentence with links to the timeline in other formats: text, link to the calendar, text, link to the JSON, text.
    pub other_formats: [&'static str; 5],
    pub calendar_name: &'static str,
    /// Remark on a date that is known to the month or the year.
    pub inexact_date: fn(&str) -> String,
    pub event_count: fn(usize) -> String,
    /// The city in the name of a place: "Daejeon" of "Daejeon, South Korea".
    pub city_of_place: fn(&str) -> &str,
    /// The accessible name of the map of places.
    pub map_of_places: &'static str,
    /// The summary of the page of a place: its name and the number of events.
    pub place_summary: fn(&str, usize) -> String,
    /// The link to the member at a place.
    pub member_at_place: &'static str,
    /// The title of the diagram of bodies.
    pub diagram_title: &'static str,
    /// The heading of a page's sources.
    pub page_sources: &'static str,
    pub last_checked: fn(Date) -> String,
    /// The accessible name of the link from a footnote back to the text.
    pub back_to_text: &'static str,
    /// The accessible name of the list of footnotes.
    pub footnotes: &'static str,
    /// The link to the list of news.
    pub all_news: &'static str,
    pub date_range: fn(&DateRange) -> String,
    /// An event by series and number: "1st General Assembly".
    pub event_name: fn(Series, Option<u16>) -> String,
    /// A text with a remark in brackets.
    pub with_remark: fn(&str, &str) -> String,
}

/// The labels and messages of the list validator's form.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ValidatorForm {
    pub file: &'static str,
    /// The formats, the size limit in megabytes, and that the file is not uploaded.
    pub hint: fn(usize) -> String,
    pub text: &'static str,
    pub check_text: &'static str,
    pub address: &'static str,
    pub check_address: &'static str,
    /// Shown while the list is checked.
    pub wait: &'static str,
    /// Shown if the worker fails to load.
    pub failed: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, PartialDate};

    #[test]
    fn dates_keep_their_precision() {
        for (from, to, en, ko) in [
            ("1998", "", "1998", "1998년"),
            ("1996-11", "", "November 1996", "1996년 11월"),
            ("2005-05-06", "", "6 May 2005", "2005년 5월 6일"),
            ("2020", "2022", "2020–2022", "2020~2022년"),
            ("2007-07", "2008-01", "July 2007 – January 2008", "2007년 7월~2008년 1월"),
            ("2015-07", "2015-08", "July–August 2015", "2015년 7~8월"),
            ("1998-09-16", "1998-09-17", "16–17 September 1998", "1998년 9월 16~17일"),
            ("2011-08-29", "2011-09-01", "29 August – 1 September 2011", "2011년 8월 29일~9월 1일"),
            (
                "2019-12-31",
                "2020-01-01",
                "31 December 2019 – 1 January 2020",
                "2019년 12월 31일~2020년 1월 1일",
            ),
        ] {
            let dates = DateRange::new(PartialDate::parse(from).unwrap(), PartialDate::parse(to)).unwrap();
            assert_eq!((ContentMessages::for_lang(Lang::En).date_range)(&dates), en);
            assert_eq!((ContentMessages::for_lang(Lang::Ko).date_range)(&dates), ko);
        }
    }

    #[test]
    fn events_have_ordinal_numbers() {
        for (number, en, ko) in [
            (Some(1), "1st General Assembly", "제1차 총회"),
            (Some(12), "12th General Assembly", "제12차 총회"),
            (Some(23), "23rd General Assembly", "제23차 총회"),
            (None, "General Assembly", "총회"),
        ] {
            assert_eq!((ContentMessages::for_lang(Lang::En).event_name)(Series::GeneralAssembly, number), en);
            assert_eq!((ContentMessages::for_lang(Lang::Ko).event_name)(Series::GeneralAssembly, number), ko);
        }
    }
}
