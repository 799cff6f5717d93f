//! The marks from view to view: made anew only when those that there are no longer hold.

use std::sync::Arc;

use atlas::{Camera, ClusterTree, WorldBounds};

use super::placement::{Marker, ProjectedMembers, window};

/// A window may be so many times wider than one made for the present view.
const TOO_LARGE: f64 = 2.0;

/// The marks for a view.
#[derive(Debug, Default)]
pub struct MarkerSet {
    /// The marks, in an order that stays while they hold the same members.
    pub marks: Vec<Marker>,
    /// Changes when the marks hold other members than before.
    pub generation: usize,
    chosen: Vec<usize>,
    tree: Arc<ClusterTree>,
    holds: CacheKey,
}

/// For which views a scene holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum CacheKey {
    /// For none.
    #[default]
    Never,
    /// Each member has a mark of its own, placed for this scale.
    Scale(f64),
    /// The clusters of this level within this part of the world.
    Level(usize, WorldBounds),
}

impl MarkerSet {
    /// The scene for a view: the one `before`, while it holds. Marks that stand apart are placed for where the view last
    /// came to `rest`; clusters split and join on the way.
    pub fn next(
        before: Option<&Arc<Self>>,
        points: &ProjectedMembers,
        chosen: &[usize],
        camera: Camera,
        rest: Camera,
    ) -> Arc<Self> {
        let same = before.filter(|before| before.chosen == chosen);
        let tree = match same {
            Some(before) => before.tree.clone(),
            None => Arc::new(points.tree(chosen)),
        };
        let holds = if points.stand_apart(chosen.len(), rest.scale()) {
            CacheKey::Scale(rest.scale())
        } else {
            let old = same.and_then(|before| before.holds.window());
            CacheKey::Level(tree.level(camera.scale()), around(camera, old))
        };
        if let Some(before) = same.filter(|before| before.holds == holds) {
            return before.clone();
        }
        let marks = match holds {
            CacheKey::Level(_, window) => points.gathered(chosen, &tree, camera.scale(), window),
            _ => points.apart(chosen, rest.scale()),
        };
        let (old, generation) = before.map_or((&[][..], 0), |before| (&before.marks[..], before.generation));
        let marks = points.come_from(old, marks, camera.scale());
        let members = |marks: &[Marker]| marks.iter().map(|mark| mark.members[0]).sum::<usize>();
        let alike = old.len() == marks.len()
            && members(old) == members(&marks)
            && old.iter().zip(&marks).all(|(old, mark)| old.members == mark.members);
        let generation = generation + usize::from(!alike);
        Arc::new(Self { marks, generation, chosen: chosen.to_vec(), tree, holds })
    }
}

impl CacheKey {
    fn window(self) -> Option<WorldBounds> {
        match self {
            Self::Level(_, window) => Some(window),
            _ => None,
        }
    }
}

/// The window as it was, while it still holds the view and is not much too large for it.
pub fn around(camera: Camera, old: Option<WorldBounds>) -> WorldBounds {
    let next = window(camera);
    old.filter(|old| old.contains_bounds(camera.visible_bounds()) && old.width() <= next.width() * TOO_LARGE)
        .unwrap_or(next)
}

#[cfg(test)]
mod tests {
    use atlas::{Command, ScreenPoint};
    use domain::MemberList;

    use super::*;

    fn points(count: usize) -> ProjectedMembers {
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
        ProjectedMembers::of(&MemberList::from(domain::decode(json.as_bytes()).unwrap()), 10.0)
    }

    fn chosen(count: usize) -> Vec<usize> {
        (0..count).collect()
    }

    #[test]
    fn moving_and_coming_to_rest_keep_the_scene_while_it_holds() {
        for count in [50, 500] {
            let (points, chosen) = (points(count), chosen(count));
            let close = points.home().apply(Command::Zoom { factor: 6.0 });
            let first = MarkerSet::next(None, &points, &chosen, close, close);
            let moved = close.apply(Command::Pan { dx: 100.0, dy: 20.0 });
            let second = MarkerSet::next(Some(&first), &points, &chosen, moved, moved);
            assert!(Arc::ptr_eq(&first, &second), "{count}");
        }
    }

    #[test]
    fn clusters_split_on_the_way_and_begin_where_they_were_together() {
        let (points, chosen) = (points(500), chosen(500));
        let home = points.home();
        let first = MarkerSet::next(None, &points, &chosen, home, home);
        let close = home.apply(Command::Zoom { factor: 3.0 });
        let second = MarkerSet::next(Some(&first), &points, &chosen, close, home);
        assert!(second.generation > first.generation && second.marks.len() > 20);
        let still = ScreenPoint { x: 0.0, y: 0.0 };
        assert!(second.marks.iter().any(|mark| mark.from != still));
        assert!(first.marks.iter().all(|mark| mark.from == still), "the first marks come from nowhere");
    }

    #[test]
    fn marks_that_stand_apart_are_placed_anew_at_rest_only_and_stay_the_same_marks() {
        let (points, chosen) = (points(50), chosen(50));
        let home = points.home();
        let first = MarkerSet::next(None, &points, &chosen, home, home);
        let close = home.apply(Command::Zoom { factor: 3.0 });
        let on_the_way = MarkerSet::next(Some(&first), &points, &chosen, close, home);
        assert!(Arc::ptr_eq(&first, &on_the_way));
        let at_rest = MarkerSet::next(Some(&first), &points, &chosen, close, close);
        assert!(!Arc::ptr_eq(&first, &at_rest));
        assert_eq!(first.generation, at_rest.generation);
    }

    #[test]
    fn another_choice_is_another_scene() {
        let points = points(50);
        let home = points.home();
        let first = MarkerSet::next(None, &points, &chosen(50), home, home);
        let second = MarkerSet::next(Some(&first), &points, &chosen(7), home, home);
        assert_eq!(second.marks.len(), 7);
        assert!(second.generation > first.generation);
    }
}
