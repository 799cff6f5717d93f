//! Who is found by what is looked for and chosen: words in any script, facets with their counts, and orders.
//!
//! Each keystroke asks all of it of every member, so that it is compiled for speed, apart from the desk, which is compiled for
//! size.
#![warn(missing_docs)]

mod choice;
mod directory;
mod facet;
mod figures;
mod fold;
mod neighbour;
mod order;
mod region;
mod search;

pub use choice::{Choice, Look, Sort, SortKey};
pub use directory::{Directory, FacetCounts, Outcome, Part, Remedy, ValueCount};
pub use facet::{Facet, UNKNOWN, decade, year};
pub use figures::{Bar, Counts, Year};
pub use neighbour::{Neighbour, distance_km, in_its_country, nearest};
pub use order::{Compare, Ranks};
pub use region::{Region, subregion_of};
pub use search::{
    Field, Finder, Hit, Index, IndexBuilder, Marked, PageHit, Pages, Query, by_relevance, member_index,
    search_pages,
};
