//! Clusters points that would overlap on the screen. The caller says at which distance they do: for the site's map, `GAP` in
//! `src/map/placement/mod.rs`.

mod merge;
mod tree;

pub use merge::MIN_RADIUS;
pub use tree::{Cluster, ClusterTree};
