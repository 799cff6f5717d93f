//! The messages about the issues of a list in Korean.

use crate::Lang;
use crate::messages::IssueMessages;

pub static ISSUE: IssueMessages = IssueMessages {
    swapped_coordinates: |code| {
        format!(
            "좌표가 국가({code}) 밖에 있으나 위도와 경도를 바꾸면 안에 있습니다. 경도를 먼저 적어 주십시오."
        )
    },
    outside_country: |code| {
        format!("좌표가 국가({code}) 밖에 있습니다. 좌표 또는 국가 코드를 확인해 주십시오.")
    },
    same_name: |id| {
        format!("{id} 항목과 이름이 같습니다. 중복이면 하나를 삭제하고, 아니면 이름을 구분해 주십시오.")
    },
    no_translation: |lang| {
        let language = match lang {
            Lang::En => "영어",
            Lang::Ko => "한국어",
        };
        format!("{language} 이름이 없습니다. name_{} 값을 추가해 주십시오.", lang.code())
    },
    year_in_future: |field, year| {
        format!("{field} 값 {year}이 목록의 기준 연도보다 뒤입니다. 둘 중 하나를 고쳐 주십시오.")
    },
    issue: |record, line, issue| format!("{record} ({line}행): {issue}"),
};
