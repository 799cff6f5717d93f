//! Loads members from external sources: what to request, and how to decode the responses.
//!
//! Sans-IO: nothing here fetches or waits. A [`Loader`] says what to request next and is told the outcome. The decoders
//! convert responses to GeoJSON features, which only the decoder in `domain` validates.
#![warn(missing_docs)]

mod backoff;
mod csv;
mod decode;
mod error;
mod http;
mod invalid_setting;
mod json;
mod limits;
mod loader;
mod mapping;
mod markup;
mod response;
mod settings;
mod tile;
mod tiled_loader;
mod url;

pub use decode::{Diagnostic, LoadResult, Position, RawFeature, decode_features};
pub use error::SourceError;
pub use http::{Action, HttpOutcome, Request};
pub use limits::{MAX_PAGES, MAX_SOURCE_BYTES};
pub use loader::Loader;
pub use mapping::Mapping;
pub use response::{DecodedPage, decode_page};
pub use settings::{Format, NextPage, Pagination, Source};
pub use tile::{BoundingBox, Tile};
pub use tiled_loader::{TiledLoader, VisibleMembers};
pub use url::{origin, resolve};
