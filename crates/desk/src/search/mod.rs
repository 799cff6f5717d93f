//! Finds members, and pages, by words that are typed letter by letter.

mod finder;
mod fit;
mod index;
mod marks;
mod members;
mod query;
mod shelf;
mod sign;

pub use finder::{Finder, Hit, by_relevance};
pub use index::{Field, Index, IndexBuilder};
pub use members::member_index;
pub use query::Query;
