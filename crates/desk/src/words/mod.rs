//! What the desk says, in every language. A message that a language lacks does not compile.

mod en;
mod ko;

use domain::{Evidence, Lang};

/// The words of one language.
pub struct Words {
    /// So many results: "12 results".
    pub results: fn(usize) -> String,
    /// Nothing was found.
    pub nothing: &'static str,
    /// What to do when nothing was found.
    pub try_other: &'static str,
    /// The group of members that were found, and how many.
    pub members: fn(usize) -> String,
    /// The group of pages that were found, and how many.
    pub pages: fn(usize) -> String,
    /// The group of news that were found, and how many.
    pub news: fn(usize) -> String,
    /// Leads to the members that are not shown.
    pub all_members: fn(usize) -> String,
    /// So many more are not shown.
    pub more: fn(usize) -> String,
    /// Label.
    pub class_label: &'static str,
    /// Label.
    pub kind_label: &'static str,
    /// Label.
    pub place_label: &'static str,
    /// Label.
    pub website_label: &'static str,
    /// Label.
    pub evidence_label: &'static str,
    /// Label.
    pub as_of_label: &'static str,
    /// Label.
    pub sources_label: &'static str,
    /// Label.
    pub position_label: &'static str,
    /// Heading above the other members in a country.
    pub others_in: fn(&str) -> String,
    /// No member has the id of the address.
    pub no_such_member: &'static str,
    /// What to do when no member has it.
    pub no_such_member_text: &'static str,
    /// A member's page in one sentence: name, class, place and the association.
    pub member_summary: fn(&str, &str, &str, &str) -> String,
    /// How the membership is attested, in words.
    pub evidence: fn(Evidence) -> &'static str,
    /// The page before, in a selection.
    pub before: &'static str,
    /// The page after, in a selection.
    pub after: &'static str,
    /// The name of the ways through a selection.
    pub way_on: &'static str,
    /// Leads back to a selection of so many members.
    pub back_to_selection: fn(usize) -> String,
    /// Heading above the nearest members.
    pub nearest: &'static str,
    /// A distance in whole kilometres.
    pub km: fn(usize) -> String,
    /// Leads to where a correction is reported.
    pub correction: &'static str,
    /// The name of the small map: the member's name.
    pub where_it_is: fn(&str) -> String,
}

impl Words {
    /// The words of a language.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &en::EN,
            Lang::Ko => &ko::KO,
        }
    }
}
