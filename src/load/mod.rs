//! Loads what pages need: settings, members, land and texts. No other module fetches files.

mod file;
mod members;
mod messages;
mod text;
mod version;

use std::sync::Arc;

use atlas::Ring;
use domain::{Config, files};

use self::file::{fetch, invalid};
pub use self::members::members;
pub use self::messages::messages;
pub use self::text::{file_text, member_text, next_text};
use crate::load_error::LoadError;
use crate::platform;
use crate::site::{Fallback, LoadFailure, Site, land_path};

/// The script that names the files of the version that the page was loaded with.
const BOOT_SCRIPT: &str = "#boot";
/// The settings, and the published ones, which are used if those can't be read.
const SETTINGS: &str = "config.json";
const PUBLISHED_SETTINGS: &str = "config.published.json";

/// The page cannot be shown by this app: the browser has to load it as a whole.
#[derive(Debug)]
pub struct NeedsDocument;

/// Loads the settings, and what they name: the members, the land and the borders.
pub async fn site(base: &str) -> Result<Site, LoadError> {
    // A prerendered page with a map contains the land: it is neither fetched nor drawn again.
    let published = crate::map::prerendered_land();
    let asked = published.is_none().then(|| rings(base, files::LAND));
    let (config, fault) = match settings(fetch(base, SETTINGS).await, SETTINGS) {
        Ok(config) => (config, None),
        Err(error) => match settings(fetch(base, PUBLISHED_SETTINGS).await, PUBLISHED_SETTINGS) {
            Ok(config) => (config, Some(error)),
            // Report the first error; the fallback's error is a consequence.
            Err(_) => return Err(error),
        },
    };
    let borders = config.map_borders.then(|| rings(base, files::BORDERS));
    let mut members = members(base, &config).await?;
    let failure = fault.map(|error| LoadFailure { error, fallback: Fallback::Config });
    members.failure = failure.or(members.failure);
    // A map around another meridian needs another drawing.
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

/// Decodes the settings, and hands them to the worker.
#[inline(never)]
fn settings(bytes: Result<Vec<u8>, LoadError>, address: &str) -> Result<Config, LoadError> {
    let bytes = bytes?;
    let config = Config::decode(&bytes).map_err(|error| invalid(address, &error))?;
    platform::configure_worker(&bytes);
    Ok(config)
}

/// Loads the land as a path. A map without it still shows its members.
pub async fn land(base: &str, config: &Config) -> Result<Arc<str>, LoadError> {
    rings(base, files::LAND).await.map(|rings| land_path(&rings, config))
}

/// Loads the land for a closer view.
pub fn detailed_land(base: &str) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    rings(base, files::DETAILED_LAND)
}

fn rings(base: &str, address: &'static str) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    let bytes = fetch(base, address);
    async move { atlas::decode_land(&bytes.await?).map_err(|error| invalid(address, &error)) }
}
