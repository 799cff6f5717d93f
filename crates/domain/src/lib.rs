//! The association and its site, independent of the browser: members, routes, pages, settings, languages and messages.
//!
//! Everything here is plain data and pure functions. Decoding a list of members keeps every record that can be read, and
//! reports the others as [`Problem`]s.
#![warn(missing_docs)]

mod class_symbol;
mod compass;
mod config;
mod continent;
mod date;
mod embed;
mod event;
pub mod files;
mod geojson;
mod json;
mod label_place;
mod lang;
mod localized;
mod map_query;
mod member;
mod member_fields;
mod member_list;
mod menu;
pub mod messages;
mod news;
mod node;
mod object_reader;
mod page;
mod page_id;
mod partial_date;
mod query_string;
mod region;
mod reported;
mod route;
mod series;
mod string_enum;

pub use class_symbol::{class_slug, class_symbol};
pub use compass::Compass;
pub use config::{Config, ConfigError, ContactRow};
pub use continent::Continent;
pub use date::Date;
pub use embed::{EMBED_HEIGHT, embed_code};
pub use event::{EVENT_LIST, EventItem};
pub use geojson::{DecodeResult, Expected, Feature, GeoJsonError, Problem, decode, encode};
pub use json::JsonError;
pub use label_place::{CONTINENTS, LabelArea, LabelPlace, LabelPlaces};
pub use lang::Lang;
pub use localized::Localized;
pub use map_query::{MapPosition, MapQuery};
pub use member::Member;
pub use member_fields::{Class, Evidence, Kind};
pub use member_list::{CountryGroup, MAX_PRINTED, MemberList, Totals};
pub use menu::{MenuEntry, footer_pages, menu, notice_page};
pub use messages::{
    ContentMessages, IssueMessages, Messages, PrerenderMessages, ReportMessages, SourceMessages,
    ValidatorForm, ViewMessages,
};
pub use news::{NEWS_LIST, NewsItem};
pub use node::{Element, Node, NodeError, panel};
pub use object_reader::{ObjectError, ObjectReader};
pub use page::{Page, PageError, Provenance, SourceNote};
pub use page_id::{PageId, PageView};
pub use partial_date::{DateRange, PartialDate};
pub use query_string::{
    join_queries, search_text, with_query, with_search_text, without_appearance, without_map,
    without_view_state,
};
pub use region::Region;
pub use reported::ReportedCount;
pub use route::{Address, Route, is_news_slug};
pub use series::{Series, UnknownSeries};
pub use string_enum::UnknownValue;
