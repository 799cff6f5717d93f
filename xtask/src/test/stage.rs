//! The stages of `cargo xtask test`.

use std::str::FromStr;

use anyhow::{Error, anyhow};

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Lint,
    Native,
    Interop,
    Schema,
    Web,
    Build,
    Markup,
    E2e,
    Hosts,
    Audit,
    Shutdown,
    Sources,
}

impl Stage {
    pub const ALL: [Self; 12] = [
        Self::Lint,
        Self::Native,
        Self::Interop,
        Self::Schema,
        Self::Web,
        Self::Build,
        Self::Markup,
        Self::E2e,
        Self::Hosts,
        Self::Audit,
        Self::Shutdown,
        Self::Sources,
    ];

    /// The name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Interop => "interop",
            Self::Schema => "schema",
            Self::Web => "web",
            Self::Build => "build",
            Self::Markup => "markup",
            Self::E2e => "e2e",
            Self::Hosts => "hosts",
            Self::Audit => "audit",
            Self::Shutdown => "shutdown",
            Self::Sources => "sources",
        }
    }

    /// Whether words after the stage select some of its tests.
    pub const fn takes_filters(self) -> bool {
        matches!(self, Self::Native | Self::Web | Self::E2e | Self::Hosts | Self::Sources)
    }

    /// Whether the stage tests a build.
    pub const fn needs_build(self) -> bool {
        matches!(self, Self::Markup | Self::E2e | Self::Hosts | Self::Audit | Self::Shutdown | Self::Sources)
    }
}

impl FromStr for Stage {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == text).ok_or_else(|| {
            let names = Self::ALL.map(Self::as_str).join(", ");
            anyhow!("there is no stage `{text}` of the tests; the stages are {names}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_is_found_by_its_name() {
        for stage in Stage::ALL {
            assert_eq!(stage.as_str().parse::<Stage>().unwrap(), stage);
        }
        let error = "end".parse::<Stage>().unwrap_err().to_string();
        assert!(
            error.starts_with("there is no stage `end` of the tests; the stages are lint, native"),
            "{error}"
        );
    }
}
