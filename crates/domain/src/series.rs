//! The series that events belong to.

use std::fmt;

use serde::Deserialize;

use crate::PageId;

/// Declares the series that have a page, in menu order, each with the slug of its page.
macro_rules! series {
    ($($series:ident = $slug:literal),+ $(,)?) => {
        /// A series of events.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[serde(try_from = "String")]
        pub enum Series {
            /// Events that are only in the history.
            Milestones,
            $(#[doc = concat!("The events of the page `", $slug, "`.")] $series),+
        }

        impl Series {
            /// All series, in menu order.
            pub const ALL: &[Self] = &[Self::Milestones, $(Self::$series),+];

            const fn slug(self) -> Option<&'static str> {
                match self {
                    Self::Milestones => None,
                    $(Self::$series => Some($slug)),+
                }
            }
        }
    };
}

series!(
    GeneralAssembly = "activities/general-assembly",
    ExecutiveBoard = "activities/executive-board",
    MayorsForum = "activities/mayors-forum",
    UniversityPresidentsForum = "activities/university-presidents-forum",
    HiTechFair = "activities/hi-tech-fair",
    UnescoWta = "activities/unesco-wta",
    InnovationForum = "activities/innovation-forum",
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
    /// The page of the series.
    pub fn page(self) -> Option<PageId> {
        self.slug().and_then(PageId::from_slug)
    }

    /// The name in directives, data files and addresses: the last segment of its page's address.
    pub fn name(self) -> &'static str {
        self.slug().and_then(|slug| slug.rsplit('/').next()).unwrap_or("milestone")
    }

    /// The series with a page that has this name.
    ///
    /// # Errors
    /// If no series with a page has this name.
    pub fn with_page_named(name: &str) -> Result<Self, UnknownSeries> {
        Self::find(name, |series| series.slug().is_some())
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
