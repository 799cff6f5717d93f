//! The browser's entry.

fn main() {
    site::start();
}
