### Search, filters, statistics and the pages of members.

# The list that the browser loaded last is shown instead: its date.
cached-list-shown = 대신 이 브라우저에서 { $day }에 마지막으로 불러온 목록을 보여 줍니다.

loaded-in-view = 이 화면에서 회원 { $loaded }곳을 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.
loaded-of = 이 화면에서 회원 약 { $matched }곳 중 { $loaded }곳을 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.

# "12 results".
results = 검색 결과 { $n }건

no-results = 검색 결과가 없습니다.

# Advice after a search without results.
no-results-hint = 낱말을 줄이거나 바꾸어 보십시오. 이름은 영어, 한국어, 현지 표기로 찾을 수 있으며, 입력한 낱말이 모두 들어 있어야 합니다.

# The heading of the members found, with their number.
members-found = 회원({ $n })

# The heading of the groups of members found, such as a country or a class, with their number.
groups-found = 회원 분류({ $n })

# The heading of the pages found, with their number.
pages-found = 페이지({ $n })

# The heading of the news found, with their number.
news-found = 소식({ $n })

# The link to all members found.
all-members-found = 회원 목록에서 { $n }곳 모두 보기

# The number of results that are not shown.
more-results = 이 밖에 { $n }건이 더 있습니다. 낱말을 더하면 범위를 좁힐 수 있습니다.

class-label = 구분
kind-label = 유형
place-label = 소재지
website-label = 누리집
evidence-label = 확인 근거
as-of-label = 자료 기준 연도
sources-label = 출처
position-label = 지도상의 위치

# The heading of the other members in a country.
others-in-country = { $country }의 다른 회원

# The title for an unknown member.
no-such-member = 해당 회원이 없습니다

# The summary for an unknown member.
no-such-member-text = 이 주소에 해당하는 회원이 목록에 없습니다. 링크가 만들어진 뒤 목록이 바뀌었을 수 있습니다.

# The summary of a member's page: name, class, place and association.
member-summary = { $name }({ $place }): { $association } { $class }

# The evidence in a sentence.
evidence =
    .stated = 가입 또는 회원 자격이 자료에 명시되어 있습니다.
    .founding-list = 1998년 창립총회 참가 등록 도시 명단에 실려 있습니다.
    .weak = 간접적이거나 불분명한 자료에 근거합니다.

# Before the link to the previous page or member.
previous = 이전

# Before the link to the next page or member.
next = 다음

# The accessible name of the links through a selection.
previous-and-next = 선택한 회원의 이전·다음

# The link back to a selection, with its number of members.
back-to-selection = 선택한 회원 { $n }곳으로 돌아가기

# No member matches the selection.
no-matches = 조건에 맞는 회원이 없습니다.

# Introduces the filters to remove if no member matches.
no-matches-hint = 조건을 모두 만족하는 회원이 없습니다. 다음과 같이 찾아보십시오.

# Offers another spelling.
did-you-mean = ‘{ $name }’ 검색하기

# Offers to remove a filter: the filter, and the number of members without it.
without-filter = { $what } 조건 빼기: { $n }곳

# The accessible name of the view modes.
view-modes = 보기 방식

# The accessible name of the active filters.
active-filters = 선택한 조건

clear-filters = 전체 해제

# The accessible name of the button that removes a filter.
remove-filter = { $name } 조건 해제

# Leads from the filters, which fill a narrow screen, when they select no member.
close-filters = 닫기(조건에 맞는 회원 없음)

# Leads from the filters, which fill a narrow screen, to the members that they select.
show-members = 회원 { $count }곳 보기

# The label of the field that narrows the values of a facet.
find-value = { $facet }에서 찾기

name-label = 이름
country-label = 국가
region-label = 지역

# A region of the world. The browsers' names are incomplete.
region =
    .africa = 아프리카
    .americas = 아메리카
    .asia = 아시아
    .europe = 유럽
    .oceania = 오세아니아
    .antarctica = 남극

unknown = 미상
decade-years = { $first }~{ $last }년

# The evidence in a few words.
evidence-short =
    .stated = 자료에 명시
    .founding-list = 창립총회 등록 명단
    .weak = 간접·불분명

# The filter for members that joined by a year.
joined-until = { $year }년까지 가입

# Members without a year of joining.
year-unknown = 연도 미상

# Expands the years of a decade.
years-of-decade = 연도별

# The heading of the year slider.
growth-label = 시기별 증가

# The label of the year slider before its last year.
joined-by = { $year }년까지 가입

