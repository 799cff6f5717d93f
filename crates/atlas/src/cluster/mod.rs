//! Clusters points that would overlap on the screen.

mod merge;
mod tree;

pub use merge::MIN_RADIUS;
pub use tree::{Cluster, ClusterTree};
