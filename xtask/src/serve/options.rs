//! What is served, and where.

use crate::base::Base;

/// What to serve, and where.
#[derive(Debug, PartialEq)]
pub struct Options {
    pub port: u16,
    pub base: Base,
    pub mode: Mode,
    /// Fail instead of installing what is missing.
    pub no_install: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, base: Base::root(), mode: Mode::Built, no_install: false }
    }
}

/// Which build is served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mode {
    /// A release build, made first.
    Built,
    /// The last build.
    NoBuild,
    /// A quick build that reloads on every change.
    Development,
}
