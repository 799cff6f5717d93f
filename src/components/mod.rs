//! Parts of pages: they take what they show and know of no address.

mod class_mark;
mod figures;
mod load_notice;
mod mark;
mod problems;
mod prose;

pub use class_mark::ClassMark;
pub use figures::FigureList;
#[cfg(feature = "csr")]
pub use load_notice::LoadNotice;
pub use load_notice::TroubleNotice;
pub use mark::Mark;
pub use problems::Problems;
pub use prose::Prose;
