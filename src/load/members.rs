//! Loads the list of members, once for the page and the worker.

use std::cell::Cell;

use domain::{Config, Lang};
use protocol::{CallError, ListId, LoadMembers};
use web::FetchError;

use super::file::fetch;
use super::settings::SETTINGS;
use crate::load_error::{Cause, LoadError};
use crate::platform;
use crate::site::{Fallback, LoadFailure, LoadedMembers};

thread_local! {
    static LAST_LIST: Cell<u32> = const { Cell::new(0) };
}

/// Loads the members that the settings name, or else the fallback.
pub async fn members(base: &str, config: &Config) -> Result<LoadedMembers, LoadError> {
    let mut first_error = None;
    for (address, fallback) in [(&config.members, false), (&config.members_fallback, true)] {
        match list(base, config, address, fallback).await {
            Ok((notice, members)) => {
                let failure =
                    first_error.map(|error| LoadFailure { error, fallback: Fallback::List(notice) });
                return Ok(LoadedMembers { failure, ..members });
            }
            // Report the first error; the fallback's error is a consequence.
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    first_error.map_or_else(|| Ok(LoadedMembers::default()), Err)
}

/// Loads a list, and a notice that tells which fallback it is. The worker loads from sources; a file of the site is fetched
/// here and handed to the worker. Either way both have the same list under the same id.
async fn list(
    base: &str,
    config: &Config,
    address: &str,
    fallback: bool,
) -> Result<(String, LoadedMembers), LoadError> {
    let list = ListId(LAST_LIST.get() + 1);
    LAST_LIST.set(list.0);
    let (mut notice, mut by_viewport) = (String::new(), false);
    let document = if config.is_loaded_by_worker() {
        let lang = Lang::from_code(&platform::language()).unwrap_or(Lang::ALL[0]);
        let query = platform::location(base).query;
        let loaded = platform::call(LoadMembers { list, lang, query, fallback }).await;
        let loaded = loaded.map_err(|error| LoadError { address: SETTINGS.into(), cause: cause(error) })?;
        by_viewport = loaded.tiled;
        if by_viewport {
            platform::watch_viewport();
        }
        notice = loaded.notice;
        loaded.members
    } else {
        fetch(base, address).await?
    };
    match platform::time_span("members", || domain::decode(&document)) {
        Ok(result) => {
            if !config.is_loaded_by_worker() {
                platform::use_members(list, &document);
            }
            Ok((notice, LoadedMembers { list, member_list: result.into(), by_viewport, failure: None }))
        }
        Err(error) => Err(LoadError { address: address.into(), cause: Cause::List(error) }),
    }
}

/// Why the worker gave no response.
pub fn cause(error: CallError) -> Cause {
    match error {
        CallError::Failed(text) | CallError::Protocol(text) => Cause::Document(text),
        _ => Cause::Fetch(FetchError::NoAnswer),
    }
}
