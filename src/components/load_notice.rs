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
    let messages = Messages::for_lang(lang);
    let message = messages.file_failed(&error.address, &error.why(messages));
    notice(messages, message, messages.showing_prerendered().to_owned(), retry)
}

/// The notice above a fallback.
#[component]
pub fn LoadFailureNotice(
    messages: Messages,
    failure: LoadFailure,
    published: Option<Date>,
    retry: Callback<()>,
) -> impl IntoView {
    let LoadFailure { error, fallback } = failure;
    let failed = if fallback == Fallback::Config { Messages::file_failed } else { Messages::list_failed };
    let message = failed(messages, &error.address, &error.why(messages));
    let fallback = match fallback {
        Fallback::List(sentence) if sentence.is_empty() => messages.showing_published(published),
        Fallback::List(sentence) => sentence,
        Fallback::Config => messages.showing_settings().to_owned(),
    };
    notice(messages, message, fallback, retry)
}

fn notice(messages: Messages, message: String, fallback: String, retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <p><strong>{message}</strong></p>
            <p>{fallback}</p>
            <button type="button" on:click=move |_| retry.run(())>{messages.try_again()}</button>
        </div>
    }
}
