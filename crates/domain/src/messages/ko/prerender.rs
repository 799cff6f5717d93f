//! The messages of the prerenderer in Korean.

use crate::messages::PrerenderMessages;

pub static PRERENDER: PrerenderMessages = PrerenderMessages {
    locale: "ko_KR",
    image_alt: |title| format!("회원 분포 세계 지도와 제목: {title}"),
    feed_title: |name| format!("{name} 소식"),
    missing_features: "사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:",
};
