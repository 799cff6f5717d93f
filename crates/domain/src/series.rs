//! The series that events belong to.

use std::fmt;

use serde::Deserialize;

use crate::PageId;

/// Declares the series that have a page, in menu order, each by the name of its page's variant in [`PageId`].
macro_rules! series {
    ($($page:ident),+ $(,)?) => {
        /// A series of events.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[serde(try_from = "String")]
        pub enum Series {
            /// Events that are only in the history.
            Milestones,
            $(#[doc = concat!("The events of [`PageId::", stringify!($page), "`].")] $page),+
        }

        impl Series {
            /// All series, in menu order.
            pub const ALL: &[Self] = &[Self::Milestones, $(Self::$page),+];

            /// The page of the series.
            pub const fn page(self) -> Option<PageId> {
                match self {
                    Self::Milestones => None,
                    $(Self::$page => Some(PageId::$page)),+
                }
            }
        }
    };
}

series!(
    GeneralAssembly,
    ExecutiveBoard,
    MayorsForum,
    UniversityPresidentsForum,
    HiTechFair,
    UnescoWta,
    InnovationForum,
);

/// A name that no allowed series has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownSeries {
    /// The name.
    pub found: String,
    /// The names of the series that would be allowed.
    pub expected: Vec<&'static str>,
}

impl fmt::Display for UnknownSeries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected one of the series {}, found `{}`", self.expected.join(", "), self.found)
    }
}

impl std::error::Error for UnknownSeries {}

impl Series {
    /// The name in directives, data files and addresses: the last segment of its page's address.
    pub fn name(self) -> &'static str {
        self.page().and_then(|page| page.slug().rsplit('/').next()).unwrap_or("milestone")
    }

    /// The series with a page that has this name.
    ///
    /// # Errors
    /// If no series with a page has this name.
    pub fn with_page_named(name: &str) -> Result<Self, UnknownSeries> {
        Self::find(name, |series| series.page().is_some())
    }

    fn find(name: &str, is_candidate: fn(&Self) -> bool) -> Result<Self, UnknownSeries> {
        let candidates = || Self::ALL.iter().copied().filter(is_candidate);
        let error = || UnknownSeries { found: name.into(), expected: candidates().map(Self::name).collect() };
        candidates().find(|series| series.name() == name).ok_or_else(error)
    }
}

impl TryFrom<String> for Series {
    type Error = UnknownSeries;

    fn try_from(name: String) -> Result<Self, UnknownSeries> {
        Self::find(&name, |_| true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_series_is_found_by_its_name() {
        for &series in Series::ALL {
            assert_eq!(Series::try_from(series.name().to_owned()), Ok(series));
        }
    }

    #[test]
    fn milestones_have_no_page() {
        let error = Series::with_page_named("milestone").unwrap_err();
        assert_eq!(error.found, "milestone");
        assert_eq!(error.expected.len(), Series::ALL.len() - 1);
    }
}
