//! Members near a member.

use domain::{Compass, Member};

/// Another member, its distance and its direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// Index in the list.
    pub member: usize,
    /// Great-circle distance in kilometres.
    pub km: f64,
    /// The direction to it.
    pub direction: Compass,
}

/// The mean radius of the Earth in kilometres (IUGG: two thirds equatorial, one third polar radius).
const EARTH_KM: f64 = 6371.0088;

/// The `limit` nearest other members, nearest first, ties in list order; empty if `member` is out of bounds.
pub fn nearest(members: &[Member], member: usize, limit: usize) -> Vec<Neighbour> {
    let Some(from) = members.get(member) else { return Vec::new() };
    let others = members.iter().enumerate().filter(|&(index, _)| index != member);
    let neighbour = |(index, other)| Neighbour {
        member: index,
        km: distance_km(from, other),
        direction: direction(from, other),
    };
    let mut neighbours: Vec<_> = others.map(neighbour).collect();
    let order = |a: &Neighbour, b: &Neighbour| a.km.total_cmp(&b.km).then(a.member.cmp(&b.member));
    if limit < neighbours.len() {
        neighbours.select_nth_unstable_by(limit, order);
        neighbours.truncate(limit);
    }
    neighbours.sort_unstable_by(order);
    neighbours
}

/// The other members in the same country, in list order.
pub fn same_country(members: &[Member], member: usize) -> Vec<usize> {
    let Some(from) = members.get(member) else { return Vec::new() };
    let others = members.iter().enumerate().filter(|&(index, _)| index != member);
    others.filter(|(_, other)| other.country_code == from.country_code).map(|(index, _)| index).collect()
}

/// The great-circle distance between two members in kilometres, by the haversine formula, which is accurate for small
/// distances too. At most 0.6 % off, because the Earth is not a sphere.
pub fn distance_km(a: &Member, b: &Member) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let haversine = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let chord = haversine(b.lat - a.lat) + lat_a.cos() * lat_b.cos() * haversine(b.lon - a.lon);
    2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
}

/// The direction of a member on a map with north up, the shorter way around the Earth: by middle-latitude sailing, the usual
/// approximation of a line that crosses all meridians at one angle.
pub fn direction(from: &Member, to: &Member) -> Compass {
    let east = match to.lon - from.lon {
        east if east > 180.0 => east - 360.0,
        east if east < -180.0 => east + 360.0,
        east => east,
    };
    let middle = (from.lat + to.lat) / 2.0;
    Compass::from_vector(east * middle.to_radians().cos(), to.lat - from.lat)
}
