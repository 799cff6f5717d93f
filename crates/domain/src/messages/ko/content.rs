//! The messages of generated content in Korean.

use crate::messages::{ContentMessages, Messages, ValidatorForm};
use crate::{DateRange, Lang, PartialDate, Series};

pub static CONTENT: ContentMessages = ContentMessages {
    validator: ValidatorForm {
        file: "파일을 선택하거나 이 페이지로 끌어다 놓으십시오",
        hint: |megabytes| {
            format!(
                "GeoJSON 또는 CSV 형식, {megabytes}MB까지 점검할 수 있습니다. 파일은 이 브라우저에서만 읽으며 전송되지 않습니다."
            )
        },
        text: "목록 붙여넣기",
        check_text: "내용 점검",
        address: "목록의 주소 입력",
        check_address: "불러와 점검",
        wait: "목록을 점검하고 있습니다.",
        failed: "점검 기능을 불러오지 못했습니다. 네트워크 연결을 확인한 뒤 다시 시도해 주십시오.",
    },
    number: "차수",
    date: "일자",
    event: "행사",
    place: "개최지",
    theme: "주제",
    attendance: "참가 규모",
    remarks: "비고",
    sources: "출처",
    office: "직위",
    person: "이름",
    attested: "확인되는 시기",
    class: "구분",
    eligibility: "대상",
    vote: "의결권",
    not_stated: "명시되지 않음",
    admission_fee: "가입비(미국 달러)",
    document: "자료",
    details: "확인된 내용",
    amended: "개정",
    related_page: "관련 페이지",
    own_translation: "이 누리집의 번역",
    no_value: "–",
    inferred: "추정",
    disputed: "자료 간 차이 있음",
    planned: "예고, 개최 여부 확인되지 않음",
    not_held: "미개최",
    sources_label: |numbers| format!("출처 {numbers}"),
    previous: "이전",
    next: "다음",
    previous_and_next: "이전·다음 페이지",
    on_this_page: "이 페이지의 내용",
    timeline_by_series: "행사별 연표",
    all_series: "전체",
    series_name,
    timeline_title: |series| format!("연표: {series}"),
    series_summary: |series, n| format!("WTA {series} 일자순 기록 {n}건"),
    undated_events: |n| format!("일자가 확인되지 않은 {n}건은 해당 행사 페이지에 실었습니다."),
    other_formats: ["다른 프로그램에서 쓰기: ", "달력 파일(iCalendar)", ", ", "JSON", ""],
    calendar_name: "연표",
    inexact_date: |when| format!("날짜까지는 확인되지 않음: {when}"),
    event_count: |n| format!("행사 {n}건"),
    city_of_place: |name| name.rsplit(' ').next().unwrap_or_default(),
    map_of_places: "WTA 행사 개최지 지도",
    place_summary: |place, n| format!("{place}에서 열린 WTA 행사 기록 {n}건"),
    member_at_place: "이 지역의 회원",
    diagram_title: "WTA의 기구",
    page_sources: "출처",
    last_checked: |day| format!("최종 확인일: {}", Messages::for_lang(Lang::Ko).date(day)),
    back_to_text: "본문으로 돌아가기",
    footnotes: "주",
    all_news: "전체 소식",
    date_range,
    event_name,
    with_remark: |what, remark| format!("{what}({remark})"),
};

fn date_range(DateRange { from, to }: &DateRange) -> String {
    let Some(to) = to else { return partial_date(from) };
    let same_year = from.year == to.year;
    match (from.month, from.day) {
        (Some(month), Some(day)) if same_year && from.month == to.month => {
            format!("{}년 {month}월 {day}~{}", from.year, day_of(to))
        }
        (Some(month), None) if same_year => format!("{}년 {month}~{}", from.year, month_and_day(to)),
        (Some(_), Some(_)) if same_year => format!("{}~{}", partial_date(from), month_and_day(to)),
        (None, _) => format!("{}~{}년", from.year, to.year),
        _ => format!("{}~{}", partial_date(from), partial_date(to)),
    }
}

fn partial_date(date: &PartialDate) -> String {
    format!("{}년 {}", date.year, month_and_day(date)).trim_end().into()
}

fn month_and_day(date: &PartialDate) -> String {
    let month = date.month.map(|month| format!("{month}월")).unwrap_or_default();
    format!("{month} {}", day_of(date)).trim_end().into()
}

fn day_of(date: &PartialDate) -> String {
    date.day.map(|day| format!("{day}일")).unwrap_or_default()
}

const fn series_name(series: Series) -> &'static str {
    match series {
        Series::Milestones => "주요 연혁",
        Series::GeneralAssembly => "총회",
        Series::ExecutiveBoard => "집행위원회",
        Series::MayorsForum => "시장포럼",
        Series::UniversityPresidentsForum => "대학총장포럼",
        Series::HiTechFair => "하이테크페어",
        Series::UnescoWta => "UNESCO-WTA 국제공동워크숍",
        Series::InnovationForum => "세계혁신포럼",
    }
}

fn event_name(series: Series, number: Option<u16>) -> String {
    let (name, counter) = match series {
        Series::Milestones => ("주요 연혁", '차'),
        Series::GeneralAssembly => ("총회", '차'),
        Series::ExecutiveBoard => ("집행위원회", '차'),
        Series::MayorsForum => ("시장포럼", '차'),
        Series::UniversityPresidentsForum => ("대학총장포럼", '차'),
        Series::HiTechFair => ("하이테크페어", '회'),
        Series::UnescoWta => ("UNESCO-WTA 국제공동워크숍", '차'),
        Series::InnovationForum => ("세계혁신포럼", '회'),
    };
    number.map_or_else(|| name.into(), |number| format!("제{number}{counter} {name}"))
}
