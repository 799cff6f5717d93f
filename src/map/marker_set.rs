//! The markers for a view, reused from the previous view while they are still valid.

use std::sync::Arc;

use atlas::{Camera, ClusterTree, WorldBounds};

use super::placement::{Marker, ProjectedMembers, padded_viewport};

/// A viewport is reused unless it is this many times wider than a new one would be.
const MAX_REUSE: f64 = 2.0;

/// The markers for a view, and what is needed to tell whether they suit another one.
#[derive(Debug, Default)]
pub struct MarkerSet {
    /// The markers. Their order stays while they stand for the same members.
    pub markers: Vec<Marker>,
    /// Increases when the markers stand for other members than before.
    pub generation: usize,
    selected: Vec<usize>,
    tree: Arc<ClusterTree>,
    key: CacheKey,
}

/// The views for which a set is valid: those with the same key.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum CacheKey {
    /// None.
    #[default]
    Invalid,
    /// Individual markers, placed for this scale.
    Scale(f64),
    /// Clusters of this level, within this part of the world.
    Level(usize, WorldBounds),
}

impl MarkerSet {
    /// The markers for a view: the `previous` ones if they are still valid. Individual markers are placed for the `settled`
    /// camera; clusters split and merge during an animation.
    pub fn next(
        previous: Option<&Arc<Self>>,
        projected: &ProjectedMembers,
        selected: &[usize],
        camera: Camera,
        settled: Camera,
    ) -> Arc<Self> {
        let reusable = previous.filter(|previous| previous.selected == selected);
        let tree = match reusable {
            Some(previous) => previous.tree.clone(),
            None => Arc::new(projected.cluster_tree(selected)),
        };
        let key = if projected.shows_individually(selected.len(), settled.scale()) {
            CacheKey::Scale(settled.scale())
        } else {
            let bounds = reusable.and_then(|previous| previous.key.bounds());
            CacheKey::Level(tree.level(camera.scale()), reuse_or_expand(camera, bounds))
        };
        if let Some(previous) = reusable.filter(|previous| previous.key == key) {
            return previous.clone();
        }
        let markers = match key {
            CacheKey::Level(_, bounds) => projected.cluster_markers(selected, &tree, camera.scale(), bounds),
            _ => projected.individual_markers(selected, settled.scale()),
        };
        let (old, generation) =
            previous.map_or((&[][..], 0), |previous| (&previous.markers[..], previous.generation));
        let markers = projected.transition_from(old, markers, camera.scale());
        let generation = generation + usize::from(!have_same_members(old, &markers));
        Arc::new(Self { markers, generation, selected: selected.to_vec(), tree, key })
    }
}

/// Whether two lists of markers stand for the same members in the same order.
fn have_same_members(a: &[Marker], b: &[Marker]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.members == b.members)
}

impl CacheKey {
    fn bounds(self) -> Option<WorldBounds> {
        match self {
            Self::Level(_, bounds) => Some(bounds),
            _ => None,
        }
    }
}

/// The bounds that were used before, if they still contain the view and aren't much too large for it, or else the padded
/// viewport.
pub fn reuse_or_expand(camera: Camera, previous: Option<WorldBounds>) -> WorldBounds {
    let next = padded_viewport(camera);
    let is_suitable = |previous: &WorldBounds| {
        previous.contains_bounds(camera.visible_bounds()) && previous.width() <= next.width() * MAX_REUSE
    };
    previous.filter(is_suitable).unwrap_or(next)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests apply commands without a controller")]
mod tests {
    use atlas::{Command, ScreenPoint};
    use domain::MemberList;

    use super::*;

    fn projected(count: usize) -> ProjectedMembers {
        let features: Vec<String> = (0..count)
            .map(|index| {
                let (lon, lat) = (index * 137 % 360, index * 53 % 110);
                let place = format!("{},{}", lon as f64 - 180.0, lat as f64 - 45.0);
                format!(
                    r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{place}]}},
                    "properties":{{"name":"M","country_code":"KR"}}}}"#
                )
            })
            .collect();
        let json = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
        ProjectedMembers::new(&MemberList::from(domain::decode(json.as_bytes()).unwrap()), 10.0)
    }

    fn selected(count: usize) -> Vec<usize> {
        (0..count).collect()
    }

    #[test]
    fn moving_and_settling_reuse_a_valid_set() {
        for count in [50, 500] {
            let (projected, selected) = (projected(count), selected(count));
            let close = projected.home().apply(Command::Zoom { factor: 6.0 });
            let first = MarkerSet::next(None, &projected, &selected, close, close);
            let moved = close.apply(Command::Pan { dx: 100.0, dy: 20.0 });
            let second = MarkerSet::next(Some(&first), &projected, &selected, moved, moved);
            assert!(Arc::ptr_eq(&first, &second), "{count}");
        }
    }

    #[test]
    fn clusters_split_during_an_animation_and_start_at_their_cluster() {
        let (projected, selected) = (projected(500), selected(500));
        let home = projected.home();
        let first = MarkerSet::next(None, &projected, &selected, home, home);
        let close = home.apply(Command::Zoom { factor: 3.0 });
        let second = MarkerSet::next(Some(&first), &projected, &selected, close, home);
        assert!(second.generation > first.generation && second.markers.len() > 20);
        let zero = ScreenPoint { x: 0.0, y: 0.0 };
        assert!(second.markers.iter().any(|marker| marker.from != zero));
        assert!(
            first.markers.iter().all(|marker| marker.from == zero),
            "the first markers have no transition"
        );
    }

    #[test]
    fn individual_markers_are_placed_again_only_when_settled_and_keep_their_generation() {
        let (projected, selected) = (projected(50), selected(50));
        let home = projected.home();
        let first = MarkerSet::next(None, &projected, &selected, home, home);
        let close = home.apply(Command::Zoom { factor: 3.0 });
        let moving = MarkerSet::next(Some(&first), &projected, &selected, close, home);
        assert!(Arc::ptr_eq(&first, &moving));
        let settled = MarkerSet::next(Some(&first), &projected, &selected, close, close);
        assert!(!Arc::ptr_eq(&first, &settled));
        assert_eq!(first.generation, settled.generation);
    }

    #[test]
    fn another_selection_gives_another_set() {
        let projected = projected(50);
        let home = projected.home();
        let first = MarkerSet::next(None, &projected, &selected(50), home, home);
        let second = MarkerSet::next(Some(&first), &projected, &selected(7), home, home);
        assert_eq!(second.markers.len(), 7);
        assert!(second.generation > first.generation);
    }
}
