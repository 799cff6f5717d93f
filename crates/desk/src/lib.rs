//! What is done away from the page: finding, counting, taking away, and reading lists from elsewhere.
//!
//! It is a module of its own, fetched when it is first asked, and runs in a worker, so that neither its size nor its time
//! is felt by those who only read. Natively it is a plain library.
#![warn(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod check;
mod choice;
mod directory;
mod facet;
mod figures;
mod fold;
mod found;
mod member_page;
mod messages;
mod minimap;
mod neighbour;
mod order;
mod panel;
mod region;
mod search;
pub mod sheet;
pub mod source;
mod words;

pub use choice::{Choice, Look, Sort, SortKey};
pub use directory::{Directory, FacetCounts, Outcome, Part, Remedy, ValueCount};
pub use facet::{Facet, UNKNOWN};
pub use figures::{Bar, Counts, Year};
pub use found::{Found, found};
pub use member_page::MemberView;
pub use messages::Messages;
pub use neighbour::{Neighbour, distance_km, in_its_country, nearest};
pub use order::{Compare, Ranks};
pub use panel::Panel;
pub use region::{Region, subregion_of};
pub use search::{
    Field, Finder, Hit, Index, IndexBuilder, Marked, PageHit, Pages, Query, by_relevance, member_index,
    search_pages,
};
pub use words::Words;
