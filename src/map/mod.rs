//! The map of members: land and markers as SVG, so that it is there before script, prints, and takes the page's style.

mod address;
mod card;
mod controls;
mod flight;
mod frame;
mod ground;
mod hands;
mod keys;
mod legend;
mod markers;
mod scene;
mod scenery;
mod stage;
mod view;

pub use stage::Stage;
pub use view::{MemberMap, stage};
