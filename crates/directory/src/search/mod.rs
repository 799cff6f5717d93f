//! Incremental full-text search in members and pages.

mod highlight;
mod incremental_search;
mod index;
mod inverted_index;
mod matching;
mod member_index;
mod packed_lists;
mod page_index;
mod signature;
mod suggest;
mod text_query;
mod vocabulary;

pub use highlight::Highlighted;
pub use incremental_search::{Hit, IncrementalSearch, by_relevance};
pub use index::{Field, Index, IndexBuilder};
pub use member_index::member_index;
pub use page_index::{PageHit, PageIndex, PageIndexError, search_pages};
pub use text_query::TextQuery;
