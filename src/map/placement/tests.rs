//! Marker placement.

use super::*;

fn real_members() -> MemberList {
    let bytes = include_bytes!("../../../public/data/members.geojson");
    MemberList::from(domain::decode(bytes).unwrap())
}

fn all(members: &MemberList) -> Vec<usize> {
    (0..members.members().len()).collect()
}

#[test]
fn home_fills_the_frame() {
    let projected = ProjectedMembers::new(&MemberList::default(), 10.0);
    let origin = projected.origin(projected.home());
    assert!(origin.x.abs() < 1.0 && origin.y.abs() < 1.0, "{origin:?}");
}

/// Where a marker is in the frame.
fn position_in_frame(projected: &ProjectedMembers, marker: &Marker, camera: Camera) -> ScreenPoint {
    let (origin, at) = (projected.origin(camera), projected.position(marker, camera.scale(), 1.0));
    ScreenPoint { x: origin.x + at.x, y: origin.y + at.y }
}

#[test]
fn every_real_member_has_a_separate_marker_large_enough_to_hit() {
    let members = real_members();
    for meridian in [10.0, 150.0] {
        let projected = ProjectedMembers::new(&members, meridian);
        let camera = projected.home();
        for zoom in [1.0, 2.0, 4.0, 8.0, 16.0, 32.0] {
            let scale = camera.scale() * zoom;
            assert!(projected.shows_individually(members.members().len(), scale));
            let markers = projected.individual_markers(&all(&members), scale);
            assert_eq!(markers.len(), members.members().len());
            let at: Vec<ScreenPoint> =
                markers.iter().map(|marker| projected.position(marker, scale, 1.0)).collect();
            for (index, marker) in at.iter().enumerate() {
                let is_apart = at[..index].iter().all(|other| other.distance(*marker) > GAP - 1e-6);
                assert!(is_apart, "meridian {meridian}, zoom {zoom}");
            }
            let visible = |marker: &Marker| in_view(position_in_frame(&projected, marker, camera), FRAME);
            assert!(zoom > 1.0 || markers.iter().all(visible));
        }
    }
}

#[test]
fn a_member_at_the_pole_is_in_view() {
    let projected = ProjectedMembers::new(&members_at(&[(0.0, -90.0)]), 10.0);
    let camera = projected.home();
    let markers = projected.individual_markers(&[0], camera.scale());
    assert!(in_view(position_in_frame(&projected, &markers[0], camera), FRAME));
}

/// Members at these places.
fn members_at(places: &[(f64, f64)]) -> MemberList {
    let feature = |(index, (lon, lat)): (usize, &(f64, f64))| {
        format!(
            r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
            "properties":{{"name":"M","country_code":"KR"}}}}"#
        )
    };
    let features: Vec<String> = places.iter().enumerate().map(feature).collect();
    let json = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    MemberList::from(domain::decode(json.as_bytes()).unwrap())
}

#[test]
fn clusters_of_many_members_lose_none() {
    let places: Vec<(f64, f64)> =
        (0..10_000).map(|index| (f64::from(index % 360 - 180), f64::from(index % 130 - 50))).collect();
    let projected = ProjectedMembers::new(&members_at(&places), 10.0);
    let selected: Vec<usize> = (0..10_000).collect();
    let (tree, home) = (projected.cluster_tree(&selected), projected.home());
    assert!(!projected.shows_individually(selected.len(), home.scale()));
    let markers = projected.cluster_markers(&selected, &tree, home.scale(), padded_viewport(home));
    assert!(markers.len() < 400, "{}", markers.len());
    assert_eq!(markers.iter().map(|marker| marker.members.len()).sum::<usize>(), 10_000);
}

#[test]
fn clusters_outside_the_padded_viewport_are_left_out() {
    let places: Vec<(f64, f64)> = (0..300).map(|index| (f64::from(index) - 150.0, 10.0)).collect();
    let projected = ProjectedMembers::new(&members_at(&places), 10.0);
    let selected: Vec<usize> = (0..300).collect();
    let close = projected.home().apply(atlas::Command::Zoom { factor: 8.0 });
    let markers = projected.cluster_markers(
        &selected,
        &projected.cluster_tree(&selected),
        close.scale(),
        padded_viewport(close),
    );
    let count: usize = markers.iter().map(|marker| marker.members.len()).sum();
    assert!((20..120).contains(&count), "{count}");
}

#[test]
fn markers_start_where_their_members_were() {
    let projected = ProjectedMembers::new(&members_at(&[(127.0, 36.0), (129.0, 35.0)]), 10.0);
    let scale = projected.home().scale() * 4.0;
    let mean = projected.bounds(&[0, 1]).unwrap().centre();
    let zero = ScreenPoint { x: 0.0, y: 0.0 };
    let cluster = Marker { members: vec![0, 1], place: mean, offset: zero, from: zero };
    let split = projected.transition_from(
        std::slice::from_ref(&cluster),
        projected.individual_markers(&[0, 1], scale),
        scale,
    );
    for marker in &split {
        assert!(
            projected.position(marker, scale, 0.0).distance(projected.position(&cluster, scale, 1.0)) < 1e-9
        );
        assert!(marker.from != marker.offset);
    }
    let merged = projected.transition_from(&split, vec![cluster], scale);
    assert!(
        projected.position(&merged[0], scale, 0.0).distance(projected.position(&split[0], scale, 1.0)) < 1e-9
    );
}

