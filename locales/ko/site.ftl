### The pages: what every visitor sees.

## Layout

skip-to-menu = 주메뉴 바로가기
skip-to-content = 본문 바로가기
skip-to-footer = 하단 정보 바로가기

# The accessible name of the skip links.
skip-links = 바로가기

# The button that opens the menu on narrow screens.
menu = 메뉴

# The accessible name of the main menu.
main-menu = 주메뉴

# The accessible name of the language switch.
language = 언어

# The privacy notice in the footer.
privacy = 이 누리집은 쿠키를 쓰거나 방문 기록을 모으지 않으며, 외부 서버에서 아무것도 불러오지 않습니다.

# "Member data of" a date.
data-of = 회원 자료 기준일: { $day }

# The document title, from the page's title and the site's name.
title = { $page } – { $site }

# Shown after an error that stops the app.
broken = 페이지 일부가 작동을 멈추었습니다. 지금 보이는 내용은 계속 읽을 수 있습니다.

# The link that reloads the page.
reload = 페이지 다시 불러오기

## Pages

home = 홈

# The menu label and title of the members' page.
members = 회원

# The title of the not-found page.
not-found = 페이지를 찾을 수 없습니다

# The text of the not-found page.
not-found-text = 입력하신 주소에 해당하는 페이지가 없습니다. 주소가 바뀌었거나 잘못 입력되었을 수 있습니다.

# The heading of the links on the not-found page.
not-found-links = 다음 페이지를 이용해 주십시오

# The label of the appearance settings.
appearance = 글자 크기와 화면 색상

text-size = 글자 크기

# The text sizes, from small to large.
text-sizes =
    .small = 작게
    .normal = 보통
    .larger = 조금 크게
    .large = 크게
    .largest = 가장 크게

theme = 화면 색상
themes =
    .system = 시스템 설정
    .light = 밝게
    .dark = 어둡게

# The button that shows the keyboard shortcuts of the map.
show-keys = 단축키

# The button that shows numbers on the markers.
number-markers = 번호

# The shortcut that opens the search.
search-shortcut = / 키로 검색 열기

# Shown if the search fails to load.
search-failed = 검색 기능을 불러오지 못했습니다. 페이지를 다시 불러와 주십시오.

# The accessible name of the breadcrumbs.
breadcrumbs = 현재 위치

## Members

# The summary of the members' page.
members-summary = 공개된 자료로 확인되는 회원을 지도와 목록으로 안내합니다.

# The caption of the number of members.
members-caption = 기록으로 확인된 회원

# The caption of the number of countries.
countries-caption = 국가·지역

# The caption of the range of years of joining.
years-caption = 가입 연도

# The accessible name of the key figures.
key-figures = 주요 수치

year-range = { $first }–{ $last }

# "54 members in 32 countries and regions": lists have territories as well.
members-in-countries = { $countries }개 국가·지역 회원 { $members }곳

# "12 of 54 members".
members-of = 전체 회원 { $all }곳 중 { $shown }곳

# Shown if the list is empty.
no-members = 현재 목록에 등록된 회원이 없습니다.

search = 이름 또는 도시

# The view modes: map and list, table, statistics.
view-modes =
    .list = 지도와 목록
    .table = 표
    .figures = 통계

# The buttons that open the panels of the members' page: filters, years, download and share.
panels =
    .filters = 조건 선택
    .years = 연도
    .share = 내려받기·공유

# The link from an embedded page to the site.
open-site = 누리집에서 보기

list = 회원 목록

# The handle of the list on a narrow screen: leads from one height to the next.
list-height = 목록 높이 조절

# The button that shows more of the list.
show-more = { $count }곳 더 보기

# In print: what the numbers on the map and in the list mean.
numbers-in-print = 지도에 표시된 번호는 목록의 회원 이름 앞 번호와 같습니다.

# In print: the number of members that are left out.
not-printed = 나머지 회원 { $count }곳은 인쇄되지 않았습니다. 전체 목록은 내려받아 확인할 수 있습니다.

# A continent on the map. The browsers' names are incomplete.
continent =
    .asia = 아시아
    .africa = 아프리카
    .north-america = 북아메리카
    .south-america = 남아메리카
    .europe = 유럽
    .oceania = 오세아니아

