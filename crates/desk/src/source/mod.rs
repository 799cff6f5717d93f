//! Members from elsewhere: which source, what to ask it, and what its answers hold.
//!
//! Nothing here fetches or waits. A [`Plan`] says what to ask next and is told what came; the decoders turn answers into
//! GeoJSON features, and the reader of `domain` alone judges them.

mod answer;
mod batch;
mod fault;
mod json;
mod link;
mod mapping;
mod markup;
mod pause;
mod plan;
mod settings;
mod table;

pub use answer::{Answer, decode};
pub use batch::{Draft, Note, Reading, judge};
pub use fault::Fault;
pub use mapping::Mapping;
pub use plan::{MOST_BYTES, MOST_PAGES, Outcome, Plan, Request, Step};
pub use settings::{Form, Paging, Source, SourceError, Way};
