//! Random text as the settings of a source.

#![no_main]

use sources::Source;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Err(error) = Source::from_json(text) {
        assert!(error.to_string().starts_with("config.json: "));
    }
});
