//! What an association is, without a browser: its members, its pages, its languages and its words.
//!
//! Everything here is plain data and pure functions. Decoding never fails as a whole: whatever can be read is
//! returned together with a list of [`Problem`]s that say what could not.
#![warn(missing_docs)]

mod config;
mod content;
mod date;
mod event;
mod filter;
mod json;
mod lang;
mod localized;
mod member;
mod menu;
mod messages;
mod news;
mod page_file;
mod problem;
mod record;
mod roster;
mod route;
mod settings;
mod topic;
mod view;
mod wire;
mod write;

pub use config::{Config, ConfigError, Contact};
pub use content::{Block, Inline, Page, SourceNote, Target};
pub use date::Date;
pub use event::{EVENT_LIST, EventItem};
pub use filter::Filter;
pub use lang::Lang;
pub use localized::Localized;
pub use member::{Class, Evidence, Kind, Member};
pub use menu::{Group, MENU, MenuEntry};
pub use messages::Messages;
pub use news::{NEWS_LIST, NewsItem};
pub use page_file::PageError;
pub use problem::{Expected, Problem};
pub use roster::{CountryGroup, Figures, Roster};
pub use route::{Address, Route};
pub use topic::Topic;
pub use view::{Outlook, View, joined};
pub use wire::{Feed, FeedError, decode};
pub use write::encode;
