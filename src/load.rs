//! Fetching: the one place that asks for files.

use std::sync::Arc;

use atlas::Ring;
use domain::{Address, Config, MemberList, Page, Route, files};

use crate::load_error::{Cause, LoadError};
use crate::page_context::PageResult;
use crate::platform::{self, FetchError};
use crate::site::{Fallback, LoadFailure, LoadedMembers, Site, land_path};

/// The settings, and those that the site was published with, on which it falls back.
const SETTINGS: &str = "config.json";
const PUBLISHED_SETTINGS: &str = "config.published.json";
/// The version of the site that the host has.
const VERSION: &str = "version.txt";
/// The script that says which version the page was loaded with; a development build has none.
const BOOT_SCRIPT: &str = "#boot";

/// The settings, and what they name: the members, the land and the borders.
pub async fn site(base: &str) -> Result<Site, LoadError> {
    // A published page with a map brings its land along: what is there need not be sent and drawn again.
    let published = crate::map::prerendered_land();
    let asked = published.is_none().then(|| rings(base, files::LAND));
    let (config, fault) = match settings(file(base, SETTINGS).await, SETTINGS) {
        Ok(config) => (config, None),
        Err(error) => match settings(file(base, PUBLISHED_SETTINGS).await, PUBLISHED_SETTINGS) {
            Ok(config) => (config, Some(error)),
            // Of two faults the first is the one to mend.
            Err(_) => return Err(error),
        },
    };
    let borders = config.map_borders.then(|| rings(base, files::BORDERS));
    let mut members = members(base, &config).await?;
    let failure = fault.map(|error| LoadFailure { error, fallback: Fallback::Config });
    members.failure = failure.or(members.failure);
    // One that was drawn around another meridian is of no use.
    let land = match (published.filter(|(centre, _)| *centre == config.map_centre), asked) {
        (Some((_, path)), _) => Ok(path.into()),
        (None, Some(rings)) => rings.await.map(|rings| land_path(&rings, &config)),
        (None, None) => land(base, &config).await,
    };
    let borders = match borders {
        Some(borders) => borders.await.map(Arc::new),
        None => Ok(Arc::default()),
    };
    Ok(Site { base: base.into(), config: Arc::new(config), members: Arc::new(members), land, borders })
}

#[inline(never)]
fn settings(bytes: Result<Vec<u8>, LoadError>, address: &str) -> Result<Config, LoadError> {
    Config::decode(&bytes?).map_err(|error| document(address, &error))
}

/// The land as a path. A map without it still shows its members, so that this is no reason to show none.
pub async fn land(base: &str, config: &Config) -> Result<Arc<str>, LoadError> {
    rings(base, files::LAND).await.map(|rings| land_path(&rings, config))
}

