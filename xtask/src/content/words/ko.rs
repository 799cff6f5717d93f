//! Korean.

use super::super::series::Series;
use super::super::when::{Moment, When};
use super::Words;

pub(super) const KO: Words = Words {
    number: "차수",
    date: "일자",
    event: "행사",
    place: "개최지",
    theme: "주제",
    attendance: "참가 규모",
    remarks: "비고",
    sources: "출처",
    nothing: "–",
    inferred: "추정",
    disputed: "자료 간 차이 있음",
    planned: "예고, 개최 여부 확인되지 않음",
    not_held: "미개최",
    earlier: "이전 소식: ",
    later: "다음 소식: ",
    all_news: "전체 소식",
    when,
    event_of,
    remarked: |what, remark| format!("{what}({remark})"),
};

fn when(When { from, to }: &When) -> String {
    let Some(to) = to else { return moment(from) };
    let same_year = from.year == to.year;
    match (from.month, from.day) {
        (Some(month), Some(day)) if same_year && from.month == to.month => {
            format!("{}년 {month}월 {day}~{}", from.year, since_month(to))
        }
        (Some(month), None) if same_year => format!("{}년 {month}~{}", from.year, since_year(to)),
        (Some(_), Some(_)) if same_year => format!("{}~{}", moment(from), since_year(to)),
        (None, _) => format!("{}~{}년", from.year, to.year),
        _ => format!("{}~{}", moment(from), moment(to)),
    }
}

fn moment(at: &Moment) -> String {
    format!("{}년 {}", at.year, since_year(at)).trim_end().into()
}

fn since_year(at: &Moment) -> String {
    let month = at.month.map(|month| format!("{month}월")).unwrap_or_default();
    format!("{month} {}", since_month(at)).trim_end().into()
}

fn since_month(at: &Moment) -> String {
    at.day.map(|day| format!("{day}일")).unwrap_or_default()
}

fn event_of(series: Series, number: Option<u16>) -> String {
    let (name, counter) = match series {
        Series::Milestone => ("주요 연혁", '차'),
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
