//! Components that pages share.

mod class_symbol;
mod list_handle;
mod live_text;
mod load_notice;
mod logo;
mod member_list;
mod node_view;
#[cfg(feature = "ssr")]
mod noscript_nav;
mod problems;
mod statistics;

pub use class_symbol::ClassSymbol;
pub use list_handle::{ListHandle, uncover_map};
pub use live_text::{live_span, live_text};
pub use load_notice::LoadFailureNotice;
#[cfg(feature = "csr")]
pub use load_notice::LoadNotice;
pub use logo::Logo;
pub use member_list::{LIST, MemberListView, in_order};
pub use node_view::NodeView;
#[cfg(feature = "ssr")]
pub use noscript_nav::NoscriptNav;
pub use problems::Problems;
pub use statistics::StatisticsList;
