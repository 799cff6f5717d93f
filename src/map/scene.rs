//! What the map shows: every chosen member at its place, moved apart where they would cover each other, and gathered
//! into clusters where there are too many for that.

use atlas::{Camera, EqualEarth, LonLat, Pixel, Size, World, WorldBounds, group, spread};
use domain::Roster;

/// The map's frame in its own units, which are CSS pixels where the page is at least this wide. Its shape is that of
/// [`SOUTH`] to [`NORTH`] all around the world.
pub const FRAME: Size = Size { width: 960.0, height: 391.0 };
/// The inhabited latitudes, in degrees.
const NORTH: f64 = 76.0;
const SOUTH: f64 = -50.0;

/// Marks stand at least this far apart, in the frame's units: 24 CSS pixels, the smallest target that WCAG 2.2 allows,
/// where the page shows the frame at its narrowest, 900 pixels.
const GAP: f64 = 26.0;
/// Up to so many members each have a mark of their own.
const APART_UP_TO: usize = 120;
/// Beyond that, members nearer than this to each other make a cluster, in CSS pixels.
const CLUSTER_RADIUS: f64 = 44.0;

/// One mark on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The members it stands for, as positions in the roster: one, or a cluster.
    pub members: Vec<usize>,
    /// Where it is drawn, in pixels from the north-west corner of the home view, at the scene's scale.
    pub at: Pixel,
    /// Where its members are, the same way; their mean for a cluster.
    pub place: Pixel,
}

/// The members as points of a projected world.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// The projection.
    pub projection: EqualEarth,
    world: Vec<World>,
    home: WorldBounds,
}

impl Points {
    /// Projects every member about the centre meridian `centre` (degrees east).
    pub fn of(roster: &Roster, centre: f64) -> Self {
        let projection = EqualEarth::new(centre);
        // Decoded members have coordinates within range.
        let place = |lon, lat| {
            LonLat::new(lon, lat).map_or(World { x: 0.0, y: 0.0 }, |place| projection.forward(place))
        };
        let world: Vec<World> = roster.members().iter().map(|member| place(member.lon, member.lat)).collect();
        let whole = projection.bounds();
        let corners = [
            World { x: whole.min().x, y: place(centre, NORTH).y },
            World { x: whole.max().x, y: place(centre, SOUTH).y },
        ];
        let inhabited = WorldBounds::of(corners).unwrap_or(whole);
        // A member beyond the inhabited latitudes widens the view: none is ever out of sight.
        let home = WorldBounds::of(world.iter().copied()).map_or(inhabited, |bounds| inhabited.union(bounds));
        Self { projection, world, home }
    }

    /// The whole world in the frame.
    pub fn home(&self) -> Camera {
        Camera::home(self.home, FRAME)
    }

    /// The corner from which a scene's pixels count.
    pub fn origin(&self, camera: Camera) -> Pixel {
        camera.to_screen(self.home.min())
    }

    /// What encloses some of the members.
    pub fn bounds(&self, members: &[usize]) -> Option<WorldBounds> {
        WorldBounds::of(members.iter().map(|&member| self.world[member]))
    }

    /// The marks of the chosen members at `scale` pixels a world unit. They depend on the scale alone, so that
    /// moving the map moves them all alike.
    pub fn marks(&self, chosen: &[usize], scale: f64) -> Vec<Mark> {
        let home = self.home;
        let pixel =
            |point: World| Pixel { x: (point.x - home.min().x) * scale, y: (point.y - home.min().y) * scale };
        let places: Vec<Pixel> = chosen.iter().map(|&member| pixel(self.world[member])).collect();
        if chosen.len() <= APART_UP_TO {
            let frame = Size { width: home.width() * scale, height: home.height() * scale };
            let apart = spread(&places, GAP, frame).into_iter().zip(places).zip(chosen);
            apart.map(|((at, place), &member)| Mark { members: vec![member], at, place }).collect()
        } else {
            let clusters = group(&places, CLUSTER_RADIUS).into_iter();
            let members = |points: Vec<usize>| points.into_iter().map(|point| chosen[point]).collect();
            clusters
                .map(|cluster| Mark { at: cluster.at, place: cluster.at, members: members(cluster.points) })
                .collect()
        }
    }
}

/// Whether a mark that is drawn `at` can be seen, wholly or in part.
pub fn in_view(at: Pixel, origin: Pixel) -> bool {
    let (x, y) = (at.x + origin.x, at.y + origin.y);
    (-GAP..=FRAME.width + GAP).contains(&x) && (-GAP..=FRAME.height + GAP).contains(&y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster() -> Roster {
        let bytes = include_bytes!("../../public/data/members.geojson");
        Roster::from(domain::decode(bytes).unwrap())
    }

    fn all(roster: &Roster) -> Vec<usize> {
        (0..roster.members().len()).collect()
    }

    #[test]
    fn the_home_view_fills_the_frame() {
        let points = Points::of(&Roster::default(), 10.0);
        let corner = points.origin(points.home());
        assert!(corner.x.abs() < 1.0 && corner.y.abs() < 1.0, "{corner:?}");
    }

    #[test]
    fn every_real_member_has_a_mark_of_its_own_that_can_be_hit() {
        let roster = roster();
        for centre in [10.0, 150.0] {
            let points = Points::of(&roster, centre);
            let camera = points.home();
            for zoom in [1.0, 2.0, 4.0, 8.0, 16.0] {
                let marks = points.marks(&all(&roster), camera.scale() * zoom);
                assert_eq!(marks.len(), roster.members().len());
                for (index, mark) in marks.iter().enumerate() {
                    let near = marks[..index].iter().map(|other| other.at.distance(mark.at));
                    assert!(
                        near.into_iter().all(|distance| distance > GAP - 1e-6),
                        "centre {centre}, zoom {zoom}"
                    );
                }
                assert!(zoom > 1.0 || marks.iter().all(|mark| in_view(mark.at, points.origin(camera))));
            }
        }
    }

    #[test]
    fn a_member_at_the_pole_is_in_view() {
        let json = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"amundsen-scott",
            "geometry":{"type":"Point","coordinates":[0,-90]},"properties":{"name":"South Pole","country_code":"AQ"}}]}"#;
        let roster = Roster::from(domain::decode(json.as_bytes()).unwrap());
        let points = Points::of(&roster, 10.0);
        let camera = points.home();
        let marks = points.marks(&[0], camera.scale());
        assert!(in_view(marks[0].at, points.origin(camera)));
    }

    #[test]
    fn many_members_make_clusters_that_lose_none() {
        let features: Vec<String> = (0..10_000)
            .map(|index| {
                let (lon, lat) = (index % 360 - 180, index % 130 - 50);
                format!(
                    r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
                    "properties":{{"name":"M","country_code":"KR"}}}}"#
                )
            })
            .collect();
        let json = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
        let roster = Roster::from(domain::decode(json.as_bytes()).unwrap());
        let points = Points::of(&roster, 10.0);
        let marks = points.marks(&all(&roster), points.home().scale());
        assert!(marks.len() < 400, "{}", marks.len());
        assert_eq!(marks.iter().map(|mark| mark.members.len()).sum::<usize>(), 10_000);
    }

    #[test]
    fn no_members_make_no_marks() {
        let points = Points::of(&Roster::default(), 10.0);
        assert_eq!(points.marks(&[], points.home().scale()), []);
    }
}
