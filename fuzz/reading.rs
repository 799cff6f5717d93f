//! What has to hold of whatever a source sends.

use sources::{Outcome, Plan, Source, Step};
use domain::Lang;

const BASE: &str = "https://site.example/";

/// Loads a source that answers every request with the same bytes. What is kept of them reads back, what is told is short.
///
/// # Panics
/// When that is not so, or when a reader panics.
pub fn load(settings: &str, bytes: &[u8]) {
    let source = Source::read(settings).expect("the settings are good");
    let (mut plan, mut step) = Plan::begin(source, BASE, 7);
    while let Step::Ask(request) = step {
        let (url, body) = (request.url, bytes.to_vec());
        let answer = Outcome::Answer { status: 200, url, retry_after: None, content_type: None, body };
        step = plan.take(answer, 0);
    }
    match step {
        Step::Done(reading) => {
            assert_eq!(reading.feed.members.len(), reading.places.len());
            let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
            for note in &reading.notes {
                assert!((1..=lines).contains(&note.problem.line));
                assert!(note.message(Lang::Ko).chars().count() < 1000);
            }
            let again = domain::decode(domain::encode(&reading.feed).as_bytes()).expect("it is a collection");
            assert_eq!(again.problems, []);
            assert_eq!(again.members.len(), reading.feed.members.len());
        }
        Step::Failed { fault, .. } => assert!(!fault.message(Lang::Ko).is_empty()),
        Step::TooLarge | Step::Ask(_) => {}
    }
}
