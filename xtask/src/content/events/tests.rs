//! Tests of the event file's errors.

use super::*;

const PLACES: &str = "[place]\npohang = { en = \"Pohang\", ko = \"포항\", member = \"pohang\" }\n\n";
const EVENT: &str = "[[event]]\nseries = \"general-assembly\"\nnumber = 1\nfrom = \"1998-09-16\"\n\
    to = \"1998-09-17\"\nplace = \"pohang\"\nsources = [\"ST\"]\n";

fn parse(text: &str) -> Result<Events, Vec<String>> {
    let sources = DataFile::new("s.toml", "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\n");
    let sources = Sources::parse(&sources).unwrap();
    let members = MemberLocations::from([("pohang".into(), LonLat::new(129.4, 36.0).unwrap())]);
    Events::parse(&DataFile::new("e.toml", text), &sources, &members)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

fn errors(old: &str, new: &str) -> Vec<String> {
    parse(&format!("{PLACES}{EVENT}").replace(old, new)).unwrap_err()
}

#[test]
fn an_event_is_parsed() {
    let events = parse(&format!("{PLACES}{EVENT}")).unwrap();
    let event = &events.all[0];
    assert_eq!((event.series, event.number), (Series::GeneralAssembly, Some(1)));
    assert_eq!(event.dates.unwrap().to.unwrap().to_string(), "1998-09-17");
    assert_eq!(events.places["pohang"].member.as_deref(), Some("pohang"));
}

#[test]
fn errors_name_the_line_and_a_remedy() {
    for (old, new, error) in [
        (
            "1998-09-16",
            "1998-09-31",
            "e.toml:7: \"1998-09-31\" is not a date; write 2005, 2005-05 or 2005-05-06",
        ),
        ("1998-09-17", "1998-09-15", "e.toml:7: `to` is not after `from`; swap them, or leave `to` out"),
        (
            "1998-09-17",
            "1998-10",
            "e.toml:7: `from` and `to` differ in precision; write both as years, as months or as days",
        ),
        ("from = \"1998-09-16\"\n", "", "e.toml:7: `to` needs a `from`; write `from` instead"),
        ("[\"ST\"]", "[\"XX\"]", "e.toml:10: there is no source `XX`; add [XX] to content/data/sources.toml"),
        ("[\"ST\"]", "[]", "e.toml:10: an event needs a source; write `sources = [\"KEY\"]`"),
        (
            "place = \"pohang\"",
            "place = \"oulu\"",
            "e.toml:9: there is no place `oulu`; add `oulu = { en = \"…\", ko = \"…\" }` under [place]",
        ),
        (", ko = \"포항\"", "", "e.toml:2: the 한국어 text is missing; add `ko = \"…\"`"),
        (
            "ko = \"포항\"",
            "ko = \"포항\", fr = \"P\"",
            "e.toml:2: `fr` is not a language of the site; remove it",
        ),
        (
            "member = \"pohang\"",
            "member = \"oulu\"",
            "e.toml:2: no member has the ID `oulu`; use one from public/data/members.geojson",
        ),
        (
            "general-assembly",
            "milestone",
            "e.toml:4: a milestone needs a title; add `title = { en = \"…\", ko = \"…\" }`",
        ),
        (
            "number = 1",
            "certainty = \"disputed\"",
            "e.toml:4: a disputed event needs a note on what sources disagree on; add `note = { en = \"…\", ko = \"…\" }`",
        ),
        (
            "number = 1",
            "theme = { en = \"Cities\" }",
            "e.toml:6: the 한국어 text is missing; add `ko = \"…\"`",
        ),
    ] {
        assert_eq!(errors(old, new), [error], "{new}");
    }
}

#[test]
fn invalid_fields_are_reported() {
    for (old, new, location, message) in [
        (
            "general-assembly",
            "party",
            "e.toml:5: ",
            "expected one of the series milestone, general-assembly, ",
        ),
        ("number", "no", "e.toml:6: ", "unknown field `no`"),
        ("sources = [\"ST\"]\n", "", "e.toml:4: ", "missing field `sources`"),
    ] {
        let found = errors(old, new).remove(0);
        assert!(found.starts_with(location) && found.contains(message), "{found}");
        assert!(found.ends_with("docs/editors/content.md shows how to write an event"), "{found}");
    }
}

#[test]
fn numbers_are_unique_and_dates_ascend_within_a_series() {
    let twice = parse(&format!("{PLACES}{EVENT}{EVENT}")).unwrap_err();
    assert_eq!(twice, ["e.toml:13: number 1 is used twice in its series; change one of them"]);
    let older = EVENT.replace("1998-09-16", "1997-09-16").replace("number = 1", "number = 2");
    assert_eq!(
        parse(&format!("{PLACES}{EVENT}{older}")).unwrap_err(),
        ["e.toml:11: the event is older than the previous one of its series; move it up"]
    );
}
