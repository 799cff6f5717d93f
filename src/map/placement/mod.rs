//! Where the markers are: each selected member at its place, and one marker for members that would overlap, at the mean of their
//! places. No marker is drawn anywhere else, but for those of one place that a visitor has fanned out.

use atlas::{
    Camera, ClusterTree, EqualEarth, INHABITED_LATITUDES, LonLat, MAX_ZOOM, ScreenPoint, Size, WorldBounds,
    WorldPoint, fan_out,
};
use domain::{MapPosition, MemberList};

use crate::platform;

/// No offset.
pub const ZERO: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

/// The size of the map's frame in screen units, which are CSS pixels if the page is at least this wide. It has the shape of the
/// world between [`INHABITED_LATITUDES`].
pub const FRAME: Size = Size { width: 960.0, height: 391.0 };

/// World units from the northernmost and southernmost marker to the edge of the map: about 16 screen units.
const MARGIN: f64 = 0.09;

/// The least distance between markers, in screen units: the diameter of a cluster's marker. It is more than 24 CSS pixels, the
/// smallest target that WCAG 2.2 allows, where the frame is at its narrowest, 900 pixels.
pub const GAP: f64 = 30.0;
/// The ratio of two scales for which members are clustered. A power of it is 2, so that the whole world is one of them.
const STEP: f64 = std::f64::consts::SQRT_2;
/// Distance and ratio for more than [`MAX_SMALL`] members: many small clusters would hide the land, and more scales take longer.
const CROWDED: (f64, f64) = (56.0, 2.0);
const MAX_SMALL: usize = 120;
/// The smallest scale that members are clustered for, as a share of that of the whole world: on a phone 320 pixels wide. One of the
/// scales is slightly smaller than that of the whole world, because a frame's size in pixels is rounded.
const MIN_SCALE: f64 = 0.25 * 0.98;
/// At most this many members of one place are fanned out; a popup lists more.
pub const MAX_FANNED: usize = 30;
/// How far the padded viewport extends beyond the frame on every side, in frames.
const PADDING: f64 = 0.25;

/// One marker on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// The members it stands for, as positions in the member list: one, or a cluster.
    pub members: Vec<usize>,
    /// Where its members are; the mean of a cluster.
    pub place: WorldPoint,
    /// How far from there it is drawn, in screen units: zero, unless it is fanned out.
    pub offset: ScreenPoint,
    /// The same at the start of its transition.
    pub from: ScreenPoint,
    /// Whether the name of its member stands beside it: whether there is room.
    pub is_named: bool,
}

/// The members as points of the projected world.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectedMembers {
    /// The projection.
    pub projection: EqualEarth,
    points: Vec<WorldPoint>,
    home: WorldBounds,
}

impl ProjectedMembers {
    /// Projects every member about a central meridian, in degrees east.
    pub fn new(members: &MemberList, meridian: f64) -> Self {
        let projection = EqualEarth::new(meridian);
        // Decoded members have coordinates within range.
        let project = |lon, lat| {
            LonLat::new(lon, lat).map_or(WorldPoint { x: 0.0, y: 0.0 }, |place| projection.forward(place))
        };
        let points: Vec<WorldPoint> =
            members.members().iter().map(|member| project(member.lon, member.lat)).collect();
        let world = projection.bounds();
        let (south, north) = INHABITED_LATITUDES;
        let corners = [
            WorldPoint { x: world.min().x, y: project(meridian, north).y },
            WorldPoint { x: world.max().x, y: project(meridian, south).y },
        ];
        let inhabited = WorldBounds::enclosing(corners).unwrap_or(world);
        // Members beyond the inhabited latitudes extend the view, so that every marker is visible at first, as a whole.
        let above_and_below = points
            .iter()
            .flat_map(|&WorldPoint { x, y }| [y - MARGIN, y + MARGIN].map(|y| WorldPoint { x, y }));
        let home =
            WorldBounds::enclosing(above_and_below).map_or(inhabited, |bounds| inhabited.union(bounds));
        Self { projection, points, home }
    }

    /// The camera that shows the whole world in the frame.
    pub fn home(&self) -> Camera {
        Camera::home(self.home, FRAME)
    }

    /// The origin from which markers are positioned.
    pub fn origin(&self, camera: Camera) -> ScreenPoint {
        camera.to_screen(self.home.min())
    }

    /// Where a marker is drawn, in screen units from the origin. `scale` is in screen units per world unit; `transition` goes
    /// from 0 to 1.
    pub fn position(&self, marker: &Marker, scale: f64, transition: f64) -> ScreenPoint {
        let lerp = |from: f64, to: f64| from + (to - from) * transition;
        let ScreenPoint { x, y } = self.place(marker.place, scale);
        ScreenPoint {
            x: x + lerp(marker.from.x, marker.offset.x),
            y: y + lerp(marker.from.y, marker.offset.y),
        }
    }

    /// Where a place is, in screen units from the origin.
    pub fn place(&self, place: WorldPoint, scale: f64) -> ScreenPoint {
        let origin = self.home.min();
        ScreenPoint { x: (place.x - origin.x) * scale, y: (place.y - origin.y) * scale }
    }

