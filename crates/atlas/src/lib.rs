//! The map engine: projection, camera, land, and clustering of points.
//!
//! Pure functions over plain values: no browser, no clock and no members, so everything is tested natively.
//!
//! [`EqualEarth`] projects a [`LonLat`] to a [`WorldPoint`], and a [`Camera`] maps that to a [`ScreenPoint`]. Input
//! ([`key_command`], [`wheel_command`], [`GestureRecognizer`]) becomes a [`Command`]; a command returns a new camera, and
//! an [`Animation`] leads from one camera to the next. Markers that would overlap are clustered ([`ClusterTree`]); those of one
//! place are fanned out on demand ([`fan_out`]). The land is decoded from a compact file ([`decode_land`]) and drawn as SVG path
//! data ([`land_path`], and [`Detail`] at high zoom).

#![warn(missing_docs)]

mod animation;
mod antimeridian;
mod camera;
mod cluster;
mod decimal;
mod detail;
mod fan;
mod geometry;
mod half_plane;
mod input;
mod land_file;
mod lonlat;
mod path;
mod projection;
mod sine;
mod spatial_hash;

pub use animation::{Animation, EASE_MS};
pub use antimeridian::{split_at_antimeridian, split_line_at_antimeridian};
pub use camera::{Camera, Command, MAX_ZOOM};
pub use cluster::{Cluster, ClusterTree, SMALLEST_TARGET};
pub use decimal::format_decimal;
pub use detail::Detail;
pub use fan::fan_out;
pub use geometry::{ScreenPoint, Size, WorldBounds, WorldPoint};
pub use input::{
    DragMode, GestureEnd, GestureRecognizer, PointerSample, Velocity, key_command, wheel_command,
};
pub use land_file::{LandError, Ring, decode_land, encode_land};
pub use lonlat::{CentredLonLat, INHABITED_LATITUDES, LonLat, wrap};
pub use path::{GRID, graticule_path, land_path, lines_path, sphere_path};
pub use projection::{EqualEarth, HALF_HEIGHT, HALF_WIDTH};
