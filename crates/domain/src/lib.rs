//! What an association is, without a browser: its members, its pages, its languages and its words.
//!
//! Everything here is plain data and pure functions. Decoding never fails as a whole: whatever can be read is
//! returned together with a list of [`Problem`]s that say what could not.
#![warn(missing_docs)]

mod config;

mod answer;
mod date;
mod event;
mod json;
mod lang;
mod localized;
mod member;
mod menu;
mod messages;
mod news;
mod node;
mod page;
mod positions;
mod problem;
mod record;
mod roster;
mod route;
mod settings;
mod sign;
mod topic;
mod view;
mod wire;
mod write;

pub use answer::Answer;
pub use config::{Config, ConfigError, Contact};

pub use date::Date;
pub use event::{EVENT_LIST, EventItem};
pub use lang::Lang;
pub use localized::Localized;
pub use member::{Class, Evidence, Kind, Member};
pub use menu::{Group, MENU, MenuEntry};
pub use messages::{ENGLISH_MONTHS, Messages, grouped};
pub use news::{NEWS_LIST, NewsItem};
pub use node::{Element, Node};
pub use page::{Page, PageError, Provenance, SourceNote};
pub use positions::{push_positions, read_positions};
pub use problem::{Expected, Problem};
pub use roster::{CountryGroup, Figures, Roster};
pub use route::{Address, Route};
pub use settings::Settings;
pub use sign::{class_shape, class_word};
pub use topic::Topic;
pub use view::{Outlook, View, joined, selection, text_of, with_text};
pub use wire::{Feed, FeedError, decode};
pub use write::{Feature, encode};
