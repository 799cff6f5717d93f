//! Tests of the messages.

use super::*;

fn every_error() -> Vec<SourceError> {
    let text = || "x".to_owned();
    let mut errors = vec![
        SourceError::InvalidUrl { found: text() },
        SourceError::NoResponse { is_cross_origin: false },
        SourceError::NoResponse { is_cross_origin: true },
        SourceError::Timeout,
        SourceError::Aborted,
        SourceError::Redirected { to: text() },
        SourceError::WrongFileType { found: text() },
        SourceError::Html,
        SourceError::Empty,
        SourceError::NotUtf8 { offset: 3 },
        SourceError::Truncated { line: 3 },
        SourceError::Syntax { line: 3, column: 4, message: text() },
        SourceError::NoList { pointer: text(), found: text() },
        SourceError::MissingColumn { column: text(), found: text() },
        SourceError::TooManyBytes { max: 50_000_000 },
        SourceError::TooManyPages { max: 500 },
        SourceError::TooManyMembers { max: 50_000 },
        SourceError::RepeatedPage { url: text() },
        SourceError::CrossOriginPage { url: text() },
    ];
    errors.extend([401, 404, 429, 500, 418].map(|found| SourceError::Status { found }));
    errors
}

#[test]
fn every_error_has_its_own_message_in_every_language() {
    for lang in Lang::ALL {
        let messages: Vec<String> = every_error().iter().map(|error| error.message(lang)).collect();
        let distinct: std::collections::HashSet<_> = messages.iter().collect();
        assert_eq!(distinct.len(), messages.len(), "{messages:?}");
        assert!(messages.iter().all(|text| text.ends_with(['.', ')'])), "{messages:?}");
    }
}

#[test]
fn every_message_differs_between_languages() {
    for error in every_error() {
        assert_ne!(error.message(Lang::En), error.message(Lang::Ko));
    }
}
