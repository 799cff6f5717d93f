//! English.

use domain::Lang;

use super::IssueMessages;
use crate::Matter;

pub static EN: IssueMessages = IssueMessages {
    matter,
    finding: |finding, said| format!("{} (line {}): {said}", finding.record, finding.line),
};

fn matter(matter: &Matter) -> String {
    match matter {
        Matter::LeftOut(note) => note.problem.to_string(),
        Matter::Exchanged(code) => {
            format!(
                "the point is not in {code}, but would be with its two numbers exchanged. Write the longitude first."
            )
        }
        Matter::Abroad(code) => format!("the point is not in {code}. Correct the point or the country."),
        Matter::SameName(id) => format!("{id} has the same name. Leave one of them out, or tell them apart."),
        Matter::NoTranslation(lang) => {
            let language = match lang {
                Lang::En => "English",
                Lang::Ko => "Korean",
            };
            format!("the name has no {language} form. Add name_{}.", lang.code())
        }
        Matter::Future(field, year) => {
            format!("{field}: {year} is after the year of the list. Correct one of them.")
        }
    }
}
