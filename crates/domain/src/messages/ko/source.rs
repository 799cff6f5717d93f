//! The messages about sources in Korean.

use crate::messages::SourceMessages;

pub static SOURCE: SourceMessages = SourceMessages {
    invalid_url: |found| {
        format!("웹 주소가 아닙니다. (\"{found}\") config.json의 \"url\"을 확인해 주십시오.")
    },
    no_answer: "응답이 없습니다. 네트워크 연결을 확인해 주십시오.",
    no_answer_elsewhere: "응답이 없습니다. 네트워크 연결과 주소를 확인하고, 상대 서버가 이 누리집의 접근을 허용하는지\
             (Access-Control-Allow-Origin) 확인해 주십시오.",
    timeout: "제한 시간 안에 응답이 오지 않았습니다. 잠시 후 다시 시도해 주십시오.",
    cancelled: "불러오기를 중단했습니다.",
    status: |status| format!("서버가 상태 코드 {status}번으로 응답했습니다. {}", status_remedy(status)),
    redirected: |to| {
        format!(
            "다른 주소({to})의 웹 페이지가 왔습니다. 로그인이 필요한 목록이면 누구나 볼 수 있게 공개해 주십시오."
        )
    },
    other_type: |found| format!("회원 목록이 아닌 다른 형식의 파일입니다. ({found})"),
    html: "목록 대신 웹 페이지(HTML)가 왔습니다. 목록의 주소를 확인해 주십시오.",
    empty: "파일이 비어 있습니다.",
    not_utf8: |at| format!("{at}번째 바이트부터 UTF-8 문자가 아닙니다. UTF-8로 저장해 주십시오."),
    truncated: |line| format!("파일이 {line}행에서 끊겼습니다. 전체를 다시 올려 주십시오."),
    invalid_json: |line, column, what| {
        format!("{line}행 {column}열의 JSON 문법이 올바르지 않습니다. ({what})")
    },
    no_items: |pointer, found| {
        let place = if pointer.is_empty() { "문서 전체" } else { pointer };
        format!(
            "회원 목록이 있어야 할 위치({place})에 목록이 없습니다. (현재 값 {found}) config.json의 \"type\"과 \"items\"를 \
                 확인해 주십시오."
        )
    },
    no_column: |column, columns| {
        format!(
            "표에 \"{column}\" 열이 없습니다. (있는 열: {columns}) config.json의 \"fields\"에 열 이름을 지정해 주십시오."
        )
    },
    too_many_bytes: |most| format!("목록의 크기가 {}MB를 넘습니다.", most / 1_000_000),
    too_many_pages: |most| format!("목록이 {most}쪽을 넘습니다. 한 쪽의 크기를 늘려 주십시오."),
    too_many_members: |most| format!("회원이 {most}개를 넘습니다. config.json의 \"max\" 값을 늘려 주십시오."),
    repeated_page: |address| {
        format!("같은 쪽({address})이 두 번 왔습니다. 서버의 쪽 넘김을 확인해 주십시오.")
    },
    next_elsewhere: |address| {
        format!("다음 쪽의 주소({address})가 다른 누리집입니다. 서버의 공개 주소 설정을 확인해 주십시오.")
    },
    problem: |page, is_swapped, problem| {
        let page = if page > 1 { format!("{page}쪽: ") } else { String::new() };
        let remedy = if is_swapped {
            ". 위도와 경도가 바뀌었습니다. 경도를 먼저 적어 주십시오."
        } else {
            ""
        };
        format!("{page}{problem}{remedy}")
    },
};

const fn status_remedy(status: u16) -> &'static str {
    match status {
        401 | 403 => "목록이 공개되어 있지 않습니다.",
        404 | 410 => "목록의 주소를 확인해 주십시오.",
        429 => "요청이 너무 많습니다. 잠시 후 다시 시도해 주십시오.",
        500.. => "서버의 오류이므로 잠시 후 다시 시도해 주십시오.",
        _ => "목록의 주소와 설정을 확인해 주십시오.",
    }
}
