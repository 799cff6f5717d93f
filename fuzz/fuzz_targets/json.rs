//! Random bytes as a JSON document with pages.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz::load(
        r#"{"type":"json","url":"a","items":"/d","fields":{"name":"/t/r"},"html":["name"],"paging":{"next":"/n"}}"#,
        bytes,
    );
});
