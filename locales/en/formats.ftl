### How the language writes numbers and dates.

# A thousand and a million, as the language writes them.
thousand = 1,000
million = 1,000,000

date = { $day } { $month } { $year }
months =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
