//! Messages that only the published HTML and feeds contain. The app has its own in `domain::Messages`.

use domain::Lang;

/// The messages in one language.
pub struct PrerenderMessages {
    /// The Open Graph locale: language and territory.
    pub locale: &'static str,
    /// The alternative text of a share image, from the page's title.
    pub image_alt: fn(&str) -> String,
    /// The title of the news feed, from the association's name.
    pub feed_title: fn(&str) -> String,
    /// Introduces the names of the features that an outdated browser lacks.
    pub missing_features: &'static str,
}

impl PrerenderMessages {
    /// The messages in a language.
    pub const fn new(lang: Lang) -> Self {
        match lang {
            Lang::En => Self {
                locale: "en_GB",
                image_alt: |title| format!("Map of the world with the members, and the title: {title}"),
                feed_title: |name| format!("{name}: news"),
                missing_features: "This browser is too old for it and lacks:",
            },
            Lang::Ko => Self {
                locale: "ko_KR",
                image_alt: |title| format!("회원 분포 세계 지도와 제목: {title}"),
                feed_title: |name| format!("{name} 소식"),
                missing_features: "사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:",
            },
        }
    }
}
