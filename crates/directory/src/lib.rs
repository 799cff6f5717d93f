//! Member search: full text, facets with counts, sorting, statistics and neighbours.
//!
//! Compiled for speed rather than size, because every keystroke runs it over all members.
#![warn(missing_docs)]

mod directory;
mod facet;
mod neighbour;
mod normalize;
mod query;
mod region;
mod search;
mod sort;
mod statistics;

pub use directory::{Directory, FacetCounts, FilterPart, Relaxation, Selection, ValueCount};
pub use facet::{Facet, UNKNOWN, parse_decade, parse_year};
pub use neighbour::{Neighbour, direction, distance_km, nearest, same_country};
pub use query::{DirectoryQuery, Sort, SortKey, ViewMode};
pub use region::{region_of, subregion_of};
pub use search::{
    Field, Highlighted, Hit, IncrementalSearch, Index, IndexBuilder, PageHit, PageIndex, PageIndexError,
    TextQuery, by_relevance, member_index, search_pages,
};
pub use sort::{Compare, SortRanks};
pub use statistics::{CategoryCount, Statistics, YearCount};
