//! The markers for a view, reused from the previous view while they are still valid.

use std::sync::Arc;

use atlas::{Camera, ClusterTree, WorldBounds};

use super::labels::{AreaLabel, LabelledView, Names};
use super::placement::{Marker, ProjectedMembers, padded_viewport};

/// A viewport is reused unless it is this many times wider than a new one would be.
const MAX_REUSE: f64 = 2.0;

/// The markers for a view, and what is needed to tell whether they suit another one.
#[derive(Debug)]
pub struct MarkerSet {
    /// The markers. Their order stays while they stand for the same members.
    pub markers: Vec<Marker>,
    /// The names of areas between them.
    pub labels: Vec<AreaLabel>,
    /// Increases when the markers stand for other members than before, or show the names of others.
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
    /// How much is known of the places of names: the length of the text.
    places: usize,
}

impl MarkerSet {
    /// The markers for a view: the `previous` ones if they are still valid. Clusters split and merge during an animation.
    pub fn next(
        previous: Option<&Arc<Self>>,
        projected: &ProjectedMembers,
        selected: &[usize],
        camera: Camera,
        fanned: &[usize],
        names: Names<'_>,
    ) -> Arc<Self> {
        let reusable = previous.filter(|previous| previous.selected == selected);
        let tree = match reusable {
            Some(previous) => previous.tree.clone(),
            None => Arc::new(projected.cluster_tree(selected)),
        };
        let bounds = reuse_or_expand(camera, reusable.map(|previous| previous.key.bounds));
        let (level, places) = (tree.level(camera.scale()), names.places.len());
        let key = CacheKey { level, bounds, fanned: fanned.to_vec(), places };
        if let Some(previous) = reusable.filter(|previous| previous.key == key) {
            return previous.clone();
        }
        let markers = projected.markers(selected, &tree, camera.scale(), bounds);
        let mut markers = projected.fan_out(markers, fanned);
        let view = LabelledView { projected, scale: tree.level_start(camera.scale()), bounds };
        let labels = names.choose(view, &mut markers);
        let (old, generation) =
            previous.map_or((&[][..], 0), |previous| (&previous.markers[..], previous.generation));
        let markers = projected.transition_from(old, markers, camera.scale());
        let generation = generation + usize::from(!look_alike(old, &markers));
        Arc::new(Self { markers, labels, generation, selected: selected.to_vec(), tree, key })
    }
}

/// Whether two lists of markers stand for the same members in the same order, with the same names.
fn look_alike(a: &[Marker], b: &[Marker]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.members == b.members && a.is_named == b.is_named)
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
    use domain::{Config, Lang};

    use super::super::placement::ZERO;
    use super::*;
    use crate::site::{LoadedMembers, Site};

    /// The site of a list, and its members on the map.
    fn site(json: &str) -> (Site, ProjectedMembers) {
        let config = Config::decode(include_bytes!("../../public/config.json")).unwrap();
        let member_list = domain::decode(json.as_bytes()).unwrap().into();
        let members = LoadedMembers { member_list, ..LoadedMembers::default() };
        let projected = ProjectedMembers::new(&members.member_list, 10.0);
        (Site::new("", config, members, Ok(Vec::new())), projected)
    }

    fn scattered(count: usize) -> (Site, ProjectedMembers) {
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
        site(&json)
    }

    fn next(
        previous: Option<&Arc<MarkerSet>>,
        (site, projected): &(Site, ProjectedMembers),
        count: usize,
        camera: Camera,
    ) -> Arc<MarkerSet> {
        let selected: Vec<usize> = (0..count).collect();
        let names = Names { site, lang: Lang::En, places: "" };
        MarkerSet::next(previous, projected, &selected, camera, &[], names)
    }

    #[test]
    fn moving_reuses_a_valid_set() {
        for count in [50, 500] {
            let members = scattered(count);
            let close = members.1.home().apply(Command::Zoom { factor: 6.0 });
            let first = next(None, &members, count, close);
            let moved = close.apply(Command::Pan { dx: 100.0, dy: 20.0 });
            assert!(Arc::ptr_eq(&first, &next(Some(&first), &members, count, moved)), "{count}");
        }
    }

    #[test]
    fn clusters_split_during_an_animation_and_start_at_their_cluster() {
        let members = scattered(500);
        let home = members.1.home();
        let first = next(None, &members, 500, home);
        let second = next(Some(&first), &members, 500, home.apply(Command::Zoom { factor: 3.0 }));
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
        let members = site(&json);
        let home = members.1.home();
        let closed = next(None, &members, 3, home);
        let names = Names { site: &members.0, lang: Lang::En, places: "" };
        let open = MarkerSet::next(Some(&closed), &members.1, &[0, 1, 2], home, &[0, 1, 2], names);
        assert_eq!((closed.markers.len(), open.markers.len()), (1, 3));
        assert!(open.markers.iter().all(|marker| marker.from == ZERO && marker.offset != ZERO));
        assert_eq!(next(Some(&open), &members, 3, home).markers.len(), 1);
    }

    #[test]
    fn places_of_names_give_another_set() {
        let members = scattered(50);
        let close = members.1.home().apply(Command::Zoom { factor: 4.0 });
        let first = next(None, &members, 50, close);
        let selected: Vec<usize> = (0..50).collect();
        let names = Names { site: &members.0, lang: Lang::Ko, places: "BR -490 -128 261" };
        let second = MarkerSet::next(Some(&first), &members.1, &selected, close, &[], names);
        assert_eq!(second.labels.iter().map(|label| label.name.as_str()).collect::<Vec<_>>(), ["브라질"]);
        assert_eq!(second.generation, first.generation, "the markers are not drawn again");
    }

    #[test]
    fn another_selection_gives_another_set() {
        let members = scattered(50);
        let home = members.1.home();
        let first = next(None, &members, 50, home);
        let second = next(Some(&first), &members, 7, home);
        assert!(second.markers.len() <= 7);
        assert!(second.generation > first.generation);
    }
}
