//! The pages of text. To add one, add a variant here, and a label and a text in each language.

/// A page of text. Its slug is also the name of its file in `content/{lang}/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageId {
    /// The introduction.
    About,
    /// The history.
    History,
    /// The vision and goals.
    Vision,
    /// The bodies and offices.
    Organization,
    /// A digest of the statutes.
    Statutes,
    /// What became of the association, and what this site is.
    Status,
    /// An overview of the activities.
    Activities,
    /// The General Assembly.
    GeneralAssembly,
    /// The Executive Board.
    ExecutiveBoard,
    /// The Mayors' Forum.
    MayorsForum,
    /// The University Presidents' Forum.
    UniversityPresidentsForum,
    /// The Techno-Mart and Hi-Tech Fair.
    HiTechFair,
    /// The programme with UNESCO.
    UnescoWta,
    /// The Global Innovation Forum.
    InnovationForum,
    /// The journal.
    Review,
    /// The places of meetings.
    Places,
    /// How to become a member.
    Joining,
    /// The list of news.
    News,
    /// The documents that are still available.
    Library,
    /// The contact page.
    Contact,
    /// Data, sources and licences.
    Sources,
    /// The validator for lists of members.
    Check,
    /// The search.
    Search,
    /// The site map.
    SiteMap,
    /// The accessibility statement.
    Accessibility,
    /// The privacy statement.
    Privacy,
}

impl PageId {
    /// All pages, in the order of the site map.
    pub const ALL: [Self; 26] = [
        Self::About,
        Self::History,
        Self::Vision,
        Self::Organization,
        Self::Statutes,
        Self::Status,
        Self::Activities,
        Self::GeneralAssembly,
        Self::ExecutiveBoard,
        Self::MayorsForum,
        Self::UniversityPresidentsForum,
        Self::HiTechFair,
        Self::UnescoWta,
        Self::InnovationForum,
        Self::Review,
        Self::Places,
        Self::Joining,
        Self::News,
        Self::Library,
        Self::Contact,
        Self::Sources,
        Self::Check,
        Self::Search,
        Self::SiteMap,
        Self::Accessibility,
        Self::Privacy,
    ];

    /// The path below the language, without leading and trailing slashes.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::History => "about/history",
            Self::Vision => "about/vision",
            Self::Organization => "about/organization",
            Self::Statutes => "about/statutes",
            Self::Status => "status",
            Self::Activities => "activities",
            Self::GeneralAssembly => "activities/general-assembly",
            Self::ExecutiveBoard => "activities/executive-board",
            Self::MayorsForum => "activities/mayors-forum",
            Self::UniversityPresidentsForum => "activities/university-presidents-forum",
            Self::HiTechFair => "activities/hi-tech-fair",
            Self::UnescoWta => "activities/unesco-wta",
            Self::InnovationForum => "activities/innovation-forum",
            Self::Review => "activities/review",
            Self::Places => "activities/places",
            Self::Joining => "joining",
            Self::News => "news",
            Self::Library => "library",
            Self::Contact => "contact",
            Self::Sources => "sources",
            Self::Check => "check",
            Self::Search => "search",
            Self::SiteMap => "site-map",
            Self::Accessibility => "accessibility",
            Self::Privacy => "privacy",
        }
    }

    /// Whether there are generated pages below it: [`Route::SubPage`](crate::Route::SubPage).
    pub const fn has_sub_pages(self) -> bool {
        matches!(self, Self::History | Self::Places)
    }

    /// The page with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_slug_and_is_listed_once() {
        for (index, page) in PageId::ALL.into_iter().enumerate() {
            assert_eq!((PageId::from_slug(page.slug()), page as usize), (Some(page), index));
        }
        assert_eq!(PageId::from_slug("nothing"), None);
    }
}
