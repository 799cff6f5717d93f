//! Loads the members from the configured source, or the fallback.

use std::rc::Rc;

use domain::{DecodeResult, Lang, ViewMessages};
use protocol::{CallError, LoadMembers, LoadedList};
use sources::{Action, Loader, Source, SourceError};

use super::state::WorkerState;
use super::{http, list_cache, tiles};

/// Loads the members, or the fallback if the request asks for it.
pub async fn load(state: &Rc<WorkerState>, request: LoadMembers) -> Result<LoadedList, CallError> {
    if request.fallback { load_fallback(state, &request).await } else { load_members(state, &request).await }
}

async fn load_members(state: &Rc<WorkerState>, request: &LoadMembers) -> Result<LoadedList, CallError> {
    let site = state.site()?;
    let (tiled, list) = match tiles::reload(state, request.list, &request.query).await {
        Some(list) => (true, list),
        None => load_all(state, request).await?,
    };
    let document = domain::encode(&list);
    if !tiled {
        // Caching is best effort: the browser may have no storage left.
        let _ = list_cache::store(&site.base, &site.config.members, &document).await;
    }
    state.add_list(request.list, list);
    Ok(LoadedList { notice: String::new(), tiled, members: document.into_bytes() })
}

/// The cached list, or else the published one.
async fn load_fallback(state: &WorkerState, request: &LoadMembers) -> Result<LoadedList, CallError> {
    let site = state.site()?;
    let (notice, list) = match list_cache::load(&site.base, &site.config.members).await {
        Some((day, list)) => (ViewMessages::for_lang(request.lang).cached_list_shown(day), list),
        None => (String::new(), state.list_file(&site.config.members_fallback, request.lang).await?),
    };
    let document = domain::encode(&list);
    state.add_list(request.list, list);
    Ok(LoadedList { notice, tiled: false, members: document.into_bytes() })
}

/// Loads the members; those that the map shows, with `true`, if the collection is too large to load as a whole.
async fn load_all(state: &Rc<WorkerState>, request: &LoadMembers) -> Result<(bool, DecodeResult), CallError> {
    let site = state.site()?;
    let source =
        Source::from_json(&site.config.members).map_err(|error| CallError::Failed(error.to_string()))?;
    let (mut loader, mut action) = Loader::start(source.clone(), &site.base, js_sys::Date::now() as u64);
    loop {
        let next = match action {
            Action::Fetch(request) => request,
            Action::Done(result) => {
                let problems = result.diagnostics.into_iter().map(|diagnostic| diagnostic.problem).collect();
                return Ok((false, DecodeResult { problems, ..result.decoded }));
            }
            Action::TooLarge => return Ok((true, tiles::start(state, source, request).await)),
            Action::Failed { url, error } => return Err(failed(request.lang, &url, &error)),
        };
        let outcome = http::send(&next, None).await;
        action = loader.handle(outcome, (js_sys::Date::now() / 1000.0) as u64);
    }
}

fn failed(lang: Lang, url: &str, error: &SourceError) -> CallError {
    CallError::Failed(format!("{url}: {}", error.message(lang)))
}
