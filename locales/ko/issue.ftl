### What is probably wrong in a list.

# The point is outside the country, but would be inside if its coordinates were swapped: the country's code.
swapped-coordinates = 좌표가 국가({ $code }) 밖에 있으나 위도와 경도를 바꾸면 안에 있습니다. 경도를 먼저 적어 주십시오.

# The point is outside the country: the country's code.
outside-country = 좌표가 국가({ $code }) 밖에 있습니다. 좌표 또는 국가 코드를 확인해 주십시오.

# Another member has the same name: its id.
same-name = { $id } 항목과 이름이 같습니다. 중복이면 하나를 삭제하고, 아니면 이름을 구분해 주십시오.

language-name =
    .en = 영어
    .ko = 한국어

no-name-in = { $language } 이름이 없습니다. name_{ $code } 값을 추가해 주십시오.

# A year is after the year of the list: the field and the year.
year-in-future = { $field } 값 { $year }이 목록의 기준 연도보다 뒤입니다. 둘 중 하나를 고쳐 주십시오.

issue-in-line = { $record } ({ $line }행): { $issue }
