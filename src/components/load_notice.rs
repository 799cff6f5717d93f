//! A file did not come: what happened, what is shown fallback, and a way to try again.

#[cfg(feature = "csr")]
use domain::Lang;
use domain::{Date, Messages};
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::load_error::LoadError;
use crate::site::{Fallback, LoadFailure};

/// Stands above a published page that could not be made live.
#[cfg(feature = "csr")]
#[component]
pub fn LoadNotice(lang: Lang, error: LoadError, retry: Callback<()>) -> impl IntoView {
    let words = Messages::of(lang);
    let what = (words.file_failed)(&error.address, &error.why(words));
    notice(words, what, words.showing_prerendered.to_owned(), retry)
}

/// Stands above what is shown in the place of something that could not be had.
#[component]
pub fn LoadFailureNotice(
    words: &'static Messages,
    failure: LoadFailure,
    published: Option<Date>,
    retry: Callback<()>,
) -> impl IntoView {
    let LoadFailure { error, fallback } = failure;
    let failed = if fallback == Fallback::Settings { words.file_failed } else { words.list_failed };
    let what = failed(&error.address, &error.why(words));
    let fallback = match fallback {
        Fallback::List(said) if said.is_empty() => (words.showing_published)(published),
        Fallback::List(said) => said,
        Fallback::Settings => words.showing_settings.to_owned(),
    };
    notice(words, what, fallback, retry)
}

fn notice(words: &'static Messages, what: String, fallback: String, retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <p><strong>{what}</strong></p>
            <p>{fallback}</p>
            <button type="button" on:click=move |_| retry.run(())>{words.try_again}</button>
        </div>
    }
}
