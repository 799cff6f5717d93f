//! What is tested.

use super::stage::Stage;

/// What to test.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// Only what needs no browser, no npm package and no view.
    pub quick: bool,
    /// One stage instead of all.
    pub stage: Option<Stage>,
    /// Words that select tests of the stage by their names.
    pub filters: Vec<String>,
    /// Fail instead of installing what is missing.
    pub no_install: bool,
}

/// How much of the workspace is linted and tested natively.
#[derive(Clone, Copy, PartialEq)]
pub enum Scope {
    /// Everything but the views, which take minutes to compile, and the tests of what npm packages give.
    Quick,
    All,
}
