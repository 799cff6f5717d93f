//! The map of members: land and markers as SVG, so that it is there before script, prints, and takes the page's style.

mod controls;
mod ground;
mod label;
mod legend;
mod markers;
mod scene;
mod view;

pub use view::MemberMap;
