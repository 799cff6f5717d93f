//! What the map shows: every chosen member at its place, moved apart where they would cover each other, and gathered
//! into clusters where there are too many for that.

use atlas::{
    Camera, ClusterTree, EqualEarth, LonLat, MAX_ZOOM, ScreenPoint, Size, WorldBounds, WorldPoint, declutter,
};
use domain::{MapPosition, MemberList};

use crate::platform;

/// The map's frame in its own units, which are CSS pixels where the page is at least this wide. Its shape is that of
/// [`SOUTH`] to [`NORTH`] all around the world.
pub const FRAME: Size = Size { width: 960.0, height: 391.0 };
/// The inhabited latitudes, in degrees.
const NORTH: f64 = 76.0;
const SOUTH: f64 = -50.0;

/// Marks stand at least this far apart, in the frame's units: 24 CSS pixels, the smallest target that WCAG 2.2 allows,
/// where the page shows the frame at its narrowest, 900 pixels.
const GAP: f64 = 26.0;
/// Up to so many members each have a mark of their own, where the world is at least so many units wide.
const APART: (usize, f64) = (120, 900.0);
/// Otherwise members nearer than this to each other make a cluster: the diameter of the largest one, in units.
const CLUSTER_RADIUS: f64 = 56.0;
/// The narrowest that the world is ever shown, in units: on a phone of 320 pixels.
const NARROWEST: f64 = 341.0;

/// One mark on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// The members it stands for, as positions in the member_list: one, or a cluster.
    pub members: Vec<usize>,
    /// Where its members are; their mean for a cluster.
    pub place: WorldPoint,
    /// How far from there it is drawn, in units.
    pub offset: ScreenPoint,
    /// The same at the beginning of the short transition in which it comes to its place.
    pub from: ScreenPoint,
}

/// The members as points of a projected world.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectedMembers {
    /// The projection.
    pub projection: EqualEarth,
    world: Vec<WorldPoint>,
    home: WorldBounds,
}

impl ProjectedMembers {
    /// Projects every member about the centre meridian `centre` (degrees east).
    pub fn of(member_list: &MemberList, centre: f64) -> Self {
        let projection = EqualEarth::new(centre);
        // Decoded members have coordinates within range.
        let place = |lon, lat| {
            LonLat::new(lon, lat).map_or(WorldPoint { x: 0.0, y: 0.0 }, |place| projection.forward(place))
        };
        let world: Vec<WorldPoint> =
            member_list.members().iter().map(|member| place(member.lon, member.lat)).collect();
        let whole = projection.bounds();
        let corners = [
            WorldPoint { x: whole.min().x, y: place(centre, NORTH).y },
            WorldPoint { x: whole.max().x, y: place(centre, SOUTH).y },
        ];
        let inhabited = WorldBounds::enclosing(corners).unwrap_or(whole);
        // A member beyond the inhabited latitudes widens the view: none is ever out of sight.
        let home =
            WorldBounds::enclosing(world.iter().copied()).map_or(inhabited, |bounds| inhabited.union(bounds));
        Self { projection, world, home }
    }

    /// The whole world in the frame.
    pub fn home(&self) -> Camera {
        Camera::home(self.home, FRAME)
    }

    /// The corner from which marks are measured.
    pub fn origin(&self, camera: Camera) -> ScreenPoint {
        camera.to_screen(self.home.min())
    }

    /// Where a mark is drawn at `scale` units a world unit and a `share` of its transition, from the corner.
    pub fn at(&self, mark: &Marker, scale: f64, share: f64) -> ScreenPoint {
        let corner = self.home.min();
        let between = |from: f64, to: f64| from + (to - from) * share;
        ScreenPoint {
            x: (mark.place.x - corner.x) * scale + between(mark.from.x, mark.offset.x),
            y: (mark.place.y - corner.y) * scale + between(mark.from.y, mark.offset.y),
        }
    }

    /// What encloses some of the members.
    pub fn bounds(&self, members: &[usize]) -> Option<WorldBounds> {
        WorldBounds::enclosing(members.iter().map(|&member| self.world[member]))
    }

    /// The view as an address tells it; `None` where the middle of the frame is beyond the world's edge.
    pub fn outlook(&self, camera: Camera) -> Option<MapPosition> {
        let middle = self.projection.inverse(camera.centre())?;
        Some(MapPosition::new(middle.lat(), middle.lon(), camera.scale() / self.home().scale()))
    }

