//! What is built.

use crate::base::Base;

/// What to build.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildOptions {
    /// The path of the site on its host.
    pub base: Base,
    /// Where the site will be published; empty if only `config.json` says that.
    pub origin: String,
    /// Whether each page holds the security policy, for a host that cannot send headers.
    pub policy_in_pages: bool,
}

impl BuildOptions {
    /// The defaults for a base path.
    pub fn for_base(base: &Base) -> Self {
        Self { base: base.clone(), origin: String::new(), policy_in_pages: false }
    }
}
