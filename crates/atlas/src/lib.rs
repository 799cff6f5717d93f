//! The map engine: places on the Earth become marks on a screen.
//!
//! It knows points, not what stands at them, and no browser: everything is a value that goes in and a
//! value that comes out, so all of it is tested natively.
//!
//! A [`LonLat`] goes through [`EqualEarth`] to a [`World`] point, and through a [`Camera`] to a
//! [`Pixel`]. Input becomes a [`Command`] ([`key`], [`wheel`], [`Pointers`]), a command makes a new
//! camera, and a [`Motion`] leads from one to the next. Marks that
//! would cover each other are moved apart ([`spread`]) or gathered ([`ClusterTree`]). The land is decoded
//! from a small file ([`decode`]) and drawn as SVG path data ([`draw_land`], and [`Detail`] closer by).

#![warn(missing_docs)]

mod buckets;
mod camera;
mod clip;
mod cluster;
mod decimal;
mod detail;
mod geo;
mod gesture;
mod land;
mod motion;
mod path;
mod projection;
mod room;
mod sine;
mod spread;
mod unit;

pub use camera::{Camera, Command, MAX_ZOOM};
pub use clip::{cut, cut_line};
pub use cluster::{Cluster, ClusterTree, MIN_RADIUS};
pub use decimal::decimal;
pub use detail::Detail;
pub use geo::{FromCentre, LonLat, wrap};
pub use gesture::{Contact, Grip, Pointers, Release, key, wheel};
pub use land::{LandError, Ring, decode, encode};
pub use motion::{EASE_MS, Motion};
pub use path::{GRID, graticule, land as draw_land, lines as draw_lines, sphere};
pub use projection::{EqualEarth, HALF_HEIGHT, HALF_WIDTH};
pub use spread::spread;
pub use unit::{Pixel, Size, World, WorldBounds};
