//! Korean.

mod content;

pub use content::CONTENT;
