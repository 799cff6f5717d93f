//! Every message survives a round trip, and invalid messages are rejected with a reason.

use domain::{Lang, Node, UnknownValue};
use proptest::prelude::*;
use protocol::{
    Configure, Done, ExportFormat, ExportMembers, ExportValidated, ExportedFile, ListId, LoadMembers,
    LoadedList, Message, RenderReportSection, Request, RequestType, Response, Search, SectionName,
    SelectedMembers, UpdateViewport,
};

fn survives<R: Request + PartialEq + std::fmt::Debug>(request: R) {
    assert_eq!(R::decode(&request.encode()), Ok(request));
}

proptest! {
    #[test]
    fn requests_survive_the_wire(list in any::<u32>(), text in any::<String>(), ratio in 0.0..9.0_f64, page in any::<u32>()) {
        let (list, lang) = (ListId(list), Lang::ALL[0]);
        survives(Configure { base: text.clone() });
        survives(LoadMembers { list, lang, query: text.clone(), fallback: true });
        survives(Search { list, lang, text: text.clone() });
        survives(UpdateViewport { query: text.clone(), ratio });
        survives(ExportValidated {});
        for &format in ExportFormat::ALL {
            survives(ExportMembers { list, lang, query: text.clone(), format });
        }
        for &section in SectionName::ALL {
            survives(RenderReportSection { lang, section, page });
        }
    }

    #[test]
    fn responses_survive_the_wire(
        status in any::<String>(),
        members in proptest::option::of(proptest::collection::vec(0_usize..1 << 24, 0..9)),
        bytes in any::<Vec<u8>>(),
        tiled in any::<bool>(),
    ) {
        let nodes = vec![Node::element("p").text(&status)];
        let selected = SelectedMembers { status: status.clone(), members, tools: nodes, results: Vec::new() };
        let message = selected.clone().encode();
        prop_assert!(message.json.is_ascii());
        prop_assert_eq!(SelectedMembers::decode(message).unwrap(), selected);
        let list = LoadedList { notice: status.clone(), tiled, members: bytes.clone() };
        prop_assert_eq!(LoadedList::decode(list.clone().encode()).unwrap(), list);
        let file = ExportedFile { name: status.clone(), media: status, content: bytes };
        prop_assert_eq!(ExportedFile::decode(file.clone().encode()).unwrap(), file);
    }

    #[test]
    fn decoding_never_panics(json in any::<String>()) {
        let _ = Search::decode(&json);
        let _ = SelectedMembers::decode(Message { json, bytes: Vec::new() });
    }
}

#[test]
fn errors_name_message_key_and_value() {
    let error = |json: &str| Search::decode(json).unwrap_err().to_string();
    assert_eq!(error(r#"{"lang":"en","text":""}"#), "search: list: expected a whole number, found none");
    assert_eq!(
        error(r#"{"list":"1","lang":"en","text":""}"#),
        "search: list: expected a whole number, found \"1\""
    );
    assert_eq!(
        error(r#"{"list":1,"lang":"xx","text":""}"#),
        "search: lang: expected a language of the site, found \"xx\""
    );
    assert!(error("[1]").starts_with("search: "), "{}", error("[1]"));
}

#[test]
fn a_response_that_was_altered_is_refused() {
    for json in [
        "",
        "[]",
        "{}",
        r#"{"status":"","members":"1","tools":[],"results":[]}"#,
        r#"{"status":"","members":null,"tools":[["script"]],"results":[]}"#,
    ] {
        let message = Message { json: json.into(), bytes: Vec::new() };
        assert!(SelectedMembers::decode(message).is_err(), "{json}");
    }
    assert_eq!(Done::decode(Done::default().encode()), Ok(Done {}));
}

#[test]
fn request_types_have_one_name_each() {
    for &kind in RequestType::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
    }
    assert_eq!("look".parse::<RequestType>(), Err(UnknownValue));
}

#[test]
fn the_declarations_for_the_scripts_are_current() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../js/protocol.d.ts");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, protocol::declarations()).unwrap();
    }
    let committed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        committed == protocol::declarations(),
        "js/protocol.d.ts is stale: run `UPDATE=1 cargo test -p protocol`"
    );
}
