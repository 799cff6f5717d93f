//! The marks from view to view: made anew only when those that there are no longer hold.

use std::sync::Arc;

use atlas::{Camera, ClusterTree, WorldBounds};

use super::scene::{Mark, Points, window};

/// A window may be so many times wider than one made for the present view.
const TOO_LARGE: f64 = 2.0;

/// The marks for a view.
#[derive(Debug, Default)]
pub struct Scene {
    /// The marks, in an order that stays while they hold the same members.
    pub marks: Vec<Mark>,
    /// Changes when the marks hold other members than before.
    pub generation: usize,
    chosen: Vec<usize>,
    tree: Arc<ClusterTree>,
    holds: Holds,
}

/// For which views a scene holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Holds {
    /// For none.
    #[default]
    Never,
    /// Each member has a mark of its own, placed for this scale.
    Scale(f64),
    /// The clusters of this level within this part of the world.
    Level(usize, WorldBounds),
}

impl Scene {
    /// The scene for a view: the one `before`, while it holds. Marks that stand apart are placed for where the view last
    /// came to `rest`; clusters split and join on the way.
    pub fn next(
        before: Option<&Arc<Self>>,
        points: &Points,
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
            Holds::Scale(rest.scale())
        } else {
            let old = same.and_then(|before| before.holds.window());
            Holds::Level(tree.level(camera.scale()), around(camera, old))
        };
        if let Some(before) = same.filter(|before| before.holds == holds) {
            return before.clone();
        }
        let marks = match holds {
            Holds::Level(_, window) => points.gathered(chosen, &tree, camera.scale(), window),
            _ => points.apart(chosen, rest.scale()),
        };
        let (old, generation) = before.map_or((&[][..], 0), |before| (&before.marks[..], before.generation));
        let marks = points.come_from(old, marks, camera.scale());
        let members = |marks: &[Mark]| marks.iter().map(|mark| mark.members[0]).sum::<usize>();
        let alike = old.len() == marks.len()
            && members(old) == members(&marks)
            && old.iter().zip(&marks).all(|(old, mark)| old.members == mark.members);
        let generation = generation + usize::from(!alike);
        Arc::new(Self { marks, generation, chosen: chosen.to_vec(), tree, holds })
    }
}

impl Holds {
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
    old.filter(|old| old.holds(camera.shown()) && old.width() <= next.width() * TOO_LARGE).unwrap_or(next)
}
