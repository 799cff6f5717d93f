//! English.

mod content;

pub use content::CONTENT;
