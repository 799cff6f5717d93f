//! Korean.

use domain::{Evidence, Lang, Messages};

use super::Words;

pub(super) const KO: Words = Words {
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
    nearest: "가까운 회원",
    km: |km| {
        if km == 0 { "1 km 미만".into() } else { format!("{} km", (Messages::of(Lang::Ko).number)(km)) }
    },
    correction: "수정 요청하기",
    where_it_is: |name| format!("{name} 위치 지도"),
};
