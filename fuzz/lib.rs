//! Invariants that hold for any response of a source.

use domain::Lang;
use sources::{Action, HttpOutcome, Loader, Source};

const BASE: &str = "https://site.example/";

/// Loads a source that answers every request with the same bytes. The kept members must survive encoding and decoding, and
/// the messages must be short.
///
/// # Panics
/// If an invariant is violated, or if a decoder panics.
pub fn load(settings: &str, bytes: &[u8]) {
    let source = Source::from_json(settings).expect("the settings are valid");
    let (mut loader, mut action) = Loader::start(source, BASE, 7);
    while let Action::Fetch(request) = action {
        let (url, body) = (request.url, bytes.to_vec());
        let outcome = HttpOutcome::Response { status: 200, url, retry_after: None, content_type: None, body };
        action = loader.handle(outcome, 0);
    }
    match action {
        Action::Done(result) => {
            assert_eq!(result.decoded.members.len(), result.positions.len());
            let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
            for diagnostic in &result.diagnostics {
                assert!((1..=lines).contains(&diagnostic.problem.line));
                assert!(diagnostic.message(Lang::Ko).chars().count() < 1000);
            }
            let encoded = domain::encode(&result.decoded);
            let decoded = domain::decode(encoded.as_bytes()).expect("a feature collection");
            assert_eq!(decoded.problems, []);
            assert_eq!(decoded.members.len(), result.decoded.members.len());
        }
        Action::Failed { error, .. } => assert!(!error.message(Lang::Ko).is_empty()),
        Action::TooLarge | Action::Fetch(_) => {}
    }
}
