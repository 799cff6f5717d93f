//! The regions of the world, as the United Nations define them (M49).

use crate::string_enum;

string_enum! {
    /// A region of the world.
    Region {
        /// Africa.
        Africa = "africa",
        /// North and South America.
        Americas = "americas",
        /// Asia.
        Asia = "asia",
        /// Europe.
        Europe = "europe",
        /// Australia and the Pacific.
        Oceania = "oceania",
        /// Antarctica.
        Antarctica = "antarctica",
    }
}

impl Region {
    /// The M49 code.
    pub const fn m49(self) -> &'static str {
        match self {
            Self::Africa => "002",
            Self::Americas => "019",
            Self::Asia => "142",
            Self::Europe => "150",
            Self::Oceania => "009",
            Self::Antarctica => "010",
        }
    }
}
