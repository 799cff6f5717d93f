//! Distances and directions between members, and the members near one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use directory::{direction, distance_km, nearest, same_country};
use domain::{Compass, Member};

fn real() -> Vec<Member> {
    domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap().members
}

fn at(lon: f64, lat: f64) -> Member {
    Member { lon, lat, ..real()[0].clone() }
}

#[test]
fn distances_follow_great_circles() {
    for (a, b, expected) in [
        (at(0.0, 0.0), at(0.0, 0.0), 0.0),
        (at(0.0, 0.0), at(180.0, 0.0), 20015.1),
        (at(179.5, 0.0), at(-179.5, 0.0), 111.2),
        (at(0.0, 90.0), at(120.0, -90.0), 20015.1),
        // Seoul to London, by another implementation.
        (at(126.978, 37.5665), at(-0.1276, 51.5072), 8_855.0),
    ] {
        let km = distance_km(&a, &b);
        assert!((km - expected).abs() < expected * 0.002 + 0.1, "{km} for {expected}");
    }
}

#[test]
fn neighbours_are_sorted_by_distance() {
    let members = real();
    let at = |id: &str| members.iter().position(|member| member.id == id).unwrap();
    let near = nearest(&members, at("rotherham"), 2);
    assert_eq!(near.iter().map(|near| near.member).collect::<Vec<_>>(), [at("sheffield"), at("guildford")]);
    assert!((5.0..15.0).contains(&near[0].km));
    assert_eq!(nearest(&members, 0, 999).len(), members.len() - 1);
    assert_eq!(nearest(&members, 999, 3), []);
    assert_eq!(same_country(&members, at("brisbane")), [at("ipswich"), at("townsville")]);
    assert_eq!(same_country(&members, at("uppsala")), [0; 0]);
}

#[test]
fn directions_are_those_on_a_map() {
    for (from, to, expected) in [
        // Seoul to Busan, London to Paris, Seoul to London: a great circle would begin to the north-west.
        (at(126.978, 37.566), at(129.075, 35.18), Compass::SouthEast),
        (at(-0.128, 51.507), at(2.352, 48.857), Compass::SouthEast),
        (at(126.978, 37.566), at(-0.128, 51.507), Compass::West),
        (at(179.0, 0.0), at(-179.0, 0.1), Compass::East),
        (at(-179.0, 0.0), at(179.0, 0.0), Compass::West),
        (at(10.0, -90.0), at(10.0, 90.0), Compass::North),
        (at(10.0, 90.0), at(10.0, 0.0), Compass::South),
    ] {
        assert_eq!(direction(&from, &to), expected, "{} {} to {} {}", from.lon, from.lat, to.lon, to.lat);
    }
}
