//! Which names the map shows, and that none overlap.

use std::sync::Arc;

use atlas::Camera;
use domain::{Config, MemberList};
use proptest::prelude::*;

use super::*;
use crate::map::marker_set::MarkerSet;
use crate::site::LoadedMembers;

const PLACES: &str = include_str!("../../../public/labels/countries.txt");

fn site(list: &[u8]) -> Site {
    let config = Config::decode(include_bytes!("../../../public/config.json")).unwrap();
    let member_list = MemberList::from(domain::decode(list).unwrap());
    Site::new("", config, LoadedMembers { member_list, ..LoadedMembers::default() }, Ok(Vec::new()))
}

fn real_members() -> Site {
    site(include_bytes!("../../../public/data/members.geojson"))
}

/// Members at these places, with a name as long as their position in the list allows.
fn members_at(places: &[(f64, f64)]) -> Site {
    let feature = |(index, (lon, lat)): (usize, &(f64, f64))| {
        let name = "Institute ".repeat(1 + index % 4);
        format!(
            r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
            "properties":{{"name":"{name}","country_code":"KR"}}}}"#
        )
    };
    let features: Vec<String> = places.iter().enumerate().map(feature).collect();
    site(format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",")).as_bytes())
}

/// A view of a site's map.
struct View<'a> {
    names: Names<'a>,
    projected: ProjectedMembers,
    camera: Camera,
}

impl<'a> View<'a> {
    fn home(site: &'a Site, lang: Lang) -> Self {
        let projected = ProjectedMembers::new(&site.members.member_list, 10.0);
        let camera = projected.home();
        Self { names: Names { site, lang, places: PLACES }, projected, camera }
    }

    /// The map about a place, so many times as close as the whole world.
    fn about(site: &'a Site, lang: Lang, (lon, lat): (f64, f64), zoom: f64) -> Self {
        let home = Self::home(site, lang);
        let place = home.projected.projection.forward(LonLat::new(lon, lat).unwrap());
        let camera = home.camera.with_view(place, home.camera.scale() * zoom);
        Self { camera, ..home }
    }

    fn set(&self) -> Arc<MarkerSet> {
        let selected: Vec<usize> = (0..self.names.site.members.member_list.members().len()).collect();
        MarkerSet::next(None, &self.projected, &selected, self.camera, &[], self.names)
    }

    /// The names of countries, and of members.
    fn shown(&self) -> [Vec<String>; 2] {
        let set = self.set();
        let named = set.markers.iter().filter(|marker| marker.is_named);
        let member =
            |marker: &Marker| map_name(self.names.site, self.names.lang, marker.members[0]).to_owned();
        [set.labels.iter().map(|label| label.name.clone()).collect(), named.map(member).collect()]
    }

    /// What the names of a set take at a scale, then what its markers take.
    fn areas(&self, set: &MarkerSet, scale: f64) -> [Vec<WorldBounds>; 2] {
        let Names { site, lang, .. } = self.names;
        let member = |marker: &Marker| {
            let width = text_width(map_name(site, lang, marker.members[0]));
            marker.is_named.then(|| name_extent(width).about(marker.place, scale))
        };
        let area = |label: &AreaLabel| {
            let half_width = text_width(&label.name) / 2.0;
            Extent::line(-half_width, half_width).about(label.place, scale)
        };
        let names = set.markers.iter().filter_map(member).chain(set.labels.iter().map(area));
        let marker = |marker: &Marker| marker_extent(marker).about(marker.place, scale);
        [names.collect(), set.markers.iter().map(marker).collect()]
    }

    /// Asserts that no name overlaps another or a marker, from the view's scale to where the next level of clusters starts.
    fn assert_apart(&self) {
        let set = self.set();
        for factor in [1.0, 1.1, 1.3, 1.41] {
            let [names, markers] = self.areas(&set, self.camera.scale() * factor);
            for (index, name) in names.iter().enumerate() {
                let other = names[index + 1..].iter().chain(&markers).find(|other| name.intersects(**other));
                assert_eq!(other, None, "{name:?} at {factor} times the scale");
            }
        }
    }
}