# A class; `None` if it is not known.
class =
    .full = 일반회원
    .associate = 기관회원
    .discretionary = 특별회원
    .unknown = 회원(구분 미상)

# A kind of organization.
kind =
    .city = 도시
    .region = 광역 자치단체·권역
    .university = 대학
    .research-institute = 연구기관
    .science-park = 과학단지
    .company = 기업
    .organization = 기타 기관

joined-label = 가입 연도
year = { $year }년

# City and country.
place = { $country } { $city }

# The link back to the map and the list.
back-to-members = 지도에서 전체 회원 보기

## The map

# The accessible name of the map.
map = 회원 지도

zoom-in = 확대
zoom-out = 축소
whole-world = 전체 보기
pan-west = 서쪽으로 이동
pan-east = 동쪽으로 이동
pan-north = 북쪽으로 이동
pan-south = 남쪽으로 이동

# The accessible name of the map's buttons.
map-controls = 지도 조작

legend = 범례

# The disclaimer below the map.
disclaimer = 지도에 쓰인 명칭과 위치는 국가·영토·도시의 법적 지위나 경계에 관한 어떠한 견해도 나타내지 않습니다.

# The disclaimer below a map with borders.
borders-disclaimer = 경계는 Natural Earth 자료를 그대로 표시한 것입니다. 경계와 명칭, 위치는 국가·영토·도시의 법적 지위에 관한 어떠한 견해도 나타내지 않습니다.

# The sources of the map, below it.
attribution = 육지: Natural Earth(퍼블릭 도메인). 좌표: GeoNames, CC BY 4.0.

# The skip link from the map to the list.
skip-map = 지도 건너뛰기

# The accessible name of a marker: the member's name, class and place.
marker = { $name }, { $class }, { $place }

cluster-countries = { $count }개국
cluster-of = { $place } 회원 수 { $count }: { $names }
cluster-of-more = { $place } 회원 수 { $count }: { $names } 외 { $rest }곳

# "7 members".
members-count = 회원 { $count }곳

# The number of members that a popup omits.
and-more = 외 { $count }곳

# How to use the map with the keyboard.
map-hint = 방향키로 지도를 움직이고 더하기와 빼기 키로 확대·축소합니다. 엔터 키를 누르면 회원으로 이동하고, 물음표 키를 누르면 전체 단축키가 나옵니다.

map-shortcuts =
    .arrows = ← → ↑ ↓
    .arrows-effect = 지도 이동. 회원이 선택된 상태에서는 그 방향의 가장 가까운 회원으로 이동(Shift와 함께 누르면 지도 이동)
    .letters = N, P
    .letters-effect = 화면 안의 다음 회원과 이전 회원으로 이동
    .plus-minus = + −
    .plus-minus-effect = 확대와 축소
    .page = Page Up, Page Down
    .page-effect = 더 크게 확대와 축소
    .zero = 0
    .zero-effect = 전체 보기
    .enter = Enter
    .enter-effect = 화면 안의 회원으로 이동. 회원에서는 해당 페이지 열기, 묶음에서는 펼치기
    .i = I
    .i-effect = 지도의 위치와 범위 안내
    .m = M
    .m-effect = 화면 안의 표시 9개에 번호 붙이기, 다시 누르면 다음 9개. 숫자 키로 해당 표시 선택
    .escape = Esc
    .escape-effect = 팝업 닫기, 이어서 지도로 돌아가기
    .box = Shift + 마우스
    .box-effect = 영역을 그려 확대
    .help = ?
    .help-effect = 이 목록 열기와 닫기

# The label of the settings for keyboard shortcuts.
shortcut-settings = 단축키

# "3 of 12 in view", announced for the focused marker.
focused-marker = 화면 안 { $count }곳 중 { $position }번째

compass =
    .north = 북
    .north-east = 북동
    .east = 동
    .south-east = 남동
    .south = 남
    .south-west = 남서
    .west = 서
    .north-west = 북서

distance-towards = { $direction }쪽 { $km }km
north-latitude = 북위 { $degrees }도
south-latitude = 남위 { $degrees }도
east-longitude = 동경 { $degrees }도
west-longitude = 서경 { $degrees }도
map-middle = 지도 중심: { $latitude }, { $longitude }. 너비: 약 { $km }km. { $members }

