//! Views rendered by the worker: the directory, search results, the page of a member, and the validation report.

pub mod directory;
pub mod facet_names;
pub mod member_page;
mod minimap;
pub mod report;
pub mod search_results;
