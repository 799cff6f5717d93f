//! Decodes the settings.

use domain::Config;

use super::file::invalid;
use crate::load_error::LoadError;
use crate::platform;

/// The settings, and the published ones, which are used if those can't be read.
pub const SETTINGS: &str = "config.json";
pub const PUBLISHED_SETTINGS: &str = "config.published.json";

/// Decodes the settings, and hands them to the worker.
pub fn settings(bytes: Result<Vec<u8>, LoadError>, address: &str) -> Result<Config, LoadError> {
    let bytes = bytes?;
    let config = Config::decode(&bytes).map_err(|error| invalid(address, &error))?;
    platform::configure_worker(&bytes);
    Ok(config)
}
