//! Who is near a member.

use domain::Member;

/// Another member, and how far away it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// Its position in the list.
    pub member: usize,
    /// Kilometres along the great circle.
    pub km: f64,
}

/// The mean radius of the Earth in kilometres (IUGG: two thirds of the equatorial and one third of the polar radius).
const EARTH_KM: f64 = 6371.0088;

/// The `most` nearest other members, the nearest first, equals in the order of the list; none for a position beyond it.
pub fn nearest(members: &[Member], member: usize, most: usize) -> Vec<Neighbour> {
    let Some(from) = members.get(member) else { return Vec::new() };
    let others = members.iter().enumerate().filter(|&(at, _)| at != member);
    let mut near: Vec<_> =
        others.map(|(at, other)| Neighbour { member: at, km: distance_km(from, other) }).collect();
    let order = |a: &Neighbour, b: &Neighbour| a.km.total_cmp(&b.km).then(a.member.cmp(&b.member));
    if most < near.len() {
        near.select_nth_unstable_by(most, order);
        near.truncate(most);
    }
    near.sort_unstable_by(order);
    near
}

/// The other members in a member's country, in the order of the list.
pub fn same_country(members: &[Member], member: usize) -> Vec<usize> {
    let Some(from) = members.get(member) else { return Vec::new() };
    let others = members.iter().enumerate().filter(|&(at, _)| at != member);
    others.filter(|(_, other)| other.country_code == from.country_code).map(|(at, _)| at).collect()
}

/// Kilometres along the great circle between two members: the haversine formula, which is exact enough for near points too.
/// The Earth being no sphere, it is at most 0.6 % off.
pub fn distance_km(a: &Member, b: &Member) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let chord = half(b.lat - a.lat) + lat_a.cos() * lat_b.cos() * half(b.lon - a.lon);
    2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
}
