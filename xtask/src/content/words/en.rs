//! English.

use super::super::series::Series;
use super::super::when::{Moment, When};
use super::Words;

pub(super) const EN: Words = Words {
    number: "No.",
    date: "Date",
    event: "Event",
    place: "Place",
    theme: "Theme",
    attendance: "Attendance",
    remarks: "Remarks",
    sources: "Sources",
    nothing: "–",
    inferred: "inferred",
    disputed: "sources disagree",
    planned: "announced; no report found",
    not_held: "not held",
    earlier: "Earlier: ",
    later: "Later: ",
    all_news: "All news",
    when,
    event_of,
    remarked: |what, remark| format!("{what} ({remark})"),
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn when(When { from, to }: &When) -> String {
    let Some(to) = to else { return moment(from) };
    let same_year = from.year == to.year;
    match (from.month, from.day) {
        (Some(_), Some(day)) if same_year && from.month == to.month => format!("{day}–{}", moment(to)),
        (Some(month), Some(day)) if same_year => format!("{day} {} – {}", name(month), moment(to)),
        (Some(month), None) if same_year => format!("{}–{}", name(month), moment(to)),
        (None, _) => format!("{}–{}", from.year, to.year),
        _ => format!("{} – {}", moment(from), moment(to)),
    }
}

fn moment(at: &Moment) -> String {
    match (at.month, at.day) {
        (Some(month), Some(day)) => format!("{day} {} {}", name(month), at.year),
        (Some(month), None) => format!("{} {}", name(month), at.year),
        _ => at.year.to_string(),
    }
}

fn name(month: u8) -> &'static str {
    MONTHS[usize::from(month) - 1]
}

fn event_of(series: Series, number: Option<u16>) -> String {
    let name = match series {
        Series::Milestone => "Milestone",
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

const fn ordinal(number: u16) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
