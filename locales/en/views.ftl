### Search, filters, statistics and the pages of members.

# The list that the browser loaded last is shown instead: its date.
cached-list-shown = The list that this browser last loaded, on { $day }, is shown instead.

loaded-in-view = Loaded in this part of the map: { $loaded }. Zoom in to see the others.
loaded-of = Loaded in this part of the map: { $loaded } of about { $matched }. Zoom in to see the others.

# "12 results".
results = { $n } { $n ->
       [one] result
      *[other] results
    }

no-results = Nothing was found.

# Advice after a search without results.
no-results-hint = Try fewer or other words. Names can be written in English, in Korean or in their local spelling; every word must match.

# The heading of the members found, with their number.
members-found = Members ({ $n })

# The heading of the groups of members found, such as a country or a class, with their number.
groups-found = Groups of members ({ $n })

# The heading of the pages found, with their number.
pages-found = Pages ({ $n })

# The heading of the news found, with their number.
news-found = News ({ $n })

# The link to all members found.
all-members-found = { $n ->
       [one] Show this member
      *[other] Show all { $n } members
    } in the list

# The number of results that are not shown.
more-results = { $n } more. Add a word to narrow the results.

class-label = Class
kind-label = Kind
place-label = Place
website-label = Website
evidence-label = Evidence
as-of-label = As of
sources-label = Sources
position-label = Position on the map

# The heading of the other members in a country.
others-in-country = Other members in { $country }

# The title for an unknown member.
no-such-member = Member not found

# The summary for an unknown member.
no-such-member-text = There is no member at this address. The list may have changed since the link was made.

# The summary of a member's page: name, class, place and association.
member-summary = { $name } ({ $place }): { $class }, { $association }

# The evidence in a sentence.
evidence =
    .stated = A source states the membership or the admission.
    .founding-list = On the printed list of cities registered for the founding assembly of 1998.
    .weak = The source is indirect or unclear.

# Before the link to the previous page or member.
previous = Previous

# Before the link to the next page or member.
next = Next

# The accessible name of the links through a selection.
previous-and-next = Previous and next in the selection

# The link back to a selection, with its number of members.
back-to-selection = Back to the { $n ->
       [one] selected member
      *[other] { $n } selected members
    }

# No member matches the selection.
no-matches = No members match.

# Introduces the filters to remove if no member matches.
no-matches-hint = No member matches all of this. Try one of these instead:

# Offers another spelling.
did-you-mean = Did you mean “{ $name }”?

# Offers to remove a filter: the filter, and the number of members without it.
without-filter = Without { $what }: { $n }

# The accessible name of the view modes.
view-modes = View

# The accessible name of the active filters.
active-filters = Active filters

clear-filters = Clear all

# The accessible name of the button that removes a filter.
remove-filter = Remove { $name }

# Leads from the filters, which fill a narrow screen, when they select no member.
close-filters = Close: no members match

# Leads from the filters, which fill a narrow screen, to the members that they select.
show-members = Show { $count } { $count ->
       [one] member
      *[other] members
    }

# The label of the field that narrows the values of a facet.
find-value = Find in “{ $facet }”

name-label = Name
country-label = Country
region-label = Part of the world

# A region of the world. The browsers' names are incomplete.
region =
    .africa = Africa
    .americas = Americas
    .asia = Asia
    .europe = Europe
    .oceania = Oceania
    .antarctica = Antarctica

unknown = Unknown
decade-years = { $first }–{ $last }

# The evidence in a few words.
evidence-short =
    .stated = Stated by a source
    .founding-list = On the founding list
    .weak = Indirect or unclear

# The filter for members that joined by a year.
joined-until = Joined by { $year }

# Members without a year of joining.
year-unknown = Year unknown

# Expands the years of a decade.
years-of-decade = Single years

# The heading of the year slider.
growth-label = Growth over time

# The label of the year slider before its last year.
joined-by = Joined by { $year }

