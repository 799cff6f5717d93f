//! Counts in large numerals.

use domain::{Messages, Totals};
use leptos::prelude::*;

/// The totals of a list of members. The years are left out if none are known.
#[component]
pub fn StatisticsList(totals: Totals, words: &'static Messages) -> impl IntoView {
    let figure = |number: String, caption: &'static str| {
        view! { <div class="figure"><dt>{caption}</dt><dd>{number}</dd></div> }
    };
    let years = totals.joined.map(|(first, last)| figure((words.years)(first, last), words.figure_years));
    view! {
        <dl class="figures" aria-label=words.figures>
            {figure((words.number)(totals.members), (words.figure_members)(totals.members))}
            {figure((words.number)(totals.countries), (words.figure_countries)(totals.countries))}
            {years}
        </dl>
    }
}
