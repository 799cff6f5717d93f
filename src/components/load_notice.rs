//! A file did not come: what happened, what is shown instead, and a way to try again.

#[cfg(feature = "csr")]
use domain::Lang;
use domain::{Date, Messages};
use leptos::prelude::*;

#[cfg(feature = "csr")]
use crate::fault::LoadError;
use crate::site::{Instead, Trouble};

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
pub fn TroubleNotice(
    words: &'static Messages,
    trouble: Trouble,
    published: Option<Date>,
    retry: Callback<()>,
) -> impl IntoView {
    let Trouble { error, instead } = trouble;
    let failed = if instead == Instead::Settings { words.file_failed } else { words.feed_failed };
    let what = failed(&error.address, &error.why(words));
    let instead = match instead {
        Instead::List(said) if said.is_empty() => (words.showing_published)(published),
        Instead::List(said) => said,
        Instead::Settings => words.showing_settings.to_owned(),
    };
    notice(words, what, instead, retry)
}

fn notice(words: &'static Messages, what: String, instead: String, retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <p><strong>{what}</strong></p>
            <p>{instead}</p>
            <button type="button" on:click=move |_| retry.run(())>{words.try_again}</button>
        </div>
    }
}
