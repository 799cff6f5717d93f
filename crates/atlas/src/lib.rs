//! The map engine: places on the Earth become marks on a screen.
//!
//! It knows points, not what stands at them, and no browser: everything is a value that goes in and a
//! value that comes out, so all of it is tested natively.
//!
//! A [`LonLat`] goes through [`EqualEarth`] to a [`WorldPoint`] point, and through a [`Camera`] to a
//! [`ScreenPoint`]. Input becomes a [`Command`] ([`key_command`], [`wheel_command`], [`GestureRecognizer`]), a command makes a new
//! camera, and a [`Animation`] leads from one to the next. Marks that
//! would cover each other are moved apart ([`declutter`]) or gathered ([`ClusterTree`]). The land is decoded
//! from a small file ([`decode_land`]) and drawn as SVG path data ([`land_path`], and [`Detail`] closer by).

#![warn(missing_docs)]

mod animation;
mod camera;
mod clip;
mod cluster;
mod decimal;
mod declutter;
mod detail;
mod geometry;
mod input;
mod land_file;
mod lonlat;
mod path;
mod placement;
mod projection;
mod sine;
mod spatial_hash;

pub use animation::{Animation, EASE_MS};
pub use camera::{Camera, Command, MAX_ZOOM};
pub use clip::{split_at_antimeridian, split_line_at_antimeridian};
pub use cluster::{Cluster, ClusterTree, MIN_RADIUS};
pub use decimal::format_decimal;
pub use declutter::declutter;
pub use detail::Detail;
pub use geometry::{ScreenPoint, Size, WorldBounds, WorldPoint};
pub use input::{
    DragMode, GestureEnd, GestureRecognizer, PointerSample, Velocity, key_command, wheel_command,
};
pub use land_file::{LandError, Ring, decode_land, encode_land};
pub use lonlat::{CentredLonLat, LonLat, wrap};
pub use path::{GRID, graticule_path, land_path, lines_path, sphere_path};
pub use projection::{EqualEarth, HALF_HEIGHT, HALF_WIDTH};
