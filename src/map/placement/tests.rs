//! What the map shows, natively.

use super::*;

fn member_list() -> MemberList {
    let bytes = include_bytes!("../../../public/data/members.geojson");
    MemberList::from(domain::decode(bytes).unwrap())
}

fn all(member_list: &MemberList) -> Vec<usize> {
    (0..member_list.members().len()).collect()
}

#[test]
fn the_home_view_fills_the_frame() {
    let points = ProjectedMembers::of(&MemberList::default(), 10.0);
    let corner = points.origin(points.home());
    assert!(corner.x.abs() < 1.0 && corner.y.abs() < 1.0, "{corner:?}");
}

/// Where a mark is in the frame.
fn seen(points: &ProjectedMembers, mark: &Marker, camera: Camera) -> ScreenPoint {
    let (corner, at) = (points.origin(camera), points.at(mark, camera.scale(), 1.0));
    ScreenPoint { x: corner.x + at.x, y: corner.y + at.y }
}

#[test]
fn every_real_member_has_a_mark_of_its_own_that_can_be_hit() {
    let member_list = member_list();
    for centre in [10.0, 150.0] {
        let points = ProjectedMembers::of(&member_list, centre);
        let camera = points.home();
        for zoom in [1.0, 2.0, 4.0, 8.0, 16.0, 32.0] {
            let scale = camera.scale() * zoom;
            assert!(points.stand_apart(member_list.members().len(), scale));
            let marks = points.apart(&all(&member_list), scale);
            assert_eq!(marks.len(), member_list.members().len());
            let at: Vec<ScreenPoint> = marks.iter().map(|mark| points.at(mark, scale, 1.0)).collect();
            for (index, mark) in at.iter().enumerate() {
                let apart = at[..index].iter().all(|other| other.distance(*mark) > GAP - 1e-6);
                assert!(apart, "centre {centre}, zoom {zoom}");
            }
            let visible = |mark: &Marker| in_view(seen(&points, mark, camera), FRAME);
            assert!(zoom > 1.0 || marks.iter().all(visible));
        }
    }
}

#[test]
fn a_member_at_the_pole_is_in_view() {
    let points = ProjectedMembers::of(&made(&[(0.0, -90.0)]), 10.0);
    let camera = points.home();
    let marks = points.apart(&[0], camera.scale());
    assert!(in_view(seen(&points, &marks[0], camera), FRAME));
}

