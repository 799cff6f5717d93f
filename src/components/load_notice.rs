//! A file did not come: what happened, what is shown instead, and a way to try again.

#[cfg(feature = "csr")]
use domain::Lang;
use domain::{Date, Messages};
use leptos::prelude::*;

use crate::fault::LoadError;

/// Stands above a published page that could not be made live.
#[cfg(feature = "csr")]
#[component]
pub fn LoadNotice(lang: Lang, error: LoadError, retry: Callback<()>) -> impl IntoView {
    let words = Messages::of(lang);
    let what = (words.file_failed)(&error.address, &error.why(words));
    notice(words, what, words.showing_prerendered.to_owned(), retry)
}

/// Stands above members that are not those that were asked for.
#[component]
pub fn Trouble(
    words: &'static Messages,
    error: LoadError,
    published: Option<Date>,
    retry: Callback<()>,
) -> impl IntoView {
    let what = (words.feed_failed)(&error.address, &error.why(words));
    notice(words, what, (words.showing_published)(published), retry)
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
