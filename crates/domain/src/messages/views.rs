//! The messages of the views that the worker renders: search results, the directory and members' pages.

use super::catalogue;
use crate::{Date, Evidence, Region};

/// The words of one language.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ViewMessages {
    /// Which list is shown instead: the one that this browser loaded last, with its day.
    pub kept: fn(Date) -> String,
    /// How many of the members in view are loaded, and about how many there are, if that is known.
    pub in_part: fn(usize, Option<u64>) -> String,
    /// So many results: "12 results".
    pub results: fn(usize) -> String,
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
    pub class_label: &'static str,
    pub kind_label: &'static str,
    pub place_label: &'static str,
    pub website_label: &'static str,
    pub evidence_label: &'static str,
    pub as_of_label: &'static str,
    pub sources_label: &'static str,
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
    /// Nothing matches the choice.
    pub none_found: &'static str,
    /// Nothing matches all parts of the choice together.
    pub none_together: &'static str,
    /// Offers a near spelling.
    pub did_you_mean: fn(&str) -> String,
    /// Offers to give up a part of the choice: what, and how many members there are then.
    pub without: fn(&str, usize) -> String,
    /// The name of the ways in which members are shown.
    pub looks: &'static str,
    /// The name of what was chosen.
    pub chosen: &'static str,
    pub clear: &'static str,
    /// Takes back one part of the choice.
    pub take_back: fn(&str) -> String,
    pub name_label: &'static str,
    pub country_label: &'static str,
    pub region_label: &'static str,
    /// A part of the world. Browsers' own names of them are not complete.
    pub region: fn(Region) -> &'static str,
    pub unknown: &'static str,
    /// A decade, by its first year.
    pub decade: fn(u16) -> String,
    /// How a membership is attested, in a word or two.
    pub evidence_short: fn(Evidence) -> &'static str,
    /// Members that joined up to a year, as a part of the choice.
    pub until: fn(u16) -> String,
    /// The same as the label of the slider.
    pub joined_by: fn(&str) -> String,
    /// Lets the years run.
    pub play: &'static str,
    /// So many members have no year of joining.
    pub without_year: fn(usize) -> String,
    /// A year, as the head of a column.
    pub year: &'static str,
    pub joined_in_year: &'static str,
    pub members_so_far: &'static str,
    pub by_year: &'static str,
    pub by_class: &'static str,
    pub by_region: &'static str,
    pub by_kind: &'static str,
    pub by_country: &'static str,
    /// The countries that have no bar of their own.
    pub other_countries: &'static str,
    /// Opens the numbers of a chart.
    pub as_table: &'static str,
    /// The name of the ways to the pages of a table.
    pub table_pages: &'static str,
    /// Which page of a table is shown.
    pub page_of: fn(usize, usize) -> String,
    /// Opens what can be done with the members found.
    pub take: &'static str,
    /// Copies the members as text.
    pub copy_text: &'static str,
    /// Said when the members were copied.
    pub copied: &'static str,
    pub print: &'static str,
    /// Above the code for another page.
    pub embed: &'static str,
    /// Shows what the code would show.
    pub preview: &'static str,
    /// The terms of the data.
    pub licence: &'static str,
    /// Who has to be named.
    pub attribution: fn(&str) -> String,
    /// Heading above the nearest members.
    pub nearest: &'static str,
    /// A distance in whole kilometres; the number and its unit stay on one line.
    pub km: fn(usize) -> String,
    /// Leads to where a correction is reported.
    pub correction: &'static str,
    /// The name of the small map: the member's name.
    pub where_it_is: fn(&str) -> String,
}

catalogue!(ViewMessages, VIEWS);
