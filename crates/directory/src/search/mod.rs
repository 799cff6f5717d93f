//! Finds members, and pages, by words that are typed letter by letter.

mod finder;
mod fit;
mod index;
mod lists;
mod marks;
mod members;
mod near;
mod pages;
mod query;
mod shelf;
mod sign;
mod vocabulary;

pub use finder::{Finder, Hit, by_relevance};
pub use index::{Field, Index, IndexBuilder};
pub use members::member_index;
pub use pages::{Marked, PageHit, Pages, search_pages};
pub use query::Query;
