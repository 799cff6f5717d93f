//! Loads the land and the borders of the map.

use std::sync::Arc;

use atlas::Ring;
use domain::{Config, files};

use super::file::{fetch, invalid};
use crate::load_error::LoadError;
use crate::platform;
use crate::site::land_path;

/// The land of the prerendered map: its central meridian in whole degrees east, and its path.
pub fn prerendered_land() -> Option<(i16, String)> {
    let meridian = platform::attribute(".ground", "data-centre")?.parse().ok()?;
    Some((meridian, platform::attribute(".ground .land", "d")?))
}

/// Loads the land as a path. A map without it still shows its members.
pub async fn land(base: &str, config: &Config) -> Result<Arc<str>, LoadError> {
    rings(base, files::LAND).await.map(|rings| land_path(&rings, config))
}

/// Loads the land for a closer view.
pub fn detailed_land(base: &str) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    rings(base, files::DETAILED_LAND)
}

/// Loads the rings of a land file. The request is sent at once.
pub fn rings(
    base: &str,
    address: &'static str,
) -> impl Future<Output = Result<Vec<Ring>, LoadError>> + use<> {
    let bytes = fetch(base, address);
    async move { atlas::decode_land(&bytes.await?).map_err(|error| invalid(address, &error)) }
}
