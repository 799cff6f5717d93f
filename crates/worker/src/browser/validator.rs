//! The questions of an editor who brings a list.

use std::cell::RefCell;

use domain::{Config, DecodeResult, Lang, Node};

use super::{base, fetch, land, place, published, settings};
use crate::views::report::{Part, Report};
use sources::{Request, SourceError, origin, resolve};
use validate::{ValidationReport, check};

thread_local! {
    /// The list that was looked through last, and the settings that it is shown with.
    static CHECKED: RefCell<Option<(Config, ValidationReport)>> = const { RefCell::new(None) };
}

/// Looks through a file by its name and its bytes. The answer is what was found in a sentence, and the report as elements, in JSON.
pub async fn file(lang: Lang, name: &str, bytes: &[u8]) -> Result<String, String> {
    let config = settings().await?;
    let found = check(bytes, name, &now(&config).await);
    let findings = found.map_err(|error| error.message(lang))?;
    CHECKED.set(Some((config, findings)));
    let (status, nodes) = shown(lang, |report| report.answer()).await.unwrap_or_default();
    Ok(serde_json::json!([status, values(&nodes)]).to_string())
}

/// Fetches a list and looks through it, as [`file`] does.
pub async fn address(lang: Lang, address: &str) -> Result<String, String> {
    let bytes = fetched(address).await.map_err(|error| error.message(lang))?;
    let name = address.split(['?', '#']).next().unwrap_or_default();
    file(lang, name, &bytes).await
}

/// A page of a part of the report, as elements in JSON.
pub async fn part(lang: Lang, part: &str, page: usize) -> Result<String, String> {
    let part = Part::from_word(part).ok_or_else(|| format!("there is no part {part}"))?;
    let nodes = shown(lang, |report| report.part(part, page)).await;
    Ok(values(&nodes.ok_or("no list was looked through")?).to_string())
}

/// The list without what the site would leave out: its name, its type and its text, in JSON.
pub fn clean() -> Result<String, String> {
    let text = CHECKED.with_borrow(|checked| checked.as_ref().map(|(_, findings)| findings.clean()));
    let text = text.ok_or("no list was looked through")?;
    Ok(serde_json::json!(["members.geojson", "application/geo+json", text]).to_string())
}

/// The list that the site has now, or an empty one where it cannot be had.
async fn now(config: &Config) -> DecodeResult {
    let own = if config.is_loaded_by_worker() { &config.members_fallback } else { &config.members };
    published(own).await.unwrap_or_default()
}

async fn fetched(address: &str) -> Result<Vec<u8>, SourceError> {
    let base = base();
    let url = resolve(&base, address)?;
    let is_cross_origin = origin(&url) != origin(&base);
    fetch::ask(&Request { url, headers: Vec::new(), wait: 0 }, None).await.body(is_cross_origin)
}

async fn shown<T>(lang: Lang, show: impl FnOnce(&Report<'_>) -> T) -> Option<T> {
    let land = land().await;
    CHECKED.with_borrow(|checked| {
        let (config, findings) = checked.as_ref()?;
        let place = |member: &domain::Member| place(config, lang, member);
        let centre = f64::from(config.map_centre);
        Some(show(&Report { lang, findings, place: &place, centre, land: &land }))
    })
}

fn values(nodes: &[Node]) -> serde_json::Value {
    nodes.iter().map(Node::to_value).collect()
}
