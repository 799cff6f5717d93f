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
        let said: Vec<String> = every_fault().iter().map(Messages::of(lang).fault).collect();
        let distinct: std::collections::HashSet<_> = said.iter().collect();
        assert_eq!(distinct.len(), said.len(), "{said:?}");
        assert!(said.iter().all(|text| text.ends_with(['.', ')'])), "{said:?}");
    }
}

#[test]
fn no_fault_is_said_the_same_in_both_languages() {
    for fault in every_fault() {
        assert_ne!((Messages::of(Lang::En).fault)(&fault), (Messages::of(Lang::Ko).fault)(&fault));
    }
}

#[test]
fn a_note_names_page_line_and_remedy() {
    let problem = Problem {
        record: "a".into(),
        field: "geometry",
        found: "[36,127]".into(),
        expected: Expected::Coordinates,
        costs_record: true,
        line: 5,
    };
    let note = Note { page: 2, problem, swapped: true };
    assert_eq!(
        Messages::told(Lang::En, &note),
        "Page 2: a (line 5), geometry: expected a longitude from -180 to 180, then a latitude from -90 to 90; found \
         [36,127]. Latitude and longitude are exchanged: write the longitude first."
    );
    assert_eq!(
        Messages::told(Lang::Ko, &note),
        "2쪽: a (5행) geometry: 경도 -180~180, 위도 -90~90 필요, 현재 값 [36,127]. 위도와 경도가 바뀌었습니다. 경도를 먼저 \
         적어 주십시오."
    );
}

#[test]
fn every_matter_is_told_apart_in_every_language() {
    let code = || "KR".to_owned();
    let matters = [
        Matter::Exchanged(code()),
        Matter::Abroad(code()),
        Matter::SameName(code()),
        Matter::NoTranslation(Lang::En),
        Matter::NoTranslation(Lang::Ko),
        Matter::Future("joined", 2027),
    ];
    for lang in Lang::ALL {
        let said: std::collections::HashSet<_> = matters.iter().map(Messages::of(lang).matter).collect();
        assert_eq!(said.len(), matters.len(), "{said:?}");
    }
}

#[test]
fn a_finding_names_record_line_and_remedy() {
    let finding = Finding { line: 7, record: "a".into(), matter: Matter::NoTranslation(Lang::Ko) };
    assert_eq!(Messages::found(Lang::En, &finding), "a (line 7): the name has no Korean form. Add name_ko.");
    assert_eq!(
        Messages::found(Lang::Ko, &finding),
        "a (7행): 한국어 이름이 없습니다. name_ko 값을 추가해 주십시오."
    );
}

#[test]
fn a_part_is_counted_as_far_as_counts_are_known() {
    let (en, ko) = (Messages::of(Lang::En).in_part, Messages::of(Lang::Ko).in_part);
    assert_eq!(
        en(40, Some(900)),
        "Loaded in this part of the map: 40 of about 900. Zoom in to see the others."
    );
    assert_eq!(en(40, None), "Loaded in this part of the map: 40. Zoom in to see the others.");
    assert_eq!(
        ko(40, Some(900)),
        "이 화면에서 약 900개 중 40개를 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다."
    );
    assert_eq!(ko(40, None), "이 화면에서 40개를 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.");
}
