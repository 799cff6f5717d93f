//! What of a list of members could not be read.

use domain::{Messages, Problem};
use leptos::prelude::*;

/// More problems than this are counted, not listed.
const LISTED: usize = 20;

/// Says how much was left out, and lists it on demand.
#[component]
pub fn Problems(problems: Vec<Problem>, words: &'static Messages) -> impl IntoView {
    let records = problems.iter().filter(|problem| problem.drops_record).count();
    let summary = (words.problems)(records, problems.len() - records);
    let rows = problems.into_iter().take(LISTED).map(|problem| {
        let Problem { record, field, found, expected, line, .. } = problem;
        view! { <li>{(words.problem)(&record, field, &found, expected, line)}</li> }
    });
    view! {
        <details class="notice problems">
            <summary>{summary}</summary>
            <ul>{rows.collect_view()}</ul>
        </details>
    }
}
