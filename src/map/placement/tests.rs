//! Marker placement.

use proptest::prelude::*;

use super::*;

fn real_members() -> MemberList {
    let bytes = include_bytes!("../../../public/data/members.geojson");
    MemberList::from(domain::decode(bytes).unwrap())
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

/// All markers at a camera's scale.
fn all_markers(projected: &ProjectedMembers, count: usize, camera: Camera) -> Vec<Marker> {
    let selected: Vec<usize> = (0..count).collect();
    let tree = projected.cluster_tree(&selected);
    let everywhere = padded_viewport(projected.home()).union(projected.projection.bounds());
    projected.markers(&selected, &tree, camera.scale(), everywhere)
}

/// Asserts that every marker stands at the mean of its members' places, that all members are shown, and that no two markers
/// overlap.
fn assert_true(projected: &ProjectedMembers, count: usize, camera: Camera) {
    let markers = all_markers(projected, count, camera);
    let mut shown: Vec<usize> = markers.iter().flat_map(|marker| marker.members.clone()).collect();
    shown.sort_unstable();
    assert_eq!(shown, (0..count).collect::<Vec<_>>());
    let positions: Vec<ScreenPoint> =
        markers.iter().map(|marker| position_in_frame(projected, marker, camera)).collect();
    for (index, marker) in markers.iter().enumerate() {
        let places = marker.members.iter().map(|&member| camera.to_screen(projected.points[member]));
        let (x, y) = places.fold((0.0, 0.0), |sum, place| (sum.0 + place.x, sum.1 + place.y));
        let held = marker.members.len() as f64;
        let distance = positions[index].distance(ScreenPoint { x: x / held, y: y / held });
        assert!(distance < 1e-6, "{marker:?} is drawn {distance} units from its place");
        let nearest = positions[..index].iter().map(|other| other.distance(positions[index]));
        assert!(nearest.fold(f64::INFINITY, f64::min) >= 24.0, "{marker:?} overlaps another");
    }
}

#[test]
fn every_real_member_is_shown_at_its_place_at_every_zoom() {
    let members = real_members();
    for meridian in [10.0, 150.0] {
        let projected = ProjectedMembers::new(&members, meridian);
        for zoom in [1.0, 1.3, 2.0, 3.7, 8.0, 16.0, 32.0] {
            let camera = projected.home().apply(atlas::Command::Zoom { factor: zoom });
            assert_true(&projected, members.members().len(), camera);
        }
    }
}

proptest! {
    #[test]
    fn any_member_is_shown_at_its_place_at_any_zoom(
        places in prop::collection::vec((-180.0..180.0, -85.0..85.0), 1..200), zoom in 1.0..32.0,
    ) {
        let projected = ProjectedMembers::new(&members_at(&places), 10.0);
        let camera = projected.home().apply(atlas::Command::Zoom { factor: zoom });
        assert_true(&projected, places.len(), camera);
    }
}

#[test]
fn members_of_one_place_are_fanned_out_around_it() {
    let projected = ProjectedMembers::new(&members_at(&[(127.38, 36.35); 7]), 10.0);
    let camera = projected.home();
    assert!(projected.are_at_one_place(&[0, 1, 2, 3, 4, 5, 6]));
    let closed = all_markers(&projected, 7, camera);
    let [cluster] = &closed[..] else { panic!("one cluster") };
    let open = projected.fan_out(closed.clone(), &cluster.members);
    assert_eq!(open.len(), 7);
    let place = position_in_frame(&projected, cluster, camera);
    for marker in &open {
        assert_eq!(marker.place, cluster.place, "the line leads to the true place");
        let distance = position_in_frame(&projected, marker, camera).distance(place);
        assert!((GAP..GAP * 3.0).contains(&distance), "{distance}");
    }
    assert_eq!(projected.fan_out(closed.clone(), &[0, 1]), closed, "only a marker of exactly these members");
}

#[test]
fn members_that_a_zoom_separates_are_not_at_one_place() {
    let projected = ProjectedMembers::new(&members_at(&[(127.38, 36.35), (127.29, 36.48), (0.0, 0.0)]), 10.0);
    assert!(!projected.are_at_one_place(&[0, 2]));
    assert!(projected.are_at_one_place(&[0]));
}

#[test]
fn a_member_at_the_pole_is_in_view() {
    let projected = ProjectedMembers::new(&members_at(&[(0.0, -90.0)]), 10.0);
    let camera = projected.home();
    let markers = all_markers(&projected, 1, camera);
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
    let markers = projected.markers(&selected, &tree, home.scale(), padded_viewport(home));
    assert!(markers.len() < 400, "{}", markers.len());
    assert_eq!(markers.iter().map(|marker| marker.members.len()).sum::<usize>(), 10_000);
}

#[test]
fn clusters_outside_the_padded_viewport_are_left_out() {
    let places: Vec<(f64, f64)> = (0..300).map(|index| (f64::from(index) - 150.0, 10.0)).collect();
    let projected = ProjectedMembers::new(&members_at(&places), 10.0);
    let selected: Vec<usize> = (0..300).collect();
    let close = projected.home().apply(atlas::Command::Zoom { factor: 8.0 });
    let markers = projected.markers(
        &selected,
        &projected.cluster_tree(&selected),
        close.scale(),
        padded_viewport(close),
    );
    let count: usize = markers.iter().map(|marker| marker.members.len()).sum();
    assert!((20..120).contains(&count), "{count}");
}

/// The marker of one member.
fn single(projected: &ProjectedMembers, member: usize) -> Marker {
    Marker {
        members: vec![member],
        place: projected.points[member],
        offset: ZERO,
        from: ZERO,
        is_named: false,
    }
}

#[test]
fn markers_start_where_their_members_were() {
    let projected = ProjectedMembers::new(&members_at(&[(127.0, 36.0), (129.0, 35.0)]), 10.0);
    let scale = projected.home().scale() * 4.0;
    let mean = projected.bounds(&[0, 1]).unwrap().centre();
    let cluster = Marker { members: vec![0, 1], place: mean, offset: ZERO, from: ZERO, is_named: false };
    let split = projected.transition_from(
        std::slice::from_ref(&cluster),
        vec![single(&projected, 0), single(&projected, 1)],
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
    assert_eq!(all_markers(&projected, 0, projected.home()), []);
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
            let markers = all_markers(&projected, 1, projected.home());
            assert!(in_view(position_in_frame(&projected, &markers[0], projected.home()), FRAME), "{code}");
            assert_eq!(markers[0].offset, ZERO, "{code}");
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
    let whole =
        projected.markers(&selected, &tree, projected.home().scale(), padded_viewport(projected.home()));
    assert_eq!(
        whole.iter().map(|marker| marker.members.len()).sum::<usize>(),
        places.len(),
        "clusters have lost members"
    );
    for (member, (code, _)) in capitals.iter().enumerate() {
        let bounds = projected.bounds(&[member]).unwrap();
        let close = projected.home().apply(atlas::Command::Fit { bounds, padding: 0.0 });
        let markers = projected.markers(&selected, &tree, close.scale(), padded_viewport(close));
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

/// What the fixture holds: the real members from afar and close by, and the capitals.
fn placements() -> String {
    let members = real_members();
    let projected = ProjectedMembers::new(&members, 10.0);
    let close = projected
        .home()
        .apply(atlas::Command::ZoomAbout { at: ScreenPoint { x: 780.0, y: 120.0 }, factor: 5.0 });
    let apart = [projected.home(), close].map(|camera| {
        let markers = all_markers(&projected, members.members().len(), camera);
        format!("the real members, {:.0} times\n{}", camera.zoom(), describe(&projected, &markers, camera))
    });
    let places: Vec<(f64, f64)> = capitals().into_iter().map(|(_, place)| place).collect();
    let capitals = ProjectedMembers::new(&members_at(&places), 150.0);
    let (selected, home): (Vec<usize>, _) = ((0..places.len()).collect(), capitals.home());
    let markers =
        capitals.markers(&selected, &capitals.cluster_tree(&selected), home.scale(), padded_viewport(home));
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