/// Names of a view about a place.
struct Expected {
    about: (f64, f64),
    zoom: f64,
    countries: &'static [&'static str],
    members: &'static [&'static str],
}

#[test]
fn each_zoom_has_names_of_its_own() {
    let site = real_members();
    let views = [
        Expected {
            about: (10.0, 50.0),
            zoom: 5.0,
            countries: &["France", "Italy"],
            members: &["City of Gliwice"],
        },
        Expected {
            about: (127.0, 36.0),
            zoom: 8.0,
            countries: &["Japan", "South Korea"],
            members: &["Xi'an City"],
        },
        Expected {
            about: (127.5, 36.5),
            zoom: 30.0,
            countries: &["South Korea"],
            members: &["Wonju City", "Asan City"],
        },
    ];
    for Expected { about, zoom, countries, members } in views {
        let shown = View::about(&site, Lang::En, about, zoom).shown();
        for (shown, expected) in shown.iter().zip([countries, members]) {
            let missing: Vec<_> =
                expected.iter().filter(|name| !shown.iter().any(|own| own == *name)).collect();
            assert!(missing.is_empty(), "{zoom}: {missing:?} are not among {shown:?}");
        }
    }
}

#[test]
fn the_whole_world_has_the_names_of_continents() {
    let site = real_members();
    let [areas, members] = View::home(&site, Lang::En).shown();
    assert_eq!(areas, ["Asia", "Africa", "North America", "South America", "Europe", "Oceania"]);
    assert!(members.is_empty(), "{members:?}");
}

#[test]
fn names_are_in_the_language_of_the_page() {
    let site = real_members();
    let [areas, _] = View::about(&site, Lang::Ko, (-50.0, -13.0), 4.0).shown();
    assert!(areas.contains(&"브라질".to_owned()), "{areas:?}");
}

#[test]
fn a_country_is_named_once() {
    let site = members_at(&[]);
    for zoom in [1.0, 3.0, 10.0, 30.0] {
        let [mut areas, _] = View::about(&site, Lang::En, (10.0, 48.0), zoom).shown();
        let count = areas.len();
        areas.sort();
        areas.dedup();
        assert_eq!(areas.len(), count, "{areas:?}");
    }
}

#[test]
fn a_name_gives_way_to_a_marker() {
    let areas = |site: Site| {
        let [areas, _] = View::about(&site, Lang::En, (127.5, 36.4), 8.0).shown();
        areas
    };
    let areas_without = areas(members_at(&[]));
    assert!(areas_without.contains(&"South Korea".to_owned()), "{areas_without:?}");
    let crowd: Vec<(f64, f64)> =
        (0..60).map(|at| (125.5 + f64::from(at % 6) * 0.7, 33.4 + f64::from(at / 6) * 0.6)).collect();
    let areas = areas(members_at(&crowd));
    assert!(!areas.contains(&"South Korea".to_owned()), "{areas:?}");
}

#[test]
fn a_map_without_places_has_the_names_of_members() {
    let site = real_members();
    let mut view = View::about(&site, Lang::En, (127.5, 36.5), 30.0);
    view.names.places = "<!DOCTYPE html>";
    let [areas, members] = view.shown();
    assert!(areas.is_empty() && members.contains(&"Wonju City".to_owned()), "{members:?}");
}

#[test]
fn no_name_overlaps_another_or_a_marker_with_the_real_members() {
    let site = real_members();
    for lang in Lang::ALL {
        for zoom in [1.0, 1.5, 2.0, 4.0, 8.0, 16.0, 32.0] {
            for about in [(10.0, 20.0), (10.0, 50.0), (127.0, 36.0), (-90.0, 40.0)] {
                View::about(&site, lang, about, zoom).assert_apart();
            }
        }
    }
}

proptest! {
    #[test]
    fn no_name_overlaps_another_or_a_marker(
        places in prop::collection::vec((-20.0..40.0, 30.0..65.0), 0..150), zoom in 1.0..32.0,
    ) {
        let site = members_at(&places);
        View::about(&site, Lang::Ko, (10.0, 50.0), zoom).assert_apart();
    }
}
