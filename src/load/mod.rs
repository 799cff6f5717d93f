//! Loads what pages need: settings, members, land and texts. No other module fetches files.

mod boot_script;
mod file;
mod label_places;
mod land;
mod members;
mod messages;
mod settings;
mod text;
mod version;

use std::sync::Arc;

use domain::files;

use self::file::fetch;
pub use self::label_places::label_places;
pub use self::land::{detailed_land, land};
use self::land::{prerendered_land, rings};
pub use self::members::members;
pub use self::messages::messages;
use self::settings::{PUBLISHED_SETTINGS, SETTINGS, settings};
pub use self::text::{NeedsDocument, file_text, member_text, next_text};
use crate::load_error::LoadError;
use crate::site::{Fallback, LoadFailure, Site, land_path};

/// Loads the settings, and what they name: the members, the land and the borders.
pub async fn site(base: &str) -> Result<Site, LoadError> {
    // A prerendered page with a map contains the land: it is neither fetched nor drawn again.
    let published = prerendered_land();
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
