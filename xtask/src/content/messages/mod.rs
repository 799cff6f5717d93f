//! The words of what is made from data: tables of events, lists of news. The words of the interface are
//! [`domain::Messages`]; these are needed when texts are compiled and never reach the browser by themselves.

mod en;
mod ko;

use domain::{Date, Lang};

use super::partial_date::DateRange;
use super::series::Series;
use super::validator_form::ValidatorForm;

/// The words in one language.
pub struct Messages {
    /// Where an editor brings a list.
    pub validator: ValidatorForm,
    /// Column head.
    pub number: &'static str,
    /// Column head.
    pub date: &'static str,
    /// Column head.
    pub event: &'static str,
    /// Column head.
    pub place: &'static str,
    /// Column head.
    pub theme: &'static str,
    /// Column head.
    pub attendance: &'static str,
    /// Column head.
    pub remarks: &'static str,
    /// Column head above numbers in the page's list of sources.
    pub sources: &'static str,
    /// Column head: an office.
    pub office: &'static str,
    /// Column head: who held it.
    pub person: &'static str,
    /// Column head: when a source names a person in an office.
    pub attested: &'static str,
    /// Column head: a class of membership.
    pub class: &'static str,
    /// Column head: who could be of a class.
    pub eligibility: &'static str,
    /// Column head: how many votes a class had.
    pub vote: &'static str,
    /// In a cell of votes for which no source says anything.
    pub not_stated: &'static str,
    /// Column head: what joining cost.
    pub admission_fee: &'static str,
    /// Column head: a paper.
    pub document: &'static str,
    /// Column head: what is known of it.
    pub details: &'static str,
    /// Column head: when it was changed.
    pub amended: &'static str,
    /// Column head: the page that tells of it.
    pub related_page: &'static str,
    /// Of a translation that no source has.
    pub own_translation: &'static str,
    /// In a cell for which nothing is known.
    pub no_value: &'static str,
    /// Rests on inference.
    pub inferred: &'static str,
    /// Sources disagree.
    pub disputed: &'static str,
    /// Was announced; whether it took place is not known.
    pub planned: &'static str,
    /// Did not take place.
    pub not_held: &'static str,
    /// Names the numbers of sources beside an entry.
    pub sources_label: fn(&str) -> String,
    /// Before the link to the page before.
    pub previous: &'static str,
    /// Before the link to the page after.
    pub next: &'static str,
    /// The name of the ways to a page's neighbours.
    pub previous_and_next: &'static str,
    /// The name of a long page's contents.
    pub on_this_page: &'static str,
    /// The name of the ways to the timelines of the series.
    pub timeline_by_series: &'static str,
    /// The way to the timeline of all series.
    pub all_series: &'static str,
    /// A series, in the plural.
    pub series_name: fn(Series) -> &'static str,
    /// The title of the timeline of a series.
    pub timeline_title: fn(&str) -> String,
    /// The timeline of a series in a sentence: its name and how many entries.
    pub series_summary: fn(&str, usize) -> String,
    /// So many events of a series have no date.
    pub undated_events: fn(usize) -> String,
    /// Where else the timeline is: before, between and after the links to the calendar and to the JSON.
    pub other_formats: [&'static str; 5],
    /// The name of the calendar.
    pub calendar_name: &'static str,
    /// Said of a date that is known to the month or the year.
    pub inexact_date: fn(&str) -> String,
    /// So many meetings.
    pub event_count: fn(usize) -> String,
    /// The name of the map of places.
    pub map_of_places: &'static str,
    /// A place in a sentence: its name and how many events.
    pub place_summary: fn(&str, usize) -> String,
    /// The way to the member at a place.
    pub member_at_place: &'static str,
    /// The name of the diagram of bodies.
    pub diagram_title: &'static str,
    /// Heading above a page's sources.
    pub page_sources: &'static str,
    /// "Last checked on" a day.
    pub last_checked: fn(Date) -> String,
    /// The way back from a footnote.
    pub back_to_text: &'static str,
    /// The name of a page's footnotes.
    pub footnotes: &'static str,
    /// Leads to the list of news.
    pub all_news: &'static str,
    /// When something was.
    pub date_range: fn(&DateRange) -> String,
    /// An event of a series, by its number if it has one: "1st General Assembly".
    pub event_name: fn(Series, Option<u16>) -> String,
    /// Something with a remark in brackets.
    pub with_remark: fn(&str, &str) -> String,
}

impl Messages {
    /// The words in a language.
    pub const fn for_lang(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::EN,
            Lang::Ko => &ko::KO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::partial_date::PartialDate;
    use super::*;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
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
            let when = DateRange::new(PartialDate::parse(from).unwrap(), PartialDate::parse(to)).unwrap();
            assert_eq!((Messages::for_lang(Lang::En).date_range)(&when), en);
            assert_eq!((Messages::for_lang(Lang::Ko).date_range)(&when), ko);
        }
    }

    #[test]
    fn events_are_named_by_number() {
        for (number, en, ko) in [
            (Some(1), "1st General Assembly", "제1차 총회"),
            (Some(12), "12th General Assembly", "제12차 총회"),
            (Some(23), "23rd General Assembly", "제23차 총회"),
            (None, "General Assembly", "총회"),
        ] {
            assert_eq!((Messages::for_lang(Lang::En).event_name)(Series::GeneralAssembly, number), en);
            assert_eq!((Messages::for_lang(Lang::Ko).event_name)(Series::GeneralAssembly, number), ko);
        }
    }
}
