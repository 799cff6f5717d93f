//! Korean.

use domain::{Evidence, Lang, Messages};

use super::ViewMessages;
use directory::Region;

pub(super) const KO: ViewMessages = ViewMessages {
    kept: |day| {
        format!(
            "대신 이 브라우저에서 {}에 마지막으로 불러온 목록을 보여 줍니다.",
            (Messages::of(Lang::Ko).date)(day)
        )
    },
    in_part: |loaded, matched| {
        let of = matched.map_or_else(String::new, |matched| format!("약 {matched}개 중 "));
        format!("이 화면에서 {of}{loaded}개를 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.")
    },
    results: |n| format!("검색 결과 {n}건"),
    nothing: "검색 결과가 없습니다.",
    try_other: "낱말을 줄이거나 바꾸어 보십시오. 이름은 영어, 한국어, 현지 표기로 찾을 수 있으며, 입력한 낱말이 모두 들어 있어야 합니다.",
    members: |n| format!("회원({n})"),
    pages: |n| format!("페이지({n})"),
    news: |n| format!("소식({n})"),
    all_members: |n| format!("회원 목록에서 {n}곳 모두 보기"),
    more: |n| format!("이 밖에 {n}건이 더 있습니다. 낱말을 더하면 범위를 좁힐 수 있습니다."),
    class_label: "구분",
    kind_label: "유형",
    place_label: "소재지",
    website_label: "누리집",
    evidence_label: "확인 근거",
    as_of_label: "자료 기준 연도",
    sources_label: "출처",
    position_label: "지도상의 위치",
    others_in: |country| format!("{country}의 다른 회원"),
    no_such_member: "해당 회원이 없습니다",
    no_such_member_text: "이 주소에 해당하는 회원이 목록에 없습니다. 링크가 만들어진 뒤 목록이 바뀌었을 수 있습니다.",
    member_summary: |name, class, place, association| format!("{name}({place}): {association} {class}"),
    evidence: |evidence| match evidence {
        Evidence::Stated => "가입 또는 회원 자격이 자료에 명시되어 있습니다.",
        Evidence::FoundingList => "1998년 창립총회 참가 등록 도시 명단에 실려 있습니다.",
        Evidence::Weak => "간접적이거나 불분명한 자료에 근거합니다.",
    },
    before: "이전",
    after: "다음",
    way_on: "선택한 회원의 이전·다음",
    back_to_selection: |n| format!("선택한 회원 {n}곳으로 돌아가기"),
    none_found: "조건에 맞는 회원이 없습니다.",
    none_together: "선택한 조건을 모두 갖춘 회원이 없습니다. 다음 조건을 빼면 회원을 찾을 수 있습니다.",
    did_you_mean: |name| format!("‘{name}’ 검색하기"),
    without: |what, n| format!("{what} 조건 빼기: {n}개"),
    looks: "보기 방식",
    chosen: "선택한 조건",
    clear: "전체 해제",
    take_back: |name| format!("{name} 조건 해제"),
    name_label: "이름",
    country_label: "국가",
    region_label: "지역",
    region: |region| match region {
        Region::Africa => "아프리카",
        Region::Americas => "아메리카",
        Region::Asia => "아시아",
        Region::Europe => "유럽",
        Region::Oceania => "오세아니아",
        Region::Antarctica => "남극",
    },
    unknown: "미상",
    decade: |first| format!("{first}~{}년", first + 9),
    evidence_short: |evidence| match evidence {
        Evidence::Stated => "자료에 명시",
        Evidence::FoundingList => "창립총회 등록 명단",
        Evidence::Weak => "간접·불분명",
    },
    until: |year| format!("{year}년까지 가입"),
    joined_by: |year| format!("{year}년까지 가입"),
    play: "재생",
    without_year: |n| format!("가입 연도가 확인되지 않은 회원 {n}개는 제외됩니다."),
    year: "연도",
    joined_in_year: "가입",
    members_so_far: "누적 회원",
    by_year: "가입 연도별 회원",
    by_class: "구분별 회원",
    by_region: "지역별 회원",
    by_kind: "유형별 회원",
    by_country: "국가별 회원",
    other_countries: "그 밖의 국가",
    as_table: "표로 보기",
    table_pages: "표 페이지",
    page_of: |page, pages| format!("{pages}쪽 가운데 {page}쪽"),
    take: "내려받기·복사·인쇄·퍼가기",
    copy_text: "텍스트로 복사",
    copied: "목록을 복사했습니다.",
    print: "인쇄",
    embed: "다음 코드를 넣으면 다른 누리집에서 이 결과를 보여 줄 수 있습니다.",
    preview: "미리 보기",
    licence: "좌표: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
    attribution: |name| format!("{name}. 좌표: GeoNames (https://www.geonames.org)"),
    nearest: "가까운 회원",
    km: |km| {
        if km == 0 {
            "1\u{a0}km 미만".into()
        } else {
            format!("{}\u{a0}km", (Messages::of(Lang::Ko).number)(km))
        }
    },
    correction: "수정 요청하기",
    where_it_is: |name| format!("{name} 위치 지도"),
};
