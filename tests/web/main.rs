//! Tests of the live page in a browser.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod map;
mod members;
mod render_queue;
mod test_page;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
