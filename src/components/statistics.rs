//! Counts in large numerals.

use domain::{Messages, Totals};
use leptos::prelude::*;

/// The totals of a list of members. The years are left out if none are known.
#[component]
pub fn StatisticsList(totals: Totals, messages: &'static Messages) -> impl IntoView {
    let figure = |number: String, caption: &'static str| {
        view! { <div class="figure"><dt>{caption}</dt><dd>{number}</dd></div> }
    };
    let years =
        totals.joined.map(|(first, last)| figure((messages.years)(first, last), messages.figure_years));
    view! {
        <dl class="figures" aria-label=messages.figures>
            {figure((messages.number)(totals.members), (messages.figure_members)(totals.members))}
            {figure((messages.number)(totals.countries), (messages.figure_countries)(totals.countries))}
            {years}
        </dl>
    }
}
