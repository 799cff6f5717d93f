//! What is said of events that are not in order.

use super::*;

const PLACES: &str = "[place]\npohang = { en = \"Pohang\", ko = \"포항\", member = \"pohang\" }\n\n";
const EVENT: &str = "[[event]]\nseries = \"general-assembly\"\nnumber = 1\nfrom = \"1998-09-16\"\n\
    to = \"1998-09-17\"\nplace = \"pohang\"\nsources = [\"ST\"]\n";

fn check(text: &str) -> Result<Events, Vec<String>> {
    let sources = Sources::read("s.toml", "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\n").unwrap();
    read("e.toml", text, &sources, &Members::from([("pohang".into(), LonLat::new(129.4, 36.0).unwrap())]))
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

fn faults(old: &str, new: &str) -> Vec<String> {
    check(&format!("{PLACES}{EVENT}").replace(old, new)).unwrap_err()
}

#[test]
fn an_event_is_read() {
    let events = check(&format!("{PLACES}{EVENT}")).unwrap();
    let event = &events.all[0];
    assert_eq!((event.series, event.number), (Series::GeneralAssembly, Some(1)));
    assert_eq!(event.when.unwrap().to.unwrap().to_string(), "1998-09-17");
    assert_eq!(events.places["pohang"].member.as_deref(), Some("pohang"));
}

#[test]
fn a_fault_is_said_with_its_line_and_a_remedy() {
    for (old, new, fault) in [
        (
            "1998-09-16",
            "1998-09-31",
            "e.toml:7: the calendar has no \"1998-09-31\"; write 2005, 2005-05 or 2005-05-06",
        ),
        ("1998-09-17", "1998-09-15", "e.toml:7: `to` is not after `from`; change places, or leave `to` out"),
        (
            "1998-09-17",
            "1998-10",
            "e.toml:7: `from` and `to` are not equally exact; write both as years, as months or as days",
        ),
        ("from = \"1998-09-16\"\n", "", "e.toml:7: `to` stands without `from`; write `from` instead"),
        ("[\"ST\"]", "[\"XX\"]", "e.toml:10: there is no source `XX`; add [XX] to content/data/sources.toml"),
        ("[\"ST\"]", "[]", "e.toml:10: an event needs a source; write `sources = [\"KEY\"]`"),
        (
            "place = \"pohang\"",
            "place = \"oulu\"",
            "e.toml:9: there is no place `oulu`; add `oulu = { en = \"…\", ko = \"…\" }` under [place]",
        ),
        (", ko = \"포항\"", "", "e.toml:2: the 한국어 words are missing; add `ko = \"…\"`"),
        (
            "ko = \"포항\"",
            "ko = \"포항\", fr = \"P\"",
            "e.toml:2: `fr` is no language of the site; remove it",
        ),
        (
            "member = \"pohang\"",
            "member = \"oulu\"",
            "e.toml:2: no member has the id `oulu`; take one from public/data/members.geojson",
        ),
        (
            "general-assembly",
            "milestone",
            "e.toml:4: a milestone has no name of its own; add `title = { en = \"…\", ko = \"…\" }`",
        ),
        (
            "number = 1",
            "certainty = \"disputed\"",
            "e.toml:4: sources disagree, but on what? Add `note = { en = \"…\", ko = \"…\" }`",
        ),
        (
            "number = 1",
            "theme = { en = \"Cities\" }",
            "e.toml:6: the 한국어 words are missing; add `ko = \"…\"`",
        ),
    ] {
        assert_eq!(faults(old, new), [fault], "{new}");
    }
}

#[test]
fn what_is_unknown_is_said_with_what_is_known() {
    for (old, new, place, says) in [
        ("general-assembly", "party", "e.toml:5: ", "expected one of"),
        ("number", "no", "e.toml:6: ", "unknown field `no`"),
        ("sources = [\"ST\"]\n", "", "e.toml:4: ", "missing field `sources`"),
    ] {
        let found = faults(old, new).remove(0);
        assert!(found.starts_with(place) && found.contains(says), "{found}");
        assert!(found.ends_with("docs/editors/content.md shows how an event is written"), "{found}");
    }
}

#[test]
fn a_number_stands_once_and_dates_go_forward_in_a_series() {
    let twice = check(&format!("{PLACES}{EVENT}{EVENT}")).unwrap_err();
    assert_eq!(twice, ["e.toml:13: number 1 stands twice in its series; mend one of them"]);
    let older = EVENT.replace("1998-09-16", "1997-09-16").replace("number = 1", "number = 2");
    assert_eq!(
        check(&format!("{PLACES}{EVENT}{older}")).unwrap_err(),
        ["e.toml:11: the event is older than the one before it in its series; move it up"]
    );
}
