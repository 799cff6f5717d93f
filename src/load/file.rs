//! Files of the site.

use crate::load_error::{Cause, LoadError};

/// Fetches a file, relative to the site's base or at a whole URL. The request is sent at once.
pub fn fetch(base: &str, address: &str) -> impl Future<Output = Result<Vec<u8>, LoadError>> + use<> {
    let address = address.to_owned();
    let url = if address.contains("://") { address.clone() } else { format!("{base}/{address}") };
    let bytes = web::fetch_bytes(&url);
    async move { bytes.await.map_err(|error| LoadError { address, cause: Cause::Fetch(error) }) }
}

/// The error for a file that isn't what it should be.
pub fn invalid(address: &str, error: &dyn std::fmt::Display) -> LoadError {
    LoadError { address: address.into(), cause: Cause::Document(error.to_string()) }
}
