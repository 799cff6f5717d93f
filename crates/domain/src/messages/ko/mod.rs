//! Korean.

mod content;
mod issue;
mod prerender;
mod report;
mod site;
mod source;
mod views;

pub use content::CONTENT;
pub use issue::ISSUE;
pub use prerender::PRERENDER;
pub use report::REPORT;
pub use site::SITE;
pub use source::SOURCE;
pub use views::VIEWS;
