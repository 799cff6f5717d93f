//! What was counted, in large numerals.

use domain::{Messages, Totals};
use leptos::prelude::*;

/// The counts of a list of members. A count that cannot be made is left out.
#[component]
pub fn StatisticsList(figures: Totals, words: &'static Messages) -> impl IntoView {
    let figure = |number: String, caption: &'static str| {
        view! { <div class="figure"><dt>{caption}</dt><dd>{number}</dd></div> }
    };
    let years = figures.joined.map(|(first, last)| figure((words.years)(first, last), words.figure_years));
    view! {
        <dl class="figures" aria-label=words.figures>
            {figure((words.number)(figures.members), (words.figure_members)(figures.members))}
            {figure((words.number)(figures.countries), (words.figure_countries)(figures.countries))}
            {years}
        </dl>
    }
}
