//! English.

mod report;
mod site;
mod views;

pub use report::REPORT;
pub use site::{ENGLISH_MONTHS, SITE};
pub use views::VIEWS;
