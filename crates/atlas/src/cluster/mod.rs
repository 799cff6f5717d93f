//! Clusters points that would overlap on the screen. The caller says at which distance they do: for the site's map, `GAP` in
//! `src/map/placement/mod.rs`, or the larger distance in `CROWDED` there if many members are shown.

mod merge;
mod tree;

pub use merge::SMALLEST_TARGET;
pub use tree::{Cluster, ClusterTree};
