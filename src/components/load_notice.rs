//! Notices about files that failed to load: the error, what is shown instead, and a retry button.

#[cfg(feature = "csr")]
use domain::Lang;
use domain::{Date, Messages};
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::load_error::LoadError;
use crate::site::{Fallback, LoadFailure};

/// The notice above a prerendered page that could not be made live.
#[cfg(feature = "csr")]
#[component]
pub fn LoadNotice(lang: Lang, error: LoadError, retry: Callback<()>) -> impl IntoView {
    let words = Messages::of(lang);
    let message = (words.file_failed)(&error.address, &error.why(words));
    notice(words, message, words.showing_prerendered.to_owned(), retry)
}

/// The notice above a fallback.
#[component]
pub fn LoadFailureNotice(
    words: &'static Messages,
    failure: LoadFailure,
    published: Option<Date>,
    retry: Callback<()>,
) -> impl IntoView {
    let LoadFailure { error, fallback } = failure;
    let failed = if fallback == Fallback::Config { words.file_failed } else { words.list_failed };
    let message = failed(&error.address, &error.why(words));
    let fallback = match fallback {
        Fallback::List(sentence) if sentence.is_empty() => (words.showing_published)(published),
        Fallback::List(sentence) => sentence,
        Fallback::Config => words.showing_settings.to_owned(),
    };
    notice(words, message, fallback, retry)
}

fn notice(words: &'static Messages, message: String, fallback: String, retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <p><strong>{message}</strong></p>
            <p>{fallback}</p>
            <button type="button" on:click=move |_| retry.run(())>{words.try_again}</button>
        </div>
    }
}
