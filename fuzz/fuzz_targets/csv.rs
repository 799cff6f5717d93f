//! Random bytes as a CSV table.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz::load(r#"{"type":"csv","url":"a","separator":";","values":{"class":{"Full":"full"}}}"#, bytes);
});
