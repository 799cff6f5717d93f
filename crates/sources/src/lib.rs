//! Members from elsewhere: which source, what to ask it, and what its answers hold.
//!
//! Nothing here fetches or waits. A [`Plan`] says what to ask next and is told what came; the decoders turn answers into
//! GeoJSON features, and the reader of `domain` alone judges them.
#![warn(missing_docs)]

mod backoff;
mod csv;
mod decode;
mod error;
mod http;
mod json;
mod loader;
mod mapping;
mod markup;
mod response;
mod settings;
mod tile;
mod tiled_loader;
mod url;

pub use decode::{Draft, Note, Reading, judge};
pub use error::Fault;
pub use http::{Outcome, Request, Step};
pub use loader::{MOST_BYTES, MOST_PAGES, Plan};
pub use mapping::Mapping;
pub use response::{Answer, decode};
pub use settings::{Form, Paging, Source, Way};
pub use tile::{Tile, Window};
pub use tiled_loader::{Excerpt, Shown};
pub use url::{resolve, site};
