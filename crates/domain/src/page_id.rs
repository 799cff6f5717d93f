//! The pages whose words are a text of their own. A further page is one variant here, a label in each language and a
//! text in each language.

/// What a page of text is about. Its address below the language is the name of its file in `content/{lang}/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageId {
    /// The introduction.
    About,
    /// What happened when.
    History,
    /// What the association wanted.
    Vision,
    /// Its bodies and offices.
    Organization,
    /// Its statutes, in digest.
    Statutes,
    /// What became of it, and what this site is.
    Status,
    /// What it did, in short.
    Activities,
    /// A series of meetings.
    GeneralAssembly,
    /// A series of meetings.
    ExecutiveBoard,
    /// A series of meetings.
    MayorsForum,
    /// A series of meetings.
    UniversityPresidentsForum,
    /// A series of fairs.
    HiTechFair,
    /// The programme with UNESCO.
    UnescoWta,
    /// A series of meetings.
    InnovationForum,
    /// The journal.
    Review,
    /// Where the association met.
    Places,
    /// How one became a member.
    Joining,
    /// All news.
    News,
    /// What can still be read, and where.
    Library,
    /// Contact.
    Contact,
    /// Data, sources and licences.
    Sources,
    /// Where editors have a list of members looked through.
    Check,
    /// Finding pages and members.
    Search,
    /// Every page.
    SiteMap,
    /// How accessible the site is.
    Accessibility,
    /// What the site keeps.
    Privacy,
}

impl PageId {
    /// All, in the order of a site map.
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

    /// The address below the language, without slashes at its ends.
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

    /// Whether pages made from data stand below it, each with a name of its own.
    pub const fn has_sub_pages(self) -> bool {
        matches!(self, Self::History | Self::Places)
    }

    /// The page with this address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_found_by_its_address_and_stands_once() {
        for (index, page) in PageId::ALL.into_iter().enumerate() {
            assert_eq!((PageId::from_slug(page.slug()), page as usize), (Some(page), index));
        }
        assert_eq!(PageId::from_slug("nothing"), None);
    }
}
