### The report on a list that an editor has checked.

no-members-read = 읽을 수 있는 회원이 없습니다.
members-read = 회원 { $members }곳을 읽었습니다.
items-left-out = 제외되는 항목이나 값이 { $items }건 있습니다.
items-doubtful = 확인이 필요한 사항이 { $items }건 있습니다.
nothing-amiss = 이상이 없습니다.
save = members.geojson으로 저장

# What is saved: the number of members.
saved = 누리집이 읽는 형식으로 회원 { $members }곳을 저장합니다. 제외되는 항목과 누리집에서 쓰지 않는 값은 들어가지 않습니다.

# The heading of what is left out, with the number.
left-out = 제외되는 항목({ $count })

# The heading of what is doubtful, with the number.
doubtful = 확인이 필요한 사항({ $count })

# The heading of the changes: the numbers of members added and removed, and of fields changed.
changes = 바뀌는 내용: 추가 { $added }곳, 삭제 { $removed }곳, 변경 { $altered }건

no-changes = 누리집에서 바뀌는 내용이 없습니다.

# The accessible name of the table of changes.
changes-table = 바뀌는 내용

entry = 회원
field = 필드
published = 공개된 목록
in-this-list = 이 목록
added = 추가
removed = 삭제

# The accessible name of the map.
map = 회원 분포 지도

map-note = 가까이 있는 여러 회원은 기호 하나로 표시합니다.
