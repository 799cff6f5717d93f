//! The messages of the app in Korean.

use crate::messages::{Messages, grouped};
use crate::{Class, Compass, Date, Expected, GeoJsonError, Group, Kind, PageId};

const fn page_label(page: PageId) -> &'static str {
    match page {
        PageId::About => "WTA 소개",
        PageId::History => "연혁",
        PageId::Vision => "비전과 목표",
        PageId::Organization => "조직",
        PageId::Statutes => "헌장",
        PageId::Status => "WTA의 해산과 그 이후",
        PageId::Activities => "주요활동 개요",
        PageId::GeneralAssembly => "총회",
        PageId::ExecutiveBoard => "집행위원회",
        PageId::MayorsForum => "시장포럼",
        PageId::UniversityPresidentsForum => "대학총장포럼",
        PageId::HiTechFair => "테크노마트·하이테크페어",
        PageId::UnescoWta => "UNESCO-WTA 협력사업",
        PageId::InnovationForum => "세계혁신포럼",
        PageId::Review => "학술지 WTR",
        PageId::Places => "개최지",
        PageId::Joining => "가입 제도(과거 기록)",
        PageId::News => "소식",
        PageId::Library => "자료실",
        PageId::Contact => "연락처",
        PageId::Sources => "자료와 출처",
        PageId::Check => "회원 목록 점검",
        PageId::Search => "검색",
        PageId::SiteMap => "누리집 안내도",
        PageId::Accessibility => "접근성",
        PageId::Privacy => "개인정보 보호",
    }
}

const fn group_label(group: Group) -> &'static str {
    match group {
        Group::About => "WTA 안내",
        Group::Activities => "주요활동",
    }
}

