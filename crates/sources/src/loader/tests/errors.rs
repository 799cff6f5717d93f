//! Retries and errors.

use super::*;

#[test]
fn transient_errors_are_retried_twice() {
    for transient in [HttpOutcome::NoResponse, HttpOutcome::Timeout, answer(429, "", ""), answer(503, "", "")]
    {
        let outcomes = vec![transient.clone(), transient.clone(), answer(200, "", &features(&["a"], ""))];
        let (urls, waits, action) = play("m", outcomes);
        assert_eq!((urls.len(), members(&action)), (3, vec!["a"]));
        assert!(waits[0] == 0 && waits[1] >= 750 && waits[2] > waits[1], "{waits:?}");
    }
}

#[test]
fn lasting_errors_are_returned() {
    let cross_origin = r#"{"type":"csv","url":"https://api.example/m.csv"}"#;
    for (settings, outcome, expected) in [
        ("m", HttpOutcome::NoResponse, SourceError::NoResponse { is_cross_origin: false }),
        (cross_origin, HttpOutcome::NoResponse, SourceError::NoResponse { is_cross_origin: true }),
        ("m", HttpOutcome::Timeout, SourceError::Timeout),
        ("m", answer(500, "", ""), SourceError::Status { found: 500 }),
    ] {
        assert_eq!(error(settings, vec![outcome; 3]), expected);
    }
}

#[test]
fn permanent_errors_are_not_retried() {
    let asked = "https://site.example/wta/m";
    for (outcome, expected) in [
        (HttpOutcome::Aborted, SourceError::Aborted),
        (HttpOutcome::TooManyBytes, SourceError::TooManyBytes { max: MAX_SOURCE_BYTES }),
        (answer(404, asked, ""), SourceError::Status { found: 404 }),
        (answer(200, asked, "<html>"), SourceError::Html),
        (
            answer(200, "https://login.example/", "<html>"),
            SourceError::Redirected { to: "https://login.example/".into() },
        ),
        (answer(200, asked, ""), SourceError::Empty),
    ] {
        assert_eq!(error("m", vec![outcome]), expected);
    }
}

#[test]
fn files_of_another_type_are_named() {
    let outcome = HttpOutcome::Response {
        status: 200,
        url: BASE.into(),
        retry_after: None,
        content_type: Some("image/jpeg".into()),
        body: vec![0xff, 0xd8],
    };
    assert_eq!(error("m", vec![outcome]), SourceError::WrongFileType { found: "image/jpeg".into() });
}

#[test]
fn retry_after_is_honoured() {
    let busy = |header: &str| HttpOutcome::Response {
        status: 503,
        url: BASE.into(),
        retry_after: Some(header.into()),
        content_type: None,
        body: Vec::new(),
    };
    let (_, waits, _) =
        play("m", vec![busy("9"), busy("Thu, 28 May 2026 20:26:50 GMT"), HttpOutcome::Aborted]);
    assert_eq!(waits, [0, 9000, 10_000]);
}

#[test]
fn an_invalid_url_is_not_requested() {
    let (_, action) = Loader::start(Source::from_json("javascript:alert(1)").unwrap(), BASE, 7);
    let error = SourceError::InvalidUrl { found: "javascript:alert(1)".into() };
    assert_eq!(action, Action::Failed { url: "javascript:alert(1)".into(), error });
}