    /// The bounds of some members.
    pub fn bounds(&self, members: &[usize]) -> Option<WorldBounds> {
        WorldBounds::enclosing(members.iter().map(|&member| self.points[member]))
    }

    /// The distance in whole kilometres. `None` if a point is outside the world.
    pub fn distance_km(&self, from: WorldPoint, to: WorldPoint) -> Option<usize> {
        let (from, to) = (self.projection.inverse(from)?, self.projection.inverse(to)?);
        Some(from.distance_km(to).round() as usize)
    }

    /// A camera's position as the address holds it. `None` if the middle of the frame is outside the world.
    pub fn position_of(&self, camera: Camera) -> Option<MapPosition> {
        let centre = self.projection.inverse(camera.centre())?;
        Some(MapPosition::new(centre.lat(), centre.lon(), camera.scale() / self.home().scale()))
    }

    /// The camera at a position from the address, within the camera's limits.
    pub fn camera_at(&self, camera: Camera, position: MapPosition) -> Camera {
        let place = LonLat::new(position.lon(), position.lat()).map(|place| self.projection.forward(place));
        place.map_or(camera, |place| camera.with_view(place, position.zoom() * self.home().scale()))
    }

    /// The clusters of the selected members at every scale. Their points are indices into `selected`.
    pub fn cluster_tree(&self, selected: &[usize]) -> ClusterTree {
        let points: Vec<WorldPoint> = selected.iter().map(|&member| self.points[member]).collect();
        let home = self.home().scale();
        let (gap, step) = if selected.len() > MAX_SMALL { CROWDED } else { (GAP, STEP) };
        let scales = (home * MIN_SCALE, home * MAX_ZOOM);
        platform::time_span("cluster-index", || ClusterTree::new(&points, gap, scales, step))
    }

    /// The markers at `scale` within `bounds`.
    pub fn markers(
        &self,
        selected: &[usize],
        tree: &ClusterTree,
        scale: f64,
        bounds: WorldBounds,
    ) -> Vec<Marker> {
        let visible = tree.clusters_at(scale).filter(|cluster| bounds.contains(cluster.centroid));
        visible
            .map(|cluster| {
                let members = cluster.points.iter().map(|&point| selected[point as usize]).collect();
                Marker { members, place: cluster.centroid, offset: ZERO, from: ZERO, is_named: false }
            })
            .collect()
    }

    /// Whether some members are at one place, as far as any zoom shows.
    pub fn are_at_one_place(&self, members: &[usize]) -> bool {
        let scale = self.home().scale() * MAX_ZOOM;
        self.bounds(members).is_none_or(|bounds| bounds.width().max(bounds.height()) * scale < GAP)
    }

    /// Replaces the marker of the members `fanned` by one for each, around their place.
    pub fn fan_out(&self, mut markers: Vec<Marker>, fanned: &[usize]) -> Vec<Marker> {
        let Some(index) = markers.iter().position(|marker| marker.members == fanned) else { return markers };
        let Marker { members, place, .. } = markers.remove(index);
        let offsets = fan_out(members.len(), GAP);
        let fan = members.into_iter().zip(offsets);
        markers.extend(fan.map(|(member, offset)| Marker {
            members: vec![member],
            place,
            offset,
            from: offset,
            is_named: false,
        }));
        markers
    }

    /// Lets each marker start its transition where its members were among the `previous` markers.
    pub fn transition_from(&self, previous: &[Marker], mut markers: Vec<Marker>, scale: f64) -> Vec<Marker> {
        let mut previous_of = vec![None; self.points.len()];
        for marker in previous {
            marker.members.iter().for_each(|&member| previous_of[member] = Some(marker));
        }
        for marker in &mut markers {
            if let Some(before) = marker.members.first().and_then(|&member| previous_of[member]) {
                let (start, end) = (self.position(before, scale, 1.0), self.position(marker, scale, 1.0));
                marker.from = ScreenPoint {
                    x: marker.offset.x + start.x - end.x,
                    y: marker.offset.y + start.y - end.y,
                };
            }
        }
        markers
    }
}

/// The part of the world that a camera shows, and a quarter of a frame more on every side. Markers and land cover all of it,
/// so small moves don't change them.
pub fn padded_viewport(camera: Camera) -> WorldBounds {
    let Size { width, height } = camera.size();
    let corner = |x, y| camera.to_world(ScreenPoint { x, y });
    let (right, bottom) = (width * (1.0 + PADDING), height * (1.0 + PADDING));
    let corners = [corner(-width * PADDING, -height * PADDING), corner(right, bottom)];
    WorldBounds::enclosing(corners).unwrap_or(WorldBounds::from_point(camera.centre()))
}

/// Whether a position is in the frame.
pub fn in_view(position: ScreenPoint, frame: Size) -> bool {
    (0.0..=frame.width).contains(&position.x) && (0.0..=frame.height).contains(&position.y)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::disallowed_methods, reason = "tests apply commands without a controller")]
mod tests;
