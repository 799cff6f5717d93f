//! Korean.

mod report;
mod site;
mod views;

pub use report::REPORT;
pub use site::SITE;
pub use views::VIEWS;
