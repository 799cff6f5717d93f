//! Counts in large numerals.

use domain::{Messages, Totals};
use leptos::prelude::*;

/// The totals of a list of members. The years are left out if none are known.
#[component]
pub fn StatisticsList(totals: Totals, messages: Messages) -> impl IntoView {
    let figure = |number: String, caption: String| {
        view! { <div class="figure"><dt>{caption}</dt><dd>{number}</dd></div> }
    };
    let years = totals
        .joined
        .map(|(first, last)| figure(messages.years(first, last), messages.years_caption().to_owned()));
    view! {
        <dl class="figures" aria-label=messages.key_figures()>
            {figure(messages.number(totals.members), messages.members_caption(totals.members))}
            {figure(messages.number(totals.countries), messages.countries_caption(totals.countries))}
            {years}
        </dl>
    }
}
