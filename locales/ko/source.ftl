### Why a list from elsewhere cannot be loaded.

# The configured URL is invalid: the URL.
invalid-url = 웹 주소가 아닙니다. ("{ $found }") config.json의 "url"을 확인해 주십시오.

# The site's own server did not answer.
no-answer = 응답이 없습니다. 네트워크 연결을 확인해 주십시오.

# Another site's server did not answer, or does not allow this site to read from it.
no-answer-elsewhere = 응답이 없습니다. 네트워크 연결과 주소를 확인하고, 상대 서버가 이 누리집의 접근을 허용하는지(Access-Control-Allow-Origin) 확인해 주십시오.

# The request timed out.
timeout = 제한 시간 안에 응답이 오지 않았습니다. 잠시 후 다시 시도해 주십시오.

# The request was cancelled.
cancelled = 불러오기를 중단했습니다.

bad-status = 서버가 상태 코드 { $status }번으로 응답했습니다. { $remedy }
status-remedy =
    .private = 목록이 공개되어 있지 않습니다.
    .missing = 목록의 주소를 확인해 주십시오.
    .frequent = 요청이 너무 많습니다. 잠시 후 다시 시도해 주십시오.
    .server = 서버의 오류이므로 잠시 후 다시 시도해 주십시오.
    .other = 목록의 주소와 설정을 확인해 주십시오.

# A redirect led to a web page: its URL.
redirected = 다른 주소({ $to })의 웹 페이지가 왔습니다. 로그인이 필요한 목록이면 누구나 볼 수 있게 공개해 주십시오.

# The response is not text: its media type.
other-type = 회원 목록이 아닌 다른 형식의 파일입니다. ({ $found })

# The response is a web page.
html = 목록 대신 웹 페이지(HTML)가 왔습니다. 목록의 주소를 확인해 주십시오.

# The response is empty.
empty = 파일이 비어 있습니다.

# The response is not UTF-8 from this byte on.
not-utf8 = { $byte }번째 바이트부터 UTF-8 문자가 아닙니다. UTF-8로 저장해 주십시오.

# The document ends in this line, too early.
truncated = 파일이 { $line }행에서 끊겼습니다. 전체를 다시 올려 주십시오.

# Invalid JSON: line, column, and the parser's message.
invalid-json = { $line }행 { $column }열의 JSON 문법이 올바르지 않습니다. ({ $problem })

no-items-at = 회원 목록이 있어야 할 위치({ $place })에 목록이 없습니다. (현재 값 { $found }) config.json의 "type"과 "items"를 확인해 주십시오.
whole-document = 문서 전체

# A table lacks a column: its name, and the names of the columns found.
no-column = 표에 "{ $column }" 열이 없습니다. (있는 열: { $columns }) config.json의 "fields"에 열 이름을 지정해 주십시오.

too-many-megabytes = 목록의 크기가 { $most }MB를 넘습니다.

# The list exceeds the limit in pages.
too-many-pages = 목록이 { $most }쪽을 넘습니다. 한 쪽의 크기를 늘려 주십시오.

# The list exceeds the limit in members.
too-many-members = 회원이 { $most }곳을 넘습니다. config.json의 "max" 값을 늘려 주십시오.

# The server sent the same page twice: its URL.
repeated-page = 같은 쪽({ $address })이 두 번 왔습니다. 서버의 쪽 넘김을 확인해 주십시오.

# The URL of the next page is on another site: the URL.
next-elsewhere = 다음 쪽의 주소({ $address })가 다른 누리집입니다. 서버의 공개 주소 설정을 확인해 주십시오.

on-page = { $page }쪽: { $problem }
swapped = { $problem }. 위도와 경도가 바뀌었습니다. 경도를 먼저 적어 주십시오.