/// The members that the settings name or, failing that, those that stand in for them.
pub async fn members(base: &str, config: &Config) -> Result<LoadedMembers, LoadError> {
    let mut fault = None;
    for (address, question) in [(&config.members, "members"), (&config.members_fallback, "stand_in")] {
        match member_list(base, config, address, question).await {
            Ok((said, member_list)) => {
                let failure = fault.map(|error| LoadFailure { error, fallback: Fallback::List(said) });
                return Ok(LoadedMembers { member_list, failure });
            }
            // Of two faults the first is the one to mend.
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    fault.map_or_else(|| Ok(LoadedMembers::default()), Err)
}

/// A list, and what the desk says of it, if anything. What is no plain list of the site's own, the desk asks for and reads; the
/// question has the name `question`, and the first line of its answer is what is said.
async fn member_list(
    base: &str,
    config: &Config,
    address: &str,
    question: &str,
) -> Result<(String, MemberList), LoadError> {
    let (said, bytes) = if config.is_loaded_by_worker() {
        let query = platform::location(base).query;
        let answer = platform::ask(question, &[&platform::language(), &query]).await;
        let fault = |error| LoadError { address: SETTINGS.into(), cause: cause(error) };
        let answer = answer.map_err(fault)?;
        let (said, list) = answer.split_once('\n').unwrap_or_default();
        (said.into(), list.into())
    } else {
        (String::new(), file(base, address).await?)
    };
    match platform::time_span("members", || domain::decode(&bytes)) {
        Ok(result) => Ok((said, result.into())),
        Err(error) => Err(LoadError { address: address.into(), cause: Cause::List(error) }),
    }
}

/// The land for a closer look.
pub fn detailed_land(base: &str) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    rings(base, files::DETAILED_LAND)
}

fn rings(base: &str, address: &'static str) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    let bytes = file(base, address);
    async move { atlas::decode_land(&bytes.await?).map_err(|error| document(address, &error)) }
}

/// The host has another version of the site by now than the page was loaded with: its texts would not go with this page.
#[derive(Debug)]
pub struct VersionMismatch;

/// The text of a page that is gone to. Where the host has to be asked for it, it is asked for its version as well.
pub async fn next_text(
    base: &str,
    address: &Address,
    query: &str,
) -> Result<Option<PageResult>, VersionMismatch> {
    let is_file = address.route.text_key().is_some();
    let asked = is_file.then(|| is_outdated(base));
    let Some(text) = text(base, address, query).await else { return Ok(None) };
    let outdated = match asked {
        Some(asked) => asked.await,
        // A member's page is made by the desk that is there, as long as there is one.
        None => text.is_err() && is_outdated(base).await,
    };
    if outdated { Err(VersionMismatch) } else { Ok(Some(text)) }
}

/// Asks at once; the future only waits for the answer. What has not the form of a version is none.
fn is_outdated(base: &str) -> impl Future<Output = bool> + use<> {
    let asked = platform::attribute(BOOT_SCRIPT, "data-version").map(|own| (file(base, VERSION), own));
    async move {
        let Some((version, own)) = asked else { return false };
        version.await.is_ok_and(|version| version.len() == own.len() && version != own.as_bytes())
    }
}

/// The text of a page, if it is a page of text and there is such a text. It is asked for at once; the future only waits for it.
pub fn text(base: &str, address: &Address, query: &str) -> impl Future<Output = Option<PageResult>> + use<> {
    let member = match &address.route {
        Route::Member(id) => Some(member(address.lang.code(), id.clone(), query.to_owned())),
        _ => None,
    };
    let asked = address.route.text_key().map(|key| {
        let address = Site::text_file(address.lang, &key);
        (file(base, &address), address)
    });
    // Which items of the news and which sub-pages there are, only the host knows.
    let may_be_none = matches!(address.route, Route::News(_) | Route::SubPage(..));
    async move {
        if let Some(member) = member {
            return Some(member.await);
        }
        let (bytes, address) = asked?;
        let page = match bytes.await {
            Err(error) if may_be_none && error.cause == Cause::Fetch(FetchError::Status(404)) => return None,
            bytes => bytes.and_then(|bytes| Page::decode(&bytes).map_err(|error| document(&address, &error))),
        };
        Some(page.map(Arc::new))
    }
}

/// The page of a member, which the desk makes.
async fn member(lang: &'static str, id: String, query: String) -> Result<Arc<Page>, LoadError> {
    let fault = |cause| LoadError { address: format!("members/{id}"), cause };
    let page = platform::ask("member", &[lang, &id, &query]).await;
    let page = page.map_err(|error| fault(cause(error)))?;
    Page::decode(page.as_bytes()).map(Arc::new).map_err(|error| fault(Cause::Document(error.to_string())))
}

/// Why the desk did not answer; it says nothing where it could not be had itself.
fn cause(error: String) -> Cause {
    if error.is_empty() { Cause::Fetch(FetchError::NoAnswer) } else { Cause::Document(error) }
}

fn document(address: &str, error: &dyn std::fmt::Display) -> LoadError {
    LoadError { address: address.into(), cause: Cause::Document(error.to_string()) }
}

/// A file of the site, or of elsewhere if its address is a whole one.
fn file(base: &str, address: &str) -> impl Future<Output = Result<Vec<u8>, LoadError>> + use<> {
    let address = address.to_owned();
    let bytes =
        platform::get(&if address.contains("://") { address.clone() } else { format!("{base}/{address}") });
    async move { bytes.await.map_err(|fault| LoadError { address, cause: Cause::Fetch(fault) }) }
}
