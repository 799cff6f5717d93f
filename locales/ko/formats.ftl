### How the language writes numbers and dates.

# A thousand and a million, as the language writes them.
thousand = 1,000
million = 1,000,000

date = { $year }년 { $month } { $day }일
months =
    .january = 1월
    .february = 2월
    .march = 3월
    .april = 4월
    .may = 5월
    .june = 6월
    .july = 7월
    .august = 8월
    .september = 9월
    .october = 10월
    .november = 11월
    .december = 12월