/// Members at these places.
fn made(places: &[(f64, f64)]) -> MemberList {
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
fn many_members_make_clusters_that_lose_none() {
    let places: Vec<(f64, f64)> =
        (0..10_000).map(|index| (f64::from(index % 360 - 180), f64::from(index % 130 - 50))).collect();
    let points = ProjectedMembers::of(&made(&places), 10.0);
    let chosen: Vec<usize> = (0..10_000).collect();
    let (tree, home) = (points.tree(&chosen), points.home());
    assert!(!points.stand_apart(chosen.len(), home.scale()));
    let marks = points.gathered(&chosen, &tree, home.scale(), window(home));
    assert!(marks.len() < 400, "{}", marks.len());
    assert_eq!(marks.iter().map(|mark| mark.members.len()).sum::<usize>(), 10_000);
}

#[test]
fn a_window_leaves_out_what_is_far_from_the_view() {
    let places: Vec<(f64, f64)> = (0..300).map(|index| (f64::from(index) - 150.0, 10.0)).collect();
    let points = ProjectedMembers::of(&made(&places), 10.0);
    let chosen: Vec<usize> = (0..300).collect();
    let close = points.home().apply(atlas::Command::Zoom { factor: 8.0 });
    let marks = points.gathered(&chosen, &points.tree(&chosen), close.scale(), window(close));
    let held: usize = marks.iter().map(|mark| mark.members.len()).sum();
    assert!((20..120).contains(&held), "{held}");
}

#[test]
fn marks_come_from_where_their_members_were() {
    let points = ProjectedMembers::of(&made(&[(127.0, 36.0), (129.0, 35.0)]), 10.0);
    let scale = points.home().scale() * 4.0;
    let middle = points.bounds(&[0, 1]).unwrap().centre();
    let still = ScreenPoint { x: 0.0, y: 0.0 };
    let cluster = Marker { members: vec![0, 1], place: middle, offset: still, from: still };
    let split = points.come_from(std::slice::from_ref(&cluster), points.apart(&[0, 1], scale), scale);
    for mark in &split {
        assert!(points.at(mark, scale, 0.0).distance(points.at(&cluster, scale, 1.0)) < 1e-9);
        assert!(mark.from != mark.offset);
    }
    let joined = points.come_from(&split, vec![cluster], scale);
    assert!(points.at(&joined[0], scale, 0.0).distance(points.at(&split[0], scale, 1.0)) < 1e-9);
}

#[test]
fn an_outlook_leads_back_to_its_view() {
    let points = ProjectedMembers::of(&member_list(), 10.0);
    let view = points
        .home()
        .apply(atlas::Command::ZoomAbout { at: ScreenPoint { x: 700.0, y: 150.0 }, factor: 5.0 });
    let outlook = points.outlook(view).unwrap();
    let back = points.looking(points.home(), outlook);
    assert_eq!(points.outlook(back), Some(outlook));
    assert!(view.to_screen(back.centre()).distance(FRAME.centre()) < 1.0);
}

#[test]
fn no_members_make_no_marks() {
    let points = ProjectedMembers::of(&MemberList::default(), 10.0);
    assert_eq!(points.apart(&[], points.home().scale()), []);
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
fn a_member_in_any_country_alone_is_drawn_at_its_place() {
    let capitals = capitals();
    assert!(capitals.len() >= 249, "{}", capitals.len());
    for (code, place) in capitals {
        for centre in [10.0, 150.0, -90.0] {
            let points = ProjectedMembers::of(&made(&[place]), centre);
            let marks = points.apart(&[0], points.home().scale());
            assert!(in_view(seen(&points, &marks[0], points.home()), FRAME), "{code}");
            let moved = marks[0].offset.distance(ScreenPoint { x: 0.0, y: 0.0 });
            assert!(moved <= GAP / 2.0, "{code} is drawn {moved} units away");
        }
    }
}

#[test]
fn a_member_in_any_country_among_all_others_can_be_hit() {
    let capitals = capitals();
    let places: Vec<(f64, f64)> = capitals.iter().map(|(_, place)| *place).collect();
    let points = ProjectedMembers::of(&made(&places), 10.0);
    let chosen: Vec<usize> = (0..places.len()).collect();
    let tree = points.tree(&chosen);
    let whole = points.gathered(&chosen, &tree, points.home().scale(), window(points.home()));
    assert_eq!(whole.iter().map(|mark| mark.members.len()).sum::<usize>(), places.len(), "nobody is lost");
    for (member, (code, _)) in capitals.iter().enumerate() {
        let bounds = points.bounds(&[member]).unwrap();
        let close = points.home().apply(atlas::Command::Fit { bounds, padding: 0.0 });
        let marks = points.gathered(&chosen, &tree, close.scale(), window(close));
        let own = marks.iter().position(|mark| mark.members.contains(&member)).unwrap();
        let at = |index: usize| seen(&points, &marks[index], close);
        assert!(in_view(at(own), FRAME), "{code}");
        let apart = |other| other == own || at(other).distance(at(own)) >= GAP;
        assert!((0..marks.len()).all(apart), "{code}");
    }
}

/// A scene in words: for each mark its place in the frame, how many members it stands for, and the first of them.
fn told(points: &ProjectedMembers, marks: &[Marker], camera: Camera) -> String {
    let line = |mark: &Marker| {
        let at = seen(points, mark, camera);
        format!("{:.0} {:.0} {} m{}\n", at.x, at.y, mark.members.len(), mark.members[0])
    };
    marks.iter().map(line).collect()
}

/// The placements that are kept: the real members apart, from afar and closer by, and the capitals in clusters.
fn placements() -> String {
    let member_list = member_list();
    let points = ProjectedMembers::of(&member_list, 10.0);
    let close = points
        .home()
        .apply(atlas::Command::ZoomAbout { at: ScreenPoint { x: 780.0, y: 120.0 }, factor: 5.0 });
    let apart = [points.home(), close].map(|camera| {
        let marks = points.apart(&all(&member_list), camera.scale());
        format!("the real members, {:.0} times\n{}", camera.zoom(), told(&points, &marks, camera))
    });
    let places: Vec<(f64, f64)> = capitals().into_iter().map(|(_, place)| place).collect();
    let capitals = ProjectedMembers::of(&made(&places), 150.0);
    let (chosen, home): (Vec<usize>, _) = ((0..places.len()).collect(), capitals.home());
    let marks = capitals.gathered(&chosen, &capitals.tree(&chosen), home.scale(), window(home));
    format!("{}capitals, Pacific\n{}", apart.concat(), told(&capitals, &marks, home))
}

/// `UPDATE=1 cargo test --features ssr placements` writes them anew; the change is to be looked at before it is committed.
#[test]
fn scenes_are_as_they_were_kept() {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/placements.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(kept, placements()).unwrap();
    }
    assert_eq!(placements(), std::fs::read_to_string(kept).unwrap());
}
