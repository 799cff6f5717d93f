//! The messages of generated content in English.

use crate::messages::{ContentMessages, Messages, ValidatorForm};
use crate::{Date, DateRange, Lang, PartialDate, Series};

pub static CONTENT: ContentMessages = ContentMessages {
    validator: ValidatorForm {
        file: "Choose a file, or drop one on this page",
        hint: |megabytes| {
            format!(
                "GeoJSON, or a table as CSV, up to {megabytes} MB. It is read in this browser and is not sent anywhere."
            )
        },
        text: "Or paste a list",
        check_text: "Check the text",
        address: "Or give its address",
        check_address: "Fetch and check",
        wait: "The list is being checked …",
        failed: "The check could not be loaded. Check the connection and try again.",
    },
    number: "No.",
    date: "Date",
    event: "Event",
    place: "Place",
    theme: "Theme",
    attendance: "Attendance",
    remarks: "Remarks",
    sources: "Sources",
    office: "Office",
    person: "Name",
    attested: "Named in the office",
    class: "Class",
    eligibility: "Who could join",
    vote: "Vote",
    not_stated: "Not stated",
    admission_fee: "Admission fee (US$)",
    document: "Document",
    details: "What is known",
    amended: "Changed",
    related_page: "On this site",
    own_translation: "Translation of this site",
    no_value: "–",
    inferred: "inferred",
    disputed: "sources disagree",
    planned: "announced; no report found",
    not_held: "not held",
    sources_label: |numbers| format!("Sources {numbers}"),
    previous: "Previous",
    next: "Next",
    previous_and_next: "Previous and next",
    on_this_page: "On this page",
    timeline_by_series: "Timeline by series",
    all_series: "All",
    series_name,
    timeline_title: |series| format!("Timeline: {series}"),
    series_summary: |series, n| {
        format!(
            "{series} of WTA in the order of their dates: {n} {}.",
            if n == 1 { "entry" } else { "entries" }
        )
    },
    undated_events: |n| {
        if n == 1 {
            "One further event has no known date; it stands on the page of the series.".into()
        } else {
            format!("{n} further events have no known date; they stand on the page of the series.")
        }
    },
    other_formats: ["The same for other programs: ", "calendar (iCalendar)", ", ", "JSON", "."],
    calendar_name: "Timeline",
    inexact_date: |when| format!("The day is not known: {when}."),
    event_count: |n| if n == 1 { "1 event".into() } else { format!("{n} events") },
    city_of_place: |name| name.split(',').next().unwrap_or_default(),
    map_of_places: "Map of the places where WTA met",
    place_summary: |place, n| {
        format!("What took place in {place}: {n} {} on record.", if n == 1 { "event" } else { "events" })
    },
    member_at_place: "The member at this place",
    diagram_title: "The bodies of WTA",
    page_sources: "Sources",
    last_checked: |day| format!("Last checked on {}", date_in_words(day)),
    back_to_text: "Back to the text",
    footnotes: "Notes",
    all_news: "All news",
    date_range,
    event_name,
    with_remark: |what, remark| format!("{what} ({remark})"),
};

fn date_range(DateRange { from, to }: &DateRange) -> String {
    let Some(to) = to else { return partial_date(from) };
    let same_year = from.year == to.year;
    match (from.month, from.day) {
        (Some(_), Some(day)) if same_year && from.month == to.month => format!("{day}–{}", partial_date(to)),
        (Some(month), Some(day)) if same_year => {
            format!("{day} {} – {}", month_name(month), partial_date(to))
        }
        (Some(month), None) if same_year => format!("{}–{}", month_name(month), partial_date(to)),
        (None, _) => format!("{}–{}", from.year, to.year),
        _ => format!("{} – {}", partial_date(from), partial_date(to)),
    }
}

fn partial_date(date: &PartialDate) -> String {
    match (date.to_date(), date.month) {
        (Some(day), _) => date_in_words(day),
        (None, Some(month)) => format!("{} {}", month_name(month), date.year),
        (None, None) => date.year.to_string(),
    }
}

fn date_in_words(day: Date) -> String {
    Messages::for_lang(Lang::En).date(day)
}

fn month_name(month: u8) -> &'static str {
    Messages::for_lang(Lang::En).months()[usize::from(month) - 1]
}

fn event_name(series: Series, number: Option<u16>) -> String {
    let name = match series {
        Series::Milestones => "Milestone",
        Series::GeneralAssembly => "General Assembly",
        Series::ExecutiveBoard => "Executive Board",
        Series::MayorsForum => "Mayors' Forum",
        Series::UniversityPresidentsForum => "University Presidents' Forum",
        Series::HiTechFair => "Hi-Tech Fair",
        Series::UnescoWta => "UNESCO-WTA workshop",
        Series::InnovationForum => "Global Innovation Forum",
    };
    number.map_or_else(|| name.into(), |number| format!("{number}{} {name}", ordinal(number)))
}

const fn series_name(series: Series) -> &'static str {
    match series {
        Series::Milestones => "Milestones",
        Series::GeneralAssembly => "General Assemblies",
        Series::ExecutiveBoard => "Executive Board",
        Series::MayorsForum => "Mayors' Forums",
        Series::UniversityPresidentsForum => "University Presidents' Forums",
        Series::HiTechFair => "Hi-Tech Fairs",
        Series::UnescoWta => "UNESCO-WTA workshops",
        Series::InnovationForum => "Global Innovation Forums",
    }
}

const fn ordinal(number: u16) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