pub static SITE: Messages = Messages {
    skip_to_menu: "주메뉴 바로가기",
    skip_to_content: "본문 바로가기",
    skip_to_footer: "하단 정보 바로가기",
    skip_links: "바로가기",
    menu: "메뉴",
    main_menu: "주메뉴",
    language: "언어",
    department: "관리부서",
    person: "담당자",
    telephone: "문의 전화",
    privacy: "이 누리집은 쿠키를 쓰거나 방문 기록을 모으지 않으며, 외부 서버에서 아무것도 불러오지 않습니다.",
    data_of: |day| format!("회원 자료 기준일: {}", date(day)),
    title: |page, site| format!("{page} – {site}"),
    broken: "페이지 일부가 작동을 멈추었습니다. 지금 보이는 내용은 계속 읽을 수 있습니다.",
    reload: "페이지 다시 불러오기",
    date,
    number: grouped,

    home: "첫 화면",
    page_label,
    group_label,
    members: "회원",
    not_found: "페이지를 찾을 수 없습니다",
    not_found_text: "입력하신 주소에 해당하는 페이지가 없습니다. 주소가 바뀌었거나 잘못 입력되었을 수 있습니다.",
    not_found_links: "다음 페이지를 이용해 주십시오",
    appearance: "글자 크기와 화면 색상",
    text_size: "글자 크기",
    text_sizes: ["작게", "보통", "조금 크게", "크게", "가장 크게"],
    theme: "화면 색상",
    themes: ["시스템 설정", "밝게", "어둡게"],
    show_keys: "단축키",
    search_shortcut: "/ 키로 검색 열기",
    search_failed: "검색 기능을 불러오지 못했습니다. 페이지를 다시 불러와 주십시오.",
    breadcrumbs: "현재 위치",

    members_summary: "공개된 자료로 확인되는 세계과학도시연합 회원을 지도와 목록으로 안내합니다.",
    members_caption: |_| "기록으로 확인된 회원",
    countries_caption: |_| "국가·지역",
    years_caption: "가입 연도",
    key_figures: "주요 수치",
    years: |first, last| if first == last { first.to_string() } else { format!("{first}–{last}") },
    members_in_countries: |members, countries| {
        format!("{}개 국가·지역 회원 {}곳", grouped(countries), grouped(members))
    },
    members_of: |shown, all| format!("전체 {}개 회원 가운데 {}개", grouped(all), grouped(shown)),
    no_members: "현재 목록에 등록된 회원이 없습니다.",
    search: "이름 또는 도시",
    view_modes: ["지도와 목록", "표", "통계"],
    panels: ["조건 선택", "연도", "내려받기·공유"],
    open_site: "누리집에서 보기",
    list: "회원 목록",
    show_more: |n| format!("{}개 더 보기", grouped(n)),
    class: |class| match class {
        Some(Class::Full) => "일반회원",
        Some(Class::Associate) => "기관회원",
        Some(Class::Discretionary) => "특별회원",
        None => "구분 미상 회원",
    },
    kind: |kind| match kind {
        Kind::City => "도시",
        Kind::Region => "광역 자치단체·권역",
        Kind::University => "대학",
        Kind::ResearchInstitute => "연구기관",
        Kind::SciencePark => "과학단지",
        Kind::Company => "기업",
        Kind::Organization => "기타 기관",
    },
    joined_label: "가입 연도",
    year: |year| format!("{year}년"),
    place: |city, country| format!("{country} {city}"),
    back_to_members: "지도에서 전체 회원 보기",

    map: "회원 지도",
    zoom_in: "확대",
    zoom_out: "축소",
    whole_world: "전체 보기",
    pan_west: "서쪽으로 이동",
    pan_east: "동쪽으로 이동",
    pan_north: "북쪽으로 이동",
    pan_south: "남쪽으로 이동",
    map_controls: "지도 조작",
    legend: "범례",
    disclaimer: "지도에는 육지만 표시합니다. 지도에 쓰인 명칭과 위치는 국가·영토·도시의 법적 지위나 경계에 관한 \
                 어떠한 견해도 나타내지 않습니다.",
    borders_disclaimer: "경계는 Natural Earth 자료를 그대로 표시한 것입니다. 경계와 명칭, 위치는 국가·영토·도시의 법적 지위에 \
                         관한 어떠한 견해도 나타내지 않습니다.",
    attribution: "육지: Natural Earth(퍼블릭 도메인). 좌표: GeoNames, CC BY 4.0.",
    skip_map: "지도 건너뛰기",
    marker: |name, class, place| format!("{name}, {class}, {place}"),
    cluster: |count, country, countries, names| {
        let rest = count.saturating_sub(names.len());
        let more = if rest == 0 { String::new() } else { format!(" 외 {}개", grouped(rest)) };
        let place = country.map_or_else(|| format!("{}개국", grouped(countries)), str::to_owned);
        format!("{place} 회원 수 {}: {}{more}", grouped(count), names.join(", "))
    },
    members_count: |n| format!("회원 {}개", grouped(n)),
    and_more: |n| format!("외 {}개", grouped(n)),
    map_hint: "방향키로 지도를 움직이고 더하기와 빼기 키로 확대·축소합니다. 엔터 키를 누르면 회원으로 이동하고, 물음표 키를 누르면 전체 단축키가 나옵니다.",
    map_keys: &[
        (
            "← → ↑ ↓",
            "지도 이동. 회원이 선택된 상태에서는 그 방향의 가장 가까운 회원으로 이동(Shift와 함께 누르면 지도 이동)",
        ),
        ("N, P", "화면 안의 다음 회원과 이전 회원으로 이동"),
        ("+ −", "확대와 축소"),
        ("Page Up, Page Down", "더 크게 확대와 축소"),
        ("0", "전체 보기"),
        ("Enter", "화면 안의 회원으로 이동. 회원에서는 해당 페이지 열기, 묶음에서는 펼치기"),
        ("I", "지도에 보이는 지역 안내"),
        ("Esc", "카드 닫기, 이어서 지도로 돌아가기"),
        ("Shift + 마우스", "영역을 그려 확대"),
        ("?", "이 목록 열기와 닫기"),
    ],
    shortcut_settings: "단축키",
    focused_marker: |at, count| format!("화면 안 {}개 중 {}번째", grouped(count), grouped(at)),
    distance: |km, direction| format!("{}쪽 {}km", compass(direction), grouped(km)),
    map_view: |(lat, lon), km, members| {
        let (north, east) = (if lat < 0 { "남위" } else { "북위" }, if lon < 0 { "서경" } else { "동경" });
        let (lat, lon, km) = (lat.abs(), lon.abs(), grouped(km));
        format!("지도 중심: {north} {lat}도, {east} {lon}도. 너비: 약 {km}km. {members}")
    },
    in_view: |seen, all| format!("전체 {}개 중 {}개가 화면에 있음", grouped(all), grouped(seen)),
    only_in_view: "이 지역 회원만",
    show_outside: |count| format!("화면 밖 회원 {}개 보기", grouped(count)),
    enlarge_map: "지도 크게 보기",
    reduce_map: "원래 크기로",
    copy_link: "이 화면의 링크 복사",
    link_copied: "링크를 복사했습니다.",
    link_not_copied: "링크를 복사하지 못했습니다. 주소 표시줄의 주소를 이용해 주십시오.",

    try_again: "다시 시도",
    list_failed: |address, why| format!("회원 목록({address})을 불러오지 못했습니다. {why}"),
    showing_published: |day| match day {
        Some(day) => format!("대신 누리집과 함께 배포된 {} 기준 목록을 표시합니다.", date(day)),
        None => "대신 누리집과 함께 배포된 목록을 표시합니다.".into(),
    },
    showing_settings: "대신 공개 당시의 설정을 적용합니다.",
    showing_prerendered: "지금 보이는 내용은 배포 당시의 페이지이며, 링크와 목록은 그대로 이용할 수 있습니다.",
    file_failed: |address, why| format!("페이지에 필요한 파일({address})을 불러오지 못했습니다. {why}"),
    open_page: "배포된 페이지 열기",
    no_answer: "응답이 없습니다. 네트워크 연결을 확인해 주십시오.",
    timeout: |seconds| format!("{seconds}초 안에 응답이 오지 않았습니다."),
    too_many_bytes: |most| format!("크기가 {}MB를 넘습니다.", most / 1_000_000),
    bad_status: |status| format!("서버가 상태 코드 {status}번으로 응답했습니다."),
    invalid_list: feed_error,
    bad_document: |error| format!("문서의 형식이 올바르지 않습니다. ({error})"),
    problems: |records, fields| {
        let records = (records > 0).then(|| format!("항목 {}건", grouped(records)));
        let fields = (fields > 0).then(|| format!("값 {}건", grouped(fields)));
        let parts: Vec<String> = [records, fields].into_iter().flatten().collect();
        format!("읽을 수 없는 {}은 제외했습니다.", parts.join("과 "))
    },
    problem: |record, field, found, expected, line| {
        format!("{record} ({line}행) {field}: {} 필요, 현재 값 {found}", expectation(expected))
    },
};