# The label of the year slider at its last year, where it selects everybody.
joined-any-year = Joined in any year

# The button that animates the year slider.
play-years = Play

# The same button while the slider moves.
pause-years = Pause

# The same button for visitors who prefer reduced motion: each press moves the slider by one year.
next-year = Next year

# The number of members without a year of joining, if they are left out.
without-year = { $n ->
       [one] One member has
      *[other] { $n } members have
    } no known year of joining and { $n ->
       [one] is
      *[other] are
    } left out.

# The number of members without a year of joining, if they are included.
with-unknown-year = This includes { $n ->
       [one] one member
      *[other] { $n } members
    } with no known year of joining.

# The column of years.
year-label = Year

joined-in-year = Joined

# The column of the documented members that had joined by a year.
members-so-far = Documented members so far

# The column, and the label of the line, of the numbers that were reported.
reported-label = Reported

# The label of the bars of documented members.
documented-label = Documented

# The title of the figure of the years.
by-year = Members over the years

# Says that the bars are cumulative, and for how many of all members the year is known.
cumulative-note = Bars are cumulative: the members that had joined by the end of each year. The year is known for { $known } of { $all } members; departures are not.

# Says what the line of reported numbers is.
reported-note = The line shows what was reported at the time. It is higher, because not every member can be documented.

# The members of a year in which nobody joined.
year-readout = { $year }: { $so_far } documented

# The members of a year: all so far, and those that joined.
year-readout-with-new = { $year }: { $so_far } documented, { $joined } of them new

# A reported number: when, and the members.
reported-readout = { $when }: { $members } reported

# The column of the countries that were reported.
countries-label = Countries and regions

by-class = Members by class
by-region = Members by part of the world
by-kind = Members by kind
by-country = Members by country

# How many countries and regions of all the figure shows.
largest-countries = The { $shown } of { $all } countries and regions with the most members.

# Expands the bars of the other countries and regions, by their number.
other-countries = { $n ->
    [one] Show the other one
   *[other] Show the other { $n }
}

# The source of a figure: the association, and the date of the list.
figure-source = Source: { $name }, list of members of { $day }

# The same for a list without a date.
figure-source-undated = Source: { $name }, list of members

# The accessible name of a button that downloads a figure: its title and the format.
download-figure = { $format }: download “{ $title }”

# The link to a figure.
figure-link = Link to this figure

# Expands the table of a chart.
as-table = As a table

# The accessible name of the pagination.
table-pages = Pages of the table

# The current page, and the number of pages.
page-of = Page { $page } of { $pages }

# The link to a page with all rows of the table.
all-rows = All { $n } members on one page

# The button that copies the members as text.
copy-text = Copy as text

# Announced after copying.
copied = The list has been copied.

# The button that copies the code for embedding.
copy-code = Copy code

# Announced after copying the code.
code-copied = The code has been copied.

# Announced if copying fails.
not-copied = The browser did not allow copying. Select the text and copy it yourself.

print = Print

# Introduces the code for embedding.
embed-hint = Paste this code into a page of your own to show the selection there.

# The label of the heights of the frame.
embed-height = Height

# A length in pixels.
pixels = { $n }{"\u00A0"}px

# The link that shows the embedded map.
preview-in-tab = Preview in a new tab

# Expands the previews of the embedded page.
preview-here = Preview here

# Above a preview: the width of its frame in pixels.
preview-width = In a column { $width }{"\u00A0"}px wide

# The licence of the data.
licence = Coordinates: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)

# The attribution that the licence requires.
attribution = { $name }. Coordinates: GeoNames (https://www.geonames.org)

# The heading of the nearest members.
nearest = Nearest members

# The distance to a member that is nearer than half a kilometre.
less-than-one-km = less than 1{"\u00A0"}km

# The link for reporting corrections.
correction = Report a correction

# The accessible name of the small map: the member's name.
minimap = Map: where { $name } is
