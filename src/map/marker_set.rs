//! The markers for a view, reused from the previous view while they are still valid.

use std::sync::Arc;

use atlas::{Camera, ClusterTree, WorldBounds};

use super::placement::{Marker, ProjectedMembers, padded_viewport};

/// A viewport is reused unless it is this many times wider than a new one would be.
const MAX_REUSE: f64 = 2.0;

/// The markers for a view, and what is needed to tell whether they suit another one.
#[derive(Debug)]
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
#[derive(Clone, Debug, PartialEq)]
struct CacheKey {
    /// The level of the clusters.
    level: usize,
    /// The part of the world whose markers are in the set.
    bounds: WorldBounds,
    /// The members of the marker that is fanned out; empty if none is.
    fanned: Vec<usize>,
}

impl MarkerSet {
    /// The markers for a view: the `previous` ones if they are still valid. Clusters split and merge during an animation.
    pub fn next(
        previous: Option<&Arc<Self>>,
        projected: &ProjectedMembers,
        selected: &[usize],
        camera: Camera,
        fanned: &[usize],
    ) -> Arc<Self> {
        let reusable = previous.filter(|previous| previous.selected == selected);
        let tree = match reusable {
            Some(previous) => previous.tree.clone(),
            None => Arc::new(projected.cluster_tree(selected)),
        };
        let bounds = reuse_or_expand(camera, reusable.map(|previous| previous.key.bounds));
        let key = CacheKey { level: tree.level(camera.scale()), bounds, fanned: fanned.to_vec() };
        if let Some(previous) = reusable.filter(|previous| previous.key == key) {
            return previous.clone();
        }
        let markers = projected.markers(selected, &tree, camera.scale(), bounds);
        let markers = projected.fan_out(markers, fanned);
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
    use atlas::Command;
    use domain::MemberList;

    use super::super::placement::ZERO;
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

    fn next(
        previous: Option<&Arc<MarkerSet>>,
        projected: &ProjectedMembers,
        count: usize,
        camera: Camera,
    ) -> Arc<MarkerSet> {
        let selected: Vec<usize> = (0..count).collect();
        MarkerSet::next(previous, projected, &selected, camera, &[])
    }

    #[test]
    fn moving_reuses_a_valid_set() {
        for count in [50, 500] {
            let projected = projected(count);
            let close = projected.home().apply(Command::Zoom { factor: 6.0 });
            let first = next(None, &projected, count, close);
            let moved = close.apply(Command::Pan { dx: 100.0, dy: 20.0 });
            assert!(Arc::ptr_eq(&first, &next(Some(&first), &projected, count, moved)), "{count}");
        }
    }

    #[test]
    fn clusters_split_during_an_animation_and_start_at_their_cluster() {
        let projected = projected(500);
        let home = projected.home();
        let first = next(None, &projected, 500, home);
        let second = next(Some(&first), &projected, 500, home.apply(Command::Zoom { factor: 3.0 }));
        assert!(second.generation > first.generation && second.markers.len() > 20);
        assert!(second.markers.iter().any(|marker| marker.from != ZERO));
        assert!(
            first.markers.iter().all(|marker| marker.from == ZERO),
            "the first markers have no transition"
        );
    }

    #[test]
    fn a_fan_opens_and_closes() {
        let places = "[127.4,36.4]";
        let feature = |id: usize| {
            format!(
                r#"{{"type":"Feature","id":"m{id}","geometry":{{"type":"Point","coordinates":{places}}},
                "properties":{{"name":"M","country_code":"KR"}}}}"#
            )
        };
        let json = format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            (0..3).map(feature).collect::<Vec<_>>().join(",")
        );
        let members = MemberList::from(domain::decode(json.as_bytes()).unwrap());
        let projected = ProjectedMembers::new(&members, 10.0);
        let home = projected.home();
        let closed = next(None, &projected, 3, home);
        let open = MarkerSet::next(Some(&closed), &projected, &[0, 1, 2], home, &[0, 1, 2]);
        assert_eq!((closed.markers.len(), open.markers.len()), (1, 3));
        assert!(open.markers.iter().all(|marker| marker.from == ZERO && marker.offset != ZERO));
        assert_eq!(next(Some(&open), &projected, 3, home).markers.len(), 1);
    }

    #[test]
    fn another_selection_gives_another_set() {
        let projected = projected(50);
        let home = projected.home();
        let first = next(None, &projected, 50, home);
        let second = next(Some(&first), &projected, 7, home);
        assert!(second.markers.len() <= 7);
        assert!(second.generation > first.generation);
    }
}
