//! The map of members. Land and markers are SVG, so the map is there before any script, prints, and is styled by the page.

mod announcements;
mod announcer;
mod camera_controller;
mod controls;
mod keyboard;
mod labels;
mod land_layer;
mod legend;
mod marker_focus;
mod marker_set;
mod markers;
mod member_map;
mod placement;
mod pointer_input;
mod popup;
mod popup_state;
mod print_numbers;
mod state;
mod url_state;
mod viewport;

pub use member_map::MemberMap;
pub use print_numbers::number_in_print;
pub use state::MapState;
