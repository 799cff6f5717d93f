//! Random bytes as a response of an OGC API.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz::load(r#"{"type":"ogc","url":"a","limit":2}"#, bytes);
});
