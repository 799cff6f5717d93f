//! The cluster tree: no point is lost at any zoom, and clusters do not overlap.

use atlas::{ClusterTree, EqualEarth, LonLat, SMALLEST_TARGET, WorldPoint};
use proptest::prelude::*;

const RADIUS: f64 = 56.0;
const SCALES: (f64, f64) = (177.0, 177.0 * 32.0);

fn project(places: &[(f64, f64)]) -> Vec<WorldPoint> {
    let projection = EqualEarth::new(10.0);
    places.iter().filter_map(|&(lon, lat)| Some(projection.forward(LonLat::new(lon, lat)?))).collect()
}

fn all_points(tree: &ClusterTree, scale: f64) -> Vec<u32> {
    let mut all_points: Vec<_> =
        tree.clusters_at(scale).flat_map(|cluster| cluster.points.to_vec()).collect();
    all_points.sort_unstable();
    all_points
}

fn sizes(tree: &ClusterTree, scale: f64) -> Vec<usize> {
    tree.clusters_at(scale).map(|cluster| cluster.points.len()).collect()
}

#[test]
fn a_cluster_splits_when_zooming_in() {
    // Daejeon, Sejong and Busan, and Lille.
    let points = project(&[(127.38, 36.35), (127.29, 36.48), (129.08, 35.18), (3.06, 50.63)]);
    let tree = ClusterTree::new(&points, RADIUS, SCALES, 2.0);
    assert_eq!(sizes(&tree, SCALES.0), [3, 1]);
    assert_eq!(sizes(&tree, SCALES.0 * 24.0), [2, 1, 1]);
    assert_eq!(sizes(&tree, SCALES.1 * 100.0), sizes(&tree, SCALES.1), "unchanged beyond the last level");
    assert_eq!(sizes(&tree, 0.0), sizes(&tree, SCALES.0), "and before the first level");
}

#[test]
fn points_in_the_same_place_stay_one_cluster_without_extent() {
    let points = project(&[(10.0, 50.0); 30]);
    let tree = ClusterTree::new(&points, RADIUS, SCALES, 2.0);
    let clusters: Vec<_> = tree.clusters_at(SCALES.1).collect();
    assert_eq!(clusters.len(), 1);
    let bounds = clusters[0].bounds(&points).unwrap();
    assert_eq!((bounds.width(), bounds.height()), (0.0, 0.0));
}

#[test]
fn no_points_give_no_clusters() {
    let tree = ClusterTree::new(&[], RADIUS, SCALES, 2.0);
    assert_eq!(tree.clusters_at(SCALES.0).count(), 0);
    assert_eq!(ClusterTree::default().clusters_at(1.0).count(), 0);
}

#[test]
fn invalid_scales_still_give_a_tree() {
    let points = project(&[(0.0, 0.0), (90.0, 0.0)]);
    for scales in
        [(f64::NAN, 1.0), (0.0, 1.0), (-1.0, 1.0), (1.0, f64::NAN), (1.0, f64::INFINITY), (5.0, 1.0)]
    {
        let tree = ClusterTree::new(&points, RADIUS, scales, 2.0);
        assert_eq!(all_points(&tree, 1.0), [0, 1], "{scales:?}");
    }
}

#[test]
fn scales_of_one_level_share_their_clusters() {
    let tree = ClusterTree::new(&project(&[(0.0, 0.0), (9.0, 0.0)]), RADIUS, SCALES, 2.0);
    let level = |zoom| tree.level(SCALES.0 * zoom);
    assert_eq!([level(0.5), level(1.0), level(1.9)], [0, 0, 0]);
    assert_eq!([level(2.0), level(3.9), level(4.0)], [1, 1, 2]);
    assert_eq!([level(32.0), level(1e9)], [5, 5]);
}

/// A linear congruential generator (Numerical Recipes): the same points on every run.
fn many(count: usize) -> Vec<WorldPoint> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1 << 24)
    };
    let places: Vec<_> = (0..count).map(|_| (next() * 360.0 - 180.0, next() * 120.0 - 50.0)).collect();
    project(&places)
}

fn are_apart(tree: &ClusterTree, scale: f64, radius: f64) -> bool {
    let at: Vec<_> = tree.clusters_at(scale).map(|cluster| cluster.centroid).collect();
    let far = |a: WorldPoint, b: WorldPoint| {
        ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt() * scale >= radius - 1e-6
    };
    at.iter().enumerate().all(|(index, &a)| at[..index].iter().all(|&b| far(a, b)))
}

#[test]
fn ten_thousand_points_are_kept_and_apart_at_every_zoom() {
    let tree = ClusterTree::new(&many(10_000), RADIUS, SCALES, 2.0);
    for step in 0..=10 {
        let scale = SCALES.0 * 2_f64.powf(f64::from(step) / 2.0);
        assert_eq!(all_points(&tree, scale), (0..10_000).collect::<Vec<_>>());
        assert!(step > 6 || are_apart(&tree, scale, RADIUS), "step {step}");
    }
    let counts = [1.0, 4.0, 16.0].map(|zoom| tree.clusters_at(SCALES.0 * zoom).count());
    assert!(counts.is_sorted() && counts[0] < 250, "{counts:?}");
}

proptest! {
    #[test]
    fn points_are_kept_and_clusters_apart_at_every_zoom(
        places in prop::collection::vec((-180.0..180.0, -90.0..90.0), 0..150),
        radius in 0.0..120.0, zoom in 0.5..40.0,
    ) {
        let points = project(&places);
        let tree = ClusterTree::new(&points, radius, SCALES, 2.0);
        let scale = SCALES.0 * zoom;
        prop_assert_eq!(all_points(&tree, scale), (0..points.len() as u32).collect::<Vec<_>>());
        prop_assert!(zoom < 1.0 || are_apart(&tree, scale, radius.max(SMALLEST_TARGET)));
    }

    #[test]
    fn points_clustered_at_one_zoom_are_clustered_at_lower_zooms(
        places in prop::collection::vec((120.0..140.0, 30.0..45.0), 1..80), near in 2.0..32.0,
    ) {
        let points = project(&places);
        let tree = ClusterTree::new(&points, RADIUS, SCALES, 2.0);
        let parents: Vec<_> = tree.clusters_at(SCALES.0 * near / 2.0).collect();
        for cluster in tree.clusters_at(SCALES.0 * near) {
            let whole = |parent: &atlas::Cluster<'_>| {
                cluster.points.iter().all(|point| parent.points.contains(point))
            };
            prop_assert!(parents.iter().any(whole));
        }
    }
}
