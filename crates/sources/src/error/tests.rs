//! Tests of the messages.

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
fn every_fault_has_its_own_message_in_every_language() {
    for lang in Lang::ALL {
        let said: Vec<String> = every_fault().iter().map(|fault| fault.message(lang)).collect();
        let distinct: std::collections::HashSet<_> = said.iter().collect();
        assert_eq!(distinct.len(), said.len(), "{said:?}");
        assert!(said.iter().all(|text| text.ends_with(['.', ')'])), "{said:?}");
    }
}

#[test]
fn every_message_differs_between_languages() {
    for fault in every_fault() {
        assert_ne!(fault.message(Lang::En), fault.message(Lang::Ko));
    }
}
