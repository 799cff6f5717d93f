//! The messages of the validation report in Korean.

use crate::messages::ReportMessages;

pub static REPORT: ReportMessages = ReportMessages {
    status: |members, left_out, doubtful| {
        let members = match members {
            0 => "읽을 수 있는 회원이 없습니다.".into(),
            members => format!("회원 {members}개를 읽었습니다."),
        };
        let left_out = match left_out {
            0 => String::new(),
            left_out => format!(" 제외되는 항목이나 값이 {left_out}건 있습니다."),
        };
        let doubtful = match doubtful {
            0 => String::new(),
            doubtful => format!(" 확인이 필요한 사항이 {doubtful}건 있습니다."),
        };
        let fine = if left_out.is_empty() && doubtful.is_empty() { " 이상이 없습니다." } else { "" };
        format!("{members}{left_out}{doubtful}{fine}")
    },
    save: "members.geojson으로 저장",
    saved: |members| {
        format!(
            "누리집이 읽는 형식으로 회원 {members}개를 저장합니다. 제외되는 항목과 누리집에서 쓰지 않는 값은 들어가지 않습니다."
        )
    },
    left_out: |count| format!("제외되는 항목({count})"),
    doubtful: |count| format!("확인이 필요한 사항({count})"),
    changes: |added, removed, altered| {
        format!("바뀌는 내용: 추가 {added}개, 삭제 {removed}개, 변경 {altered}건")
    },
    no_changes: "누리집에서 바뀌는 내용이 없습니다.",
    changes_table: "바뀌는 내용",
    entry: "회원",
    field: "필드",
    published: "공개된 목록",
    in_this_list: "이 목록",
    added: "추가",
    removed: "삭제",
    map: "회원 분포 지도",
    map_note: "가까이 있는 여러 회원은 기호 하나로 표시합니다.",
};
