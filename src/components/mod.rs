//! Components that pages share.

mod class_symbol;
mod load_notice;
mod logo;
mod member_list;
mod node_view;
mod problems;
mod statistics;

pub use class_symbol::ClassSymbol;
pub use load_notice::LoadFailureNotice;
#[cfg(feature = "csr")]
pub use load_notice::LoadNotice;
pub use logo::Logo;
#[cfg(feature = "ssr")]
pub use member_list::by_country;
pub use member_list::{LIST, MemberListView, numbers};
pub use node_view::NodeView;
pub use problems::Problems;
pub use statistics::StatisticsList;
