//! Random bytes as a GeoJSON list: loaded as it is, loaded with a mapping, and validated.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz::load("a", bytes);
    fuzz::load(
        r#"{"type":"geojson","url":"a","fields":{"name":"/properties/title"},"html":["name"]}"#,
        bytes,
    );
    let _ = validate::check(bytes, "members.geojson", &domain::DecodeResult::default());
});