# "12 of 54 members in view".
in-view = 전체 { $all }곳 중 { $seen }곳 지도에 표시 중

# The checkbox that limits the list to the map's view.
only-in-view = 이 지역 회원만

# The button that shows the selected members outside the map's view.
show-outside = 화면 밖 회원 { $count }곳 보기

# In a member's popup: the button that leads to a closer view.
zoom-here = 여기로 확대

# In a member's popup: the button that leads to the previous member of the selection.
previous-member = 이전 회원

# In a member's popup: the button that leads to the next member of the selection.
next-member = 다음 회원

# In a member's popup: the button that closes it.
close-card = 닫기

# The button that enlarges the map to the window.
enlarge-map = 지도 크게 보기

# The button that leaves the enlarged map.
reduce-map = 지도 작게 보기

# The button that copies a link to the current view.
copy-link = 링크 복사

# Announced after copying.
link-copied = 링크를 복사했습니다.

# Announced if copying fails.
link-not-copied = 링크를 복사하지 못했습니다. 주소 표시줄의 주소를 이용해 주십시오.

## Errors

# The retry button.
try-again = 다시 시도

# The list of members failed to load: its URL, and the reason.
list-failed = 회원 목록({ $address })을 불러오지 못했습니다. { $reason }

showing-published-list = 대신 누리집과 함께 배포된 목록을 표시합니다.
showing-published-list-of = 대신 누리집과 함께 배포된 { $day } 기준 목록을 표시합니다.

# The published settings are used instead.
showing-settings = 대신 배포 당시의 설정을 적용합니다.

# Nothing could be loaded; the prerendered page stays.
showing-prerendered = 지금 보이는 내용은 배포 당시의 페이지이며, 링크와 목록은 그대로 이용할 수 있습니다.

# A file failed to load: its URL, and the reason.
file-failed = 페이지에 필요한 파일({ $address })을 불러오지 못했습니다. { $reason }

# The link that loads the whole page.
open-page = 배포된 페이지 열기

# Reason: no response.
no-answer = 응답이 없습니다. 네트워크 연결을 확인해 주십시오.

# Reason: no response within a number of seconds.
timeout = { $seconds }초 안에 응답이 오지 않았습니다.

too-many-megabytes = 크기가 { $most }MB를 넘습니다.

# Reason: an HTTP status.
bad-status = 서버가 상태 코드 { $status }번으로 응답했습니다.

empty-list = 파일이 비어 있습니다.
list-not-utf8 = { $byte }번째 바이트부터 UTF-8 문자가 아닙니다. UTF-8로 저장해 주십시오.
list-is-html = 목록 대신 웹 페이지(HTML)가 왔습니다. 목록의 주소를 확인해 주십시오.
list-truncated = 파일이 { $line }행에서 끊겼습니다. 전체를 다시 올려 주십시오.
list-syntax = { $line }행 { $column }열의 JSON 문법이 올바르지 않습니다. ({ $problem })
not-a-collection = GeoJSON FeatureCollection이 아닙니다. ({ $found })

# Reason: the document is invalid; the decoder's message.
bad-document = 문서의 형식이 올바르지 않습니다. ({ $error })

left-out-records = 읽을 수 없는 항목 { $records }건은 제외했습니다.
left-out-fields = 읽을 수 없는 값 { $fields }건은 제외했습니다.
left-out-both = 읽을 수 없는 항목 { $records }건과 값 { $fields }건은 제외했습니다.
expected =
    .feature = GeoJSON Feature 객체
    .id = 영문 소문자·숫자·하이픈으로 된 식별자
    .unique-id = 앞의 항목과 겹치지 않는 식별자
    .text = 비어 있지 않은 글
    .texts = 글의 목록
    .point = GeoJSON Point [경도, 위도]
    .coordinates = 경도 -180~180, 위도 -90~90
    .class = full, associate, discretionary 중 하나
    .kind = 정해진 유형 중 하나
    .evidence = stated, founding-list, weak 중 하나
    .year = 1000~2999의 연도
    .web-address = https:// 또는 http://로 시작하는 주소
    .country-code = 두 글자 국가 코드(ISO 3166-1)

problem-in-line = { $record } ({ $line }행) { $field }: { $expected } 필요, 현재 값 { $found }
