//! Messages that only search engines, feed readers, previews and those without script see. The interface has its own in `domain::Messages`.

use domain::Lang;

/// The words in one language.
pub struct ShareMessages {
    /// Language and territory, as Open Graph names them.
    pub locale: &'static str,
    /// What the picture of a page shows, by the page's title.
    pub picture: fn(&str) -> String,
    /// The title of the feed, by the association's name.
    pub feed: fn(&str) -> String,
    /// The name of the ways through the members.
    pub ways: &'static str,
    /// The way to the members of every class.
    pub all: &'static str,
}

impl ShareMessages {
    /// The words in a language.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => Self {
                locale: "en_GB",
                picture: |title| format!("Map of the world with the members, and the title: {title}"),
                feed: |name| format!("{name}: news"),
                ways: "Members by class and country",
                all: "All",
            },
            Lang::Ko => Self {
                locale: "ko_KR",
                picture: |title| format!("회원 분포 세계 지도와 제목: {title}"),
                feed: |name| format!("{name} 소식"),
                ways: "구분별·국가별 회원",
                all: "전체",
            },
        }
    }
}
