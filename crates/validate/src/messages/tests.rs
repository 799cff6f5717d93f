//! Tests of the messages.

use super::*;

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
        let said: std::collections::HashSet<_> =
            matters.iter().map(IssueMessages::for_lang(lang).matter).collect();
        assert_eq!(said.len(), matters.len(), "{said:?}");
    }
}

#[test]
fn a_finding_names_record_line_and_remedy() {
    let finding = Finding { line: 7, record: "a".into(), matter: Matter::NoTranslation(Lang::Ko) };
    assert_eq!(
        IssueMessages::found(Lang::En, &finding),
        "a (line 7): the name has no Korean form. Add name_ko."
    );
    assert_eq!(
        IssueMessages::found(Lang::Ko, &finding),
        "a (7행): 한국어 이름이 없습니다. name_ko 값을 추가해 주십시오."
    );
}
