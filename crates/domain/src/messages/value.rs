//! Values that are put into texts.

use crate::Date;

/// What is put into a text.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    Text(&'a str),
    /// Written without separators.
    Plain(usize),
    /// Written with its separators; chooses between forms.
    Count(usize),
    Date(Date),
}
