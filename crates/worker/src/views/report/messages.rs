//! The words of a report, in every language. A word that a language lacks does not compile.

use domain::Lang;

pub struct ReportMessages {
    /// How many members can be read, how many things would be left out, and how many are to be looked at.
    pub status: fn(usize, usize, usize) -> String,
    pub save: &'static str,
    /// What is saved: so many members.
    pub saved: fn(usize) -> String,
    /// Heading: so many things would be left out.
    pub left_out: fn(usize) -> String,
    /// Heading: so many things are to be looked at.
    pub doubtful: fn(usize) -> String,
    /// Heading: so many members added, so many removed, so many fields altered.
    pub changes: fn(usize, usize, usize) -> String,
    pub no_changes: &'static str,
    /// The name of the table of changes.
    pub changed: &'static str,
    pub entry: &'static str,
    pub field: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    /// The name of the map.
    pub map: &'static str,
    pub map_note: &'static str,
}

impl ReportMessages {
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Ko => &KO,
        }
    }
}

static EN: ReportMessages = ReportMessages {
    status: |members, left_out, doubtful| {
        let members = match members {
            0 => "No member can be read.".into(),
            1 => "One member can be read.".into(),
            members => format!("{members} members can be read."),
        };
        let left_out = match left_out {
            0 => String::new(),
            1 => " One entry or field would be left out.".into(),
            left_out => format!(" {left_out} entries or fields would be left out."),
        };
        let doubtful = match doubtful {
            0 => String::new(),
            1 => " One thing should be looked at.".into(),
            doubtful => format!(" {doubtful} things should be looked at."),
        };
        let fine = if left_out.is_empty() && doubtful.is_empty() { " Nothing is amiss." } else { "" };
        format!("{members}{left_out}{doubtful}{fine}")
    },
    save: "Save as members.geojson",
    saved: |members| {
        let members = if members == 1 { "the member".into() } else { format!("the {members} members") };
        format!(
            "It holds {members} in the form that the site reads, without what would be left out and without fields that the site does not know."
        )
    },
    left_out: |count| format!("Left out ({count})"),
    doubtful: |count| format!("To be looked at ({count})"),
    changes: |added, removed, altered| {
        format!("Changes: {added} added, {removed} removed, {altered} altered")
    },
    no_changes: "Nothing would change on the site.",
    changed: "Changes",
    entry: "Member",
    field: "Field",
    before: "Published",
    after: "In this list",
    added: "added",
    removed: "removed",
    map: "The members on the map",
    map_note: "Where several members are close together, one sign stands for them.",
};

static KO: ReportMessages = ReportMessages {
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
    changed: "바뀌는 내용",
    entry: "회원",
    field: "필드",
    before: "공개된 목록",
    after: "이 목록",
    added: "추가",
    removed: "삭제",
    map: "회원 분포 지도",
    map_note: "가까이 있는 여러 회원은 기호 하나로 표시합니다.",
};
