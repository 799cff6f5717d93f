//! What the worker renders: the directory, search results, the page of a member, and the report on a list.

pub mod directory;
pub mod member_page;
mod minimap;
pub mod report;
pub mod search_results;
