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
    /// All, in the order of the menu.
    pub const ALL: [Self; 8] = [
        Self::Milestone,
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

    /// The name in texts, data and addresses.
    pub fn name(self) -> &'static str {
        self.topic().and_then(|topic| topic.slug().strip_prefix("activities/")).unwrap_or("milestone")
    }

    /// The series with a page of its own that has this name, or what the names are.
    pub fn named(name: &str) -> Result<Self, String> {
        let own = || Self::ALL.into_iter().filter(|series| series.topic().is_some());
        own().find(|series| series.name() == name).ok_or_else(|| {
            let names: Vec<&str> = own().map(Self::name).collect();
            format!("there is no series `{name}`; there are {}", names.join(", "))
        })
    }
}