#[test]
fn camera_and_position_round_trip() {
    let projected = ProjectedMembers::new(&real_members(), 10.0);
    let camera = projected
        .home()
        .apply(atlas::Command::ZoomAbout { at: ScreenPoint { x: 700.0, y: 150.0 }, factor: 5.0 });
    let position = projected.position_of(camera).unwrap();
    let back = projected.camera_at(projected.home(), position);
    assert_eq!(projected.position_of(back), Some(position));
    assert!(camera.to_screen(back.centre()).distance(FRAME.centre()) < 1.0);
}

#[test]
fn no_members_give_no_markers() {
    let projected = ProjectedMembers::new(&MemberList::default(), 10.0);
    assert_eq!(projected.individual_markers(&[], projected.home().scale()), []);
}

/// Every country and territory of ISO 3166-1 with its capital or largest place: degrees east, degrees north.
fn capitals() -> Vec<(String, (f64, f64))> {
    let rows = include_str!("../../../tests/fixtures/capitals.csv").lines().skip(1);
    rows.map(|row| {
        let mut fields = row.rsplit(',').skip(1);
        let mut degrees = || fields.next().unwrap().parse::<f64>().unwrap();
        let (lat, lon) = (degrees(), degrees());
        (row[..2].to_owned(), (lon, lat))
    })
    .collect()
}

#[test]
fn a_single_member_in_any_country_is_drawn_at_its_place() {
    let capitals = capitals();
    assert!(capitals.len() >= 249, "{}", capitals.len());
    for (code, place) in capitals {
        for meridian in [10.0, 150.0, -90.0] {
            let projected = ProjectedMembers::new(&members_at(&[place]), meridian);
            let markers = projected.individual_markers(&[0], projected.home().scale());
            assert!(in_view(position_in_frame(&projected, &markers[0], projected.home()), FRAME), "{code}");
            let moved = markers[0].offset.distance(ScreenPoint { x: 0.0, y: 0.0 });
            assert!(moved <= GAP / 2.0, "{code} is drawn {moved} units from its place");
        }
    }
}

#[test]
fn a_member_in_any_country_among_all_others_can_be_hit() {
    let capitals = capitals();
    let places: Vec<(f64, f64)> = capitals.iter().map(|(_, place)| *place).collect();
    let projected = ProjectedMembers::new(&members_at(&places), 10.0);
    let selected: Vec<usize> = (0..places.len()).collect();
    let tree = projected.cluster_tree(&selected);
    let whole = projected.cluster_markers(
        &selected,
        &tree,
        projected.home().scale(),
        padded_viewport(projected.home()),
    );
    assert_eq!(
        whole.iter().map(|marker| marker.members.len()).sum::<usize>(),
        places.len(),
        "clusters have lost members"
    );
    for (member, (code, _)) in capitals.iter().enumerate() {
        let bounds = projected.bounds(&[member]).unwrap();
        let close = projected.home().apply(atlas::Command::Fit { bounds, padding: 0.0 });
        let markers = projected.cluster_markers(&selected, &tree, close.scale(), padded_viewport(close));
        let own = markers.iter().position(|marker| marker.members.contains(&member)).unwrap();
        let at = |index: usize| position_in_frame(&projected, &markers[index], close);
        assert!(in_view(at(own), FRAME), "{code}");
        let apart = |other| other == own || at(other).distance(at(own)) >= GAP;
        assert!((0..markers.len()).all(apart), "{code}");
    }
}

/// A line for each marker: its position in the frame, how many members it stands for, and the first of them.
fn describe(projected: &ProjectedMembers, markers: &[Marker], camera: Camera) -> String {
    let line = |marker: &Marker| {
        let at = position_in_frame(projected, marker, camera);
        format!("{:.0} {:.0} {} m{}\n", at.x, at.y, marker.members.len(), marker.members[0])
    };
    markers.iter().map(line).collect()
}

/// What the fixture holds: the real members as individual markers, from afar and close by, and the capitals as clusters.
fn placements() -> String {
    let members = real_members();
    let projected = ProjectedMembers::new(&members, 10.0);
    let close = projected
        .home()
        .apply(atlas::Command::ZoomAbout { at: ScreenPoint { x: 780.0, y: 120.0 }, factor: 5.0 });
    let apart = [projected.home(), close].map(|camera| {
        let markers = projected.individual_markers(&all(&members), camera.scale());
        format!("the real members, {:.0} times\n{}", camera.zoom(), describe(&projected, &markers, camera))
    });
    let places: Vec<(f64, f64)> = capitals().into_iter().map(|(_, place)| place).collect();
    let capitals = ProjectedMembers::new(&members_at(&places), 150.0);
    let (selected, home): (Vec<usize>, _) = ((0..places.len()).collect(), capitals.home());
    let markers = capitals.cluster_markers(
        &selected,
        &capitals.cluster_tree(&selected),
        home.scale(),
        padded_viewport(home),
    );
    format!("{}capitals, Pacific\n{}", apart.concat(), describe(&capitals, &markers, home))
}

/// `UPDATE=1 cargo test --features ssr placements` rewrites the fixture. Review the change before committing it.
#[test]
fn placements_match_the_fixture() {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/placements.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(fixture, placements()).unwrap();
    }
    assert_eq!(placements(), std::fs::read_to_string(fixture).unwrap());
}
