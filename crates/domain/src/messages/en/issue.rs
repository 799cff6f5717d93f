//! The messages about the issues of a list in English.

use crate::Lang;
use crate::messages::IssueMessages;

pub static ISSUE: IssueMessages = IssueMessages {
    swapped_coordinates: |code| {
        format!(
            "the point is not in {code}, but would be with its two numbers exchanged. Write the longitude first."
        )
    },
    outside_country: |code| format!("the point is not in {code}. Correct the point or the country."),
    same_name: |id| format!("{id} has the same name. Leave one of them out, or tell them apart."),
    no_translation: |lang| {
        let language = match lang {
            Lang::En => "English",
            Lang::Ko => "Korean",
        };
        format!("the name has no {language} form. Add name_{}.", lang.code())
    },
    year_in_future: |field, year| {
        format!("{field}: {year} is after the year of the list. Correct one of them.")
    },
    issue: |record, line, issue| format!("{record} (line {line}): {issue}"),
};