    /// The view that an address asks for, as far as the limits allow.
    pub fn looking(&self, camera: Camera, outlook: MapPosition) -> Camera {
        let place = LonLat::new(outlook.lon(), outlook.lat()).map(|place| self.projection.forward(place));
        place.map_or(camera, |place| camera.with_view(place, outlook.zoom() * self.home().scale()))
    }

    /// The clusters of the chosen members at every scale; their points are positions in `chosen`.
    pub fn tree(&self, chosen: &[usize]) -> ClusterTree {
        let world: Vec<WorldPoint> = chosen.iter().map(|&member| self.world[member]).collect();
        let usual = self.home().scale();
        let scales = (usual * NARROWEST / FRAME.width, usual * MAX_ZOOM);
        platform::time_span("cluster-index", || ClusterTree::new(&world, CLUSTER_RADIUS, scales))
    }

    /// Whether so many members each have a mark of their own at `scale`.
    pub fn stand_apart(&self, count: usize, scale: f64) -> bool {
        count <= APART.0 && scale * self.home.width() >= APART.1
    }

    /// The marks of the chosen members at `scale`, each its own, moved apart.
    pub fn apart(&self, chosen: &[usize], scale: f64) -> Vec<Marker> {
        let corner = self.home.min();
        let pixel = |point: WorldPoint| ScreenPoint {
            x: (point.x - corner.x) * scale,
            y: (point.y - corner.y) * scale,
        };
        let places: Vec<ScreenPoint> = chosen.iter().map(|&member| pixel(self.world[member])).collect();
        let frame = Size { width: self.home.width() * scale, height: self.home.height() * scale };
        let mark = |((&member, at), place): ((&usize, ScreenPoint), ScreenPoint)| {
            let offset = ScreenPoint { x: at.x - place.x, y: at.y - place.y };
            Marker { members: vec![member], place: self.world[member], offset, from: offset }
        };
        chosen.iter().zip(declutter(&places, GAP, frame)).zip(places).map(mark).collect()
    }

    /// The marks of the clusters at `scale` that lie within `window`.
    pub fn gathered(
        &self,
        chosen: &[usize],
        tree: &ClusterTree,
        scale: f64,
        window: WorldBounds,
    ) -> Vec<Marker> {
        const STILL: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };
        let seen = tree.clusters_at(scale).filter(|cluster| window.contains(cluster.centroid));
        seen.map(|cluster| {
            let members = cluster.points.iter().map(|&point| chosen[point as usize]).collect();
            Marker { members, place: cluster.centroid, offset: STILL, from: STILL }
        })
        .collect()
    }

    /// Lets each mark begin where its members were among the marks of `before`, if they were there.
    pub fn come_from(&self, before: &[Marker], mut marks: Vec<Marker>, scale: f64) -> Vec<Marker> {
        let mut holders = vec![None; self.world.len()];
        for mark in before {
            mark.members.iter().for_each(|&member| holders[member] = Some(mark));
        }
        for mark in &mut marks {
            if let Some(holder) = mark.members.first().and_then(|&member| holders[member]) {
                let (was, is) = (self.at(holder, scale, 1.0), self.at(mark, scale, 1.0));
                mark.from = ScreenPoint { x: mark.offset.x + was.x - is.x, y: mark.offset.y + was.y - is.y };
            }
        }
        marks
    }
}

/// How much more than the frame a window is on every side, in frames.
const MARGIN: f64 = 0.25;

/// The part of the world that a camera shows, and a quarter of a frame more on every side: moving within it changes
/// nothing.
pub fn window(camera: Camera) -> WorldBounds {
    let Size { width, height } = camera.size();
    let corner = |x, y| camera.to_world(ScreenPoint { x, y });
    let (right, below) = (width * (1.0 + MARGIN), height * (1.0 + MARGIN));
    let corners = [corner(-width * MARGIN, -height * MARGIN), corner(right, below)];
    WorldBounds::enclosing(corners).unwrap_or(WorldBounds::from_point(camera.centre()))
}

/// Whether something that is drawn `at` can be seen, wholly or in part.
pub fn in_view(at: ScreenPoint, size: Size) -> bool {
    (-GAP..=size.width + GAP).contains(&at.x) && (-GAP..=size.height + GAP).contains(&at.y)
}

#[cfg(test)]
mod tests;
