//! The records and fields of a list of members that could not be read.

use domain::{Messages, Problem};
use leptos::prelude::*;

/// How many problems are listed.
const MAX_LISTED: usize = 20;

/// The number of problems, with a list on demand.
#[component]
pub fn Problems(problems: Vec<Problem>, messages: Messages) -> impl IntoView {
    let records = problems.iter().filter(|problem| problem.drops_record).count();
    let summary = messages.problems(records, problems.len() - records);
    let rows = problems.into_iter().take(MAX_LISTED).map(|problem| {
        let Problem { record, field, found, expected, line, .. } = problem;
        view! { <li>{messages.problem(&record, field, &found, expected, line)}</li> }
    });
    view! {
        <details class="notice problems">
            <summary>{summary}</summary>
            <ul>{rows.collect_view()}</ul>
        </details>
    }
}
