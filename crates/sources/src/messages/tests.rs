//! What the messages say.

use domain::{Expected, Problem};

use super::*;

fn every_fault() -> Vec<Fault> {
    let text = || "x".to_owned();
    let mut faults = vec![
        Fault::Address(text()),
        Fault::NoAnswer { elsewhere: false },
        Fault::NoAnswer { elsewhere: true },
        Fault::TooSlow,
        Fault::Stopped,
        Fault::Redirected(text()),
        Fault::OtherType(text()),
        Fault::Html,
        Fault::Empty,
        Fault::NotText(3),
        Fault::CutOff(3),
        Fault::Syntax(3, 4, text()),
        Fault::NoItems(text(), text()),
        Fault::NoColumn(text(), text()),
        Fault::TooManyBytes(50_000_000),
        Fault::TooManyPages(500),
        Fault::TooManyMembers(50_000),
        Fault::Loop(text()),
        Fault::NextElsewhere(text()),
    ];
    faults.extend([401, 404, 429, 500, 418].map(Fault::Status));
    faults
}

#[test]
fn every_fault_is_told_apart_in_every_language() {
    for lang in Lang::ALL {
        let said: Vec<String> = every_fault().iter().map(SourceMessages::for_lang(lang).fault).collect();
        let distinct: std::collections::HashSet<_> = said.iter().collect();
        assert_eq!(distinct.len(), said.len(), "{said:?}");
        assert!(said.iter().all(|text| text.ends_with(['.', ')'])), "{said:?}");
    }
}

#[test]
fn no_fault_is_said_the_same_in_both_languages() {
    for fault in every_fault() {
        assert_ne!(
            (SourceMessages::for_lang(Lang::En).fault)(&fault),
            (SourceMessages::for_lang(Lang::Ko).fault)(&fault)
        );
    }
}

#[test]
fn a_note_names_page_line_and_remedy() {
    let problem = Problem {
        record: "a".into(),
        field: "geometry",
        found: "[36,127]".into(),
        expected: Expected::Coordinates,
        drops_record: true,
        line: 5,
    };
    let note = Note { page: 2, problem, swapped: true };
    assert_eq!(
        SourceMessages::told(Lang::En, &note),
        "Page 2: a (line 5), geometry: expected a longitude from -180 to 180, then a latitude from -90 to 90; found \
         [36,127]. Latitude and longitude are exchanged: write the longitude first."
    );
    assert_eq!(
        SourceMessages::told(Lang::Ko, &note),
        "2쪽: a (5행) geometry: 경도 -180~180, 위도 -90~90 필요, 현재 값 [36,127]. 위도와 경도가 바뀌었습니다. 경도를 먼저 \
         적어 주십시오."
    );
}
