//! The map of members: land and markers as SVG, so that it is there before script, prints, and takes the page's style.

mod address;
mod card;
mod cluster_mark;
mod controls;
mod flight;
mod frame;
mod ground;
mod hands;
mod keys;
mod legend;
mod mark;
mod markers;
mod member_mark;
mod scene;
mod scenery;
mod stage;
mod view;

pub use stage::{MAP_ID, Stage};
pub use view::{MemberMap, stage};
