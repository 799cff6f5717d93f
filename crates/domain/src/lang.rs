//! The languages of the site.

/// A language of the site. To add one, add a variant here; the compiler then names every place that needs it. The README lists
/// the files to add.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// All languages, in display order. The first one is the fallback.
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    /// The BCP 47 tag, which is also the first path segment: `en`, `ko`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// The name of the language in the language itself, for the language switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
        }
    }

    /// The language with this BCP 47 tag. Ignores the region and case: `ko-KR` is Korean.
    pub fn from_code(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The index in [`Lang::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_code() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
    }

    #[test]
    fn region_and_case_are_ignored() {
        for (tag, expected) in [
            ("ko-KR", Some(Lang::Ko)),
            ("EN", Some(Lang::En)),
            ("ko_KR", Some(Lang::Ko)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_code(tag), expected, "{tag}");
        }
    }

    #[test]
    fn indices_follow_the_order_of_all() {
        for (index, lang) in Lang::ALL.into_iter().enumerate() {
            assert_eq!(lang.index(), index);
        }
    }
}
