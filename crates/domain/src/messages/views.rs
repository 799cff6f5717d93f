//! The messages of the views that the worker renders: search results, the directory and members' pages.

use super::catalogue;
use crate::{Date, Evidence, Region};

/// The messages of the views in one language.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ViewMessages {
    /// The list that the browser loaded last is shown instead: its date.
    pub cached_list_shown: fn(Date) -> String,
    /// The members in view are only partly loaded: the number loaded, and the approximate total, if known.
    pub partly_loaded: fn(usize, Option<u64>) -> String,
    /// "12 results".
    pub results: fn(usize) -> String,
    pub no_results: &'static str,
    /// Advice after a search without results.
    pub no_results_hint: &'static str,
    /// The heading of the members found, with their number.
    pub members_found: fn(usize) -> String,
    /// The heading of the pages found, with their number.
    pub pages_found: fn(usize) -> String,
    /// The heading of the news found, with their number.
    pub news_found: fn(usize) -> String,
    /// The link to all members found.
    pub all_members_found: fn(usize) -> String,
    /// The number of results that are not shown.
    pub more_results: fn(usize) -> String,
    pub class_label: &'static str,
    pub kind_label: &'static str,
    pub place_label: &'static str,
    pub website_label: &'static str,
    pub evidence_label: &'static str,
    pub as_of_label: &'static str,
    pub sources_label: &'static str,
    pub position_label: &'static str,
    /// The heading of the other members in a country.
    pub others_in_country: fn(&str) -> String,
    /// The title for an unknown member.
    pub no_such_member: &'static str,
    /// The summary for an unknown member.
    pub no_such_member_text: &'static str,
    /// The summary of a member's page: name, class, place and association.
    pub member_summary: fn(&str, &str, &str, &str) -> String,
    /// The evidence in a sentence.
    pub evidence: fn(Evidence) -> &'static str,
    /// Before the link to the previous page or member.
    pub previous: &'static str,
    /// Before the link to the next page or member.
    pub next: &'static str,
    /// The accessible name of the links through a selection.
    pub previous_and_next: &'static str,
    /// The link back to a selection, with its number of members.
    pub back_to_selection: fn(usize) -> String,
    /// No member matches the selection.
    pub no_matches: &'static str,
    /// Introduces the filters to remove if no member matches.
    pub no_matches_hint: &'static str,
    /// Offers another spelling.
    pub did_you_mean: fn(&str) -> String,
    /// Offers to remove a filter: the filter, and the number of members without it.
    pub without_filter: fn(&str, usize) -> String,
    /// The accessible name of the view modes.
    pub view_modes: &'static str,
    /// The accessible name of the active filters.
    pub active_filters: &'static str,
    pub clear_filters: &'static str,
    /// The accessible name of the button that removes a filter.
    pub remove_filter: fn(&str) -> String,
    /// The label of the field that narrows the values of a facet.
    pub find_value: fn(&str) -> String,
    pub name_label: &'static str,
    pub country_label: &'static str,
    pub region_label: &'static str,
    /// A region of the world. The browsers' names are incomplete.
    pub region: fn(Region) -> &'static str,
    pub unknown: &'static str,
    /// A decade, by its first year.
    pub decade: fn(u16) -> String,
    /// The evidence in a few words.
    pub evidence_short: fn(Evidence) -> &'static str,
    /// The filter for members that joined by a year.
    pub joined_until: fn(u16) -> String,
    /// Members without a year of joining.
    pub year_unknown: &'static str,
    /// Expands the years of a decade.
    pub years_of_decade: &'static str,
    /// The heading of the year slider.
    pub growth_label: &'static str,
    /// The label of the year slider before its last year.
    pub joined_by: fn(&str) -> String,
    /// The label of the year slider at its last year, where it selects everybody.
    pub joined_any_year: &'static str,
    /// The button that animates the year slider.
    pub play_years: &'static str,
    /// The same button while the slider moves.
    pub pause_years: &'static str,
    /// The same button for visitors who prefer reduced motion: each press moves the slider by one year.
    pub next_year: &'static str,
    /// The number of members without a year of joining, if they are left out.
    pub without_year: fn(usize) -> String,
    /// The number of members without a year of joining, if they are included.
    pub with_unknown_year: fn(usize) -> String,
    /// The column of years.
    pub year_label: &'static str,
    pub joined_in_year: &'static str,
    pub members_so_far: &'static str,
    pub by_year: &'static str,
    pub by_class: &'static str,
    pub by_region: &'static str,
    pub by_kind: &'static str,
    pub by_country: &'static str,
    /// The countries that share the last bar.
    pub other_countries: &'static str,
    /// Expands the table of a chart.
    pub as_table: &'static str,
    /// The accessible name of the pagination.
    pub table_pages: &'static str,
    /// The current page, and the number of pages.
    pub page_of: fn(usize, usize) -> String,
    /// The button that copies the members as text.
    pub copy_text: &'static str,
    /// Announced after copying.
    pub copied: &'static str,
    /// The button that copies the code for embedding.
    pub copy_code: &'static str,
    /// Announced after copying the code.
    pub code_copied: &'static str,
    /// Announced if copying fails.
    pub not_copied: &'static str,
    pub print: &'static str,
    /// Introduces the code for embedding.
    pub embed_hint: &'static str,
    /// The link that shows the embedded map.
    pub preview: &'static str,
    /// The licence of the data.
    pub licence: &'static str,
    /// The attribution that the licence requires.
    pub attribution: fn(&str) -> String,
    /// The heading of the nearest members.
    pub nearest: &'static str,
    /// The distance to a member that is nearer than half a kilometre.
    pub less_than_one_km: &'static str,
    /// The link for reporting corrections.
    pub correction: &'static str,
    /// The accessible name of the small map: the member's name.
    pub minimap: fn(&str) -> String,
}

catalogue!(ViewMessages, VIEWS);