fn date(day: Date) -> String {
    format!("{}년 {}월 {}일", day.year(), day.month(), day.day())
}

fn feed_error(error: &GeoJsonError) -> String {
    match error {
        GeoJsonError::Empty => "파일이 비어 있습니다.".into(),
        GeoJsonError::NotUtf8 { valid_up_to: at } => {
            format!("{at}번째 바이트부터 UTF-8 문자가 아닙니다. UTF-8로 저장해 주십시오.")
        }
        GeoJsonError::Html => "목록 대신 웹 페이지(HTML)가 왔습니다. 목록의 주소를 확인해 주십시오.".into(),
        GeoJsonError::Truncated { line } => {
            format!("파일이 {line}행에서 끊겼습니다. 전체를 다시 올려 주십시오.")
        }
        GeoJsonError::Syntax { line, column, message } => {
            format!("{line}행 {column}열의 JSON 문법이 올바르지 않습니다. ({message})")
        }
        GeoJsonError::NotACollection { found } => format!("GeoJSON FeatureCollection이 아닙니다. ({found})"),
    }
}

fn expectation(expected: Expected) -> &'static str {
    match expected {
        Expected::Feature => "GeoJSON Feature 객체",
        Expected::Id => "영문 소문자·숫자·하이픈으로 된 식별자",
        Expected::UniqueId => "앞의 항목과 겹치지 않는 식별자",
        Expected::Text => "비어 있지 않은 글",
        Expected::Texts => "글의 목록",
        Expected::Point => "GeoJSON Point [경도, 위도]",
        Expected::Coordinates => "경도 -180~180, 위도 -90~90",
        Expected::Class => "full, associate, discretionary 중 하나",
        Expected::Kind => "정해진 유형 중 하나",
        Expected::Evidence => "stated, founding-list, weak 중 하나",
        Expected::Year => "1000~2999의 연도",
        Expected::WebAddress => "https:// 또는 http://로 시작하는 주소",
        Expected::CountryCode => "두 글자 국가 코드(ISO 3166-1)",
    }
}

fn compass(direction: Compass) -> &'static str {
    match direction {
        Compass::North => "북",
        Compass::NorthEast => "북동",
        Compass::East => "동",
        Compass::SouthEast => "남동",
        Compass::South => "남",
        Compass::SouthWest => "남서",
        Compass::West => "서",
        Compass::NorthWest => "북서",
    }
}
