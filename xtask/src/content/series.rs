//! The series that events belong to.

use domain::Topic;
use serde::Deserialize;

/// A series of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Series {
    /// What stands in the history alone.
    Milestone,
    GeneralAssembly,
    ExecutiveBoard,
    MayorsForum,
    UniversityPresidentsForum,
    HiTechFair,
    UnescoWta,
    InnovationForum,
}

impl Series {
    /// The series with pages of their own.
    const ALL: [Self; 7] = [
        Self::GeneralAssembly,
        Self::ExecutiveBoard,
        Self::MayorsForum,
        Self::UniversityPresidentsForum,
        Self::HiTechFair,
        Self::UnescoWta,
        Self::InnovationForum,
    ];

    /// The page of the series.
    pub const fn topic(self) -> Option<Topic> {
        match self {
            Self::Milestone => None,
            Self::GeneralAssembly => Some(Topic::GeneralAssembly),
            Self::ExecutiveBoard => Some(Topic::ExecutiveBoard),
            Self::MayorsForum => Some(Topic::MayorsForum),
            Self::UniversityPresidentsForum => Some(Topic::UniversityPresidentsForum),
            Self::HiTechFair => Some(Topic::HiTechFair),
            Self::UnescoWta => Some(Topic::UnescoWta),
            Self::InnovationForum => Some(Topic::InnovationForum),
        }
    }

    /// The name in texts and data, which is the end of its page's address.
    fn name(self) -> Option<&'static str> {
        self.topic()?.slug().strip_prefix("activities/")
    }

    /// The series with this name, or what the names are.
    pub fn named(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|series| series.name() == Some(name)).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.into_iter().filter_map(Self::name).collect();
            format!("there is no series `{name}`; there are {}", names.join(", "))
        })
    }
}