# The label of the year slider at its last year, where it selects everybody.
joined-any-year = 가입 연도: 전체

# The button that animates the year slider.
play-years = 재생

# The same button while the slider moves.
pause-years = 일시 정지

# The same button for visitors who prefer reduced motion: each press moves the slider by one year.
next-year = 다음 연도

# The number of members without a year of joining, if they are left out.
without-year = 가입 연도가 확인되지 않은 회원 { $n }곳은 제외됩니다.

# The number of members without a year of joining, if they are included.
with-unknown-year = 가입 연도가 확인되지 않은 회원 { $n }곳이 포함되어 있습니다.

# The column of years.
year-label = 연도

joined-in-year = 가입

# The column of the documented members that had joined by a year.
members-so-far = 확인된 누적 회원

# The column, and the label of the line, of the numbers that were reported.
reported-label = 보고된 수

# The label of the bars of documented members.
documented-label = 확인된 수

# The title of the figure of the years.
by-year = 연도별 회원 수

# Says that the bars are cumulative, and for how many of all members the year is known.
cumulative-note = 막대는 그해 말까지 가입한 회원의 누적 수입니다. 회원 { $all }곳 중 { $known }곳의 가입 연도가 확인되었으며, 탈퇴 시기는 확인되지 않습니다.

# Says what the line of reported numbers is.
reported-note = 선은 당시 보고된 회원 수입니다. 기록으로 확인되지 않는 회원이 있어 막대보다 큽니다.

# The members of a year in which nobody joined.
year-readout = { $year }년: 확인된 회원 { $so_far }곳

# The members of a year: all so far, and those that joined.
year-readout-with-new = { $year }년: 확인된 회원 { $so_far }곳(신규 { $joined }곳)

# A reported number: when, and the members.
reported-readout = { $when }: 보고된 회원 { $members }곳

# The column of the countries that were reported.
countries-label = 국가·지역

by-class = 구분별 회원
by-region = 지역별 회원
by-kind = 유형별 회원
by-country = 국가별 회원

# How many countries and regions of all the figure shows.
largest-countries = 회원이 많은 순으로 { $all }개 국가·지역 가운데 { $shown }개를 표시합니다.

# Expands the bars of the other countries and regions, by their number.
other-countries = 나머지 { $n }개 국가·지역 보기

# The source of a figure: the association, and the date of the list.
figure-source = 출처: { $name } 회원 목록({ $day } 기준)

# The same for a list without a date.
figure-source-undated = 출처: { $name } 회원 목록

# The accessible name of a button that downloads a figure: its title and the format.
download-figure = { $format }: ‘{ $title }’ 내려받기

# The link to a figure.
figure-link = 이 통계의 링크

# Expands the table of a chart.
as-table = 표로 보기

# The accessible name of the pagination.
table-pages = 표 페이지

# The current page, and the number of pages.
page-of = 전체 { $pages }페이지 중 { $page }페이지

# The link to a page with all rows of the table.
all-rows = 회원 { $n }곳을 한 페이지에 모두 보기

# The button that copies the members as text.
copy-text = 텍스트로 복사

# Announced after copying.
copied = 목록을 복사했습니다.

# The button that copies the code for embedding.
copy-code = 코드 복사

# Announced after copying the code.
code-copied = 코드를 복사했습니다.

# Announced if copying fails.
not-copied = 브라우저에서 복사를 허용하지 않았습니다. 내용을 선택하여 직접 복사해 주십시오.

print = 인쇄

# Introduces the code for embedding.
embed-hint = 아래 코드를 다른 누리집에 붙여 넣으면 이 결과를 보여 줄 수 있습니다.

# The label of the heights of the frame.
embed-height = 높이

# A length in pixels.
pixels = { $n }px

# The link that shows the embedded map.
preview-in-tab = 새 창에서 미리 보기

# Expands the previews of the embedded page.
preview-here = 이 화면에서 미리 보기

# Above a preview: the width of its frame in pixels.
preview-width = 너비 { $width }px로 표시할 때

# The licence of the data.
licence = 좌표: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)

# The attribution that the licence requires.
attribution = { $name }. 좌표: GeoNames (https://www.geonames.org)

# The heading of the nearest members.
nearest = 가까운 회원

# The distance to a member that is nearer than half a kilometre.
less-than-one-km = 1km 미만

# The link for reporting corrections.
correction = 수정 요청하기

# The accessible name of the small map: the member's name.
minimap = { $name } 위치 지도
