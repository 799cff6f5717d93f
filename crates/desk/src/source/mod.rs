//! Members from elsewhere: which source, what to ask it, and what its answers hold.
//!
//! Nothing here fetches or waits. A [`Plan`] says what to ask next and is told what came; the decoders turn answers into
//! GeoJSON features, and the reader of `domain` alone judges them.

mod answer;
mod batch;
mod excerpt;
mod exchange;
mod fault;
mod json;
mod link;
mod mapping;
mod markup;
mod pause;
mod plan;
mod settings;
mod table;
mod tile;

pub use answer::{Answer, decode};
pub use batch::{Draft, Note, Reading, judge};
pub use excerpt::{Excerpt, Shown};
pub use exchange::{Outcome, Request, Step};
pub use fault::Fault;
pub use link::{resolve, site};
pub use mapping::Mapping;
pub use plan::{MOST_BYTES, MOST_PAGES, Plan};
pub use settings::{Form, Paging, Source, SourceError, Way};
pub use tile::{Tile, Window};
