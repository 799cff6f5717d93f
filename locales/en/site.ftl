### The pages: what every visitor sees.

## Layout

skip-to-menu = Skip to menu
skip-to-content = Skip to content
skip-to-footer = Skip to footer

# The accessible name of the skip links.
skip-links = Skip links

# The button that opens the menu on narrow screens.
menu = Menu

# The accessible name of the main menu.
main-menu = Main menu

# The accessible name of the language switch.
language = Language

# The privacy notice in the footer.
privacy = This site sets no cookies, counts no visits and loads nothing from other hosts.

# "Member data of" a date.
data-of = Member data of { $day }

# The document title, from the page's title and the site's name.
title = { $page } – { $site }

# Shown after an error that stops the app.
broken = Part of this page has stopped working. You can still read what is shown.

# The link that reloads the page.
reload = Reload the page

## Pages

home = Home

# The menu label and title of the members' page.
members = Members

# The title of the not-found page.
not-found = Page not found

# The text of the not-found page.
not-found-text = There is no page at this address. It may have been moved, or the address may be mistyped.

# The heading of the links on the not-found page.
not-found-links = Where to go from here

# The label of the appearance settings.
appearance = Text size and theme

text-size = Text size

# The text sizes, from small to large.
text-sizes =
    .small = Small
    .normal = Normal
    .larger = Slightly larger
    .large = Large
    .largest = Largest

theme = Theme
themes =
    .system = System
    .light = Light
    .dark = Dark

# The button that shows the keyboard shortcuts of the map.
show-keys = Keyboard shortcuts

# The button that shows numbers on the markers.
number-markers = Numbers

# The shortcut that opens the search.
search-shortcut = / opens the search

# Shown if the search fails to load.
search-failed = The search could not be loaded. Reload the page to try again.

# The accessible name of the breadcrumbs.
breadcrumbs = You are here

## Members

# The summary of the members' page.
members-summary = Members documented in public sources, on a map and in a list.

# The caption of the number of members.
members-caption = { $count ->
       [one] member on record
      *[other] members on record
    }

# The caption of the number of countries.
countries-caption = { $count ->
       [one] country or region
      *[other] countries and regions
    }

# The caption of the range of years of joining.
years-caption = years of joining

# The accessible name of the key figures.
key-figures = Figures

year-range = { $first }–{ $last }

# "54 members in 32 countries and regions": lists have territories as well.
members-in-countries = { $members } { $members ->
       [one] member
      *[other] members
    } in { $countries } { $countries ->
       [one] country or region
      *[other] countries and regions
    }

# "12 of 54 members".
members-of = { $shown } of { $all } { $all ->
       [one] member
      *[other] members
    }

# Shown if the list is empty.
no-members = The list has no members.

search = Name or city

# The view modes: map and list, table, statistics.
view-modes =
    .list = Map and list
    .table = Table
    .figures = Figures

# The buttons that open the panels of the members' page: filters, years, download and share.
panels =
    .filters = Filters
    .years = Years
    .share = Download and share

# The link from an embedded page to the site.
open-site = Open in the site

list = List of members

# The handle of the list on a narrow screen: leads from one height to the next.
list-height = Change the height of the list

# The button that shows more of the list.
show-more = Show { $count } more

# In print: what the numbers on the map and in the list mean.
numbers-in-print = The number on each marker is the number before its members in the list.

# In print: the number of members that are left out.
not-printed = { $count } more { $count ->
       [one] member is
      *[other] members are
    } not printed. Download the list for all members.

# A continent on the map. The browsers' names are incomplete.
continent =
    .asia = Asia
    .africa = Africa
    .north-america = North America
    .south-america = South America
    .europe = Europe
    .oceania = Oceania

# A class; `None` if it is not known.
class =
    .full = Full member
    .associate = Associate member
    .discretionary = Discretionary member
    .unknown = Member, class unknown

# A kind of organization.
kind =
    .city = City
    .region = Region
    .university = University
    .research-institute = Research institute
    .science-park = Science park
    .company = Company
    .organization = Organization

joined-label = Joined
year = { $year }

# City and country.
place = { $city }, { $country }

# The link back to the map and the list.
back-to-members = All members on the map

## The map

# The accessible name of the map.
map = Map of members

zoom-in = Zoom in
zoom-out = Zoom out
whole-world = Whole world
pan-west = Move west
pan-east = Move east
pan-north = Move north
pan-south = Move south

# The accessible name of the map's buttons.
map-controls = Map controls

legend = Legend

# The disclaimer below the map.
disclaimer = Names and positions imply no opinion on the legal status of any country, territory or city, or on its boundaries.

# The disclaimer below a map with borders.
borders-disclaimer = Borders are shown as Natural Earth has them. Borders, names and positions imply no opinion on the legal status of any country, territory or city.

# The sources of the map, below it.
attribution = Land: Natural Earth (public domain). Coordinates: GeoNames, CC BY 4.0.

# The skip link from the map to the list.
skip-map = Skip the map

# The accessible name of a marker: the member's name, class and place.
marker = { $name }, { $class }, { $place }

cluster-countries = { $count } countries
cluster-of = { $count } { $count ->
       [one] member
      *[other] members
    } in { $place }: { $names }
cluster-of-more = { $count } { $count ->
       [one] member
      *[other] members
    } in { $place }: { $names } and { $rest } more

# "7 members".
members-count = { $count } { $count ->
       [one] member
      *[other] members
    }

# The number of members that a popup omits.
and-more = and { $count } more

# How to use the map with the keyboard.
map-hint = Use the arrow keys to move the map, and plus and minus to zoom. Press Enter to go to the members, or the question mark for all keyboard shortcuts.

map-shortcuts =
    .arrows = ← → ↑ ↓
    .arrows-effect = move the map; on a member, go to the nearest one in that direction (with Shift, move the map)
    .letters = N, P
    .letters-effect = next and previous member in view
    .plus-minus = + −
    .plus-minus-effect = zoom in and out
    .page = Page Up, Page Down
    .page-effect = zoom in and out by more
    .zero = 0
    .zero-effect = whole world
    .enter = Enter
    .enter-effect = go to the members in view; on a member, open its page; on a group, open it
    .i = I
    .i-effect = say where the map is, and how much it shows
    .m = M
    .m-effect = number nine markers in view, then the next nine; a digit chooses its marker
    .escape = Esc
    .escape-effect = close the popup, then go back to the map
    .box = Shift and mouse
    .box-effect = draw a box to zoom to
    .help = ?
    .help-effect = show or hide this list

# The label of the settings for keyboard shortcuts.
shortcut-settings = Keyboard shortcuts

# "3 of 12 in view", announced for the focused marker.
focused-marker = { $position } of { $count } in view

compass =
    .north = north
    .north-east = north-east
    .east = east
    .south-east = south-east
    .south = south
    .south-west = south-west
    .west = west
    .north-west = north-west

distance-towards = { $km }{"\u00A0"}km { $direction }
north-latitude = { $degrees }° north
south-latitude = { $degrees }° south
east-longitude = { $degrees }° east
west-longitude = { $degrees }° west
map-middle = Middle of the map: { $latitude }, { $longitude }. Width: about { $km } km. { $members }

# "12 of 54 members in view".
in-view = { $seen } of { $all } { $all ->
       [one] member
      *[other] members
    } in view

# The checkbox that limits the list to the map's view.
only-in-view = Only in this area

# The button that shows the selected members outside the map's view.
show-outside = Show { $count } { $count ->
       [one] member
      *[other] members
    } outside this view

# In a member's popup: the button that leads to a closer view.
zoom-here = Zoom here

# In a member's popup: the button that leads to the previous member of the selection.
previous-member = Previous member

# In a member's popup: the button that leads to the next member of the selection.
next-member = Next member

# In a member's popup: the button that closes it.
close-card = Close

# The button that enlarges the map to the window.
enlarge-map = Enlarge map

# The button that leaves the enlarged map.
reduce-map = Back to the page

# The button that copies a link to the current view.
copy-link = Copy link

# Announced after copying.
link-copied = The link has been copied.

# Announced if copying fails.
link-not-copied = The link could not be copied. It is in the address bar.

## Errors

# The retry button.
try-again = Try again

# The list of members failed to load: its URL, and the reason.
list-failed = The list of members ({ $address }) could not be loaded: { $reason }

showing-published-list = The list published with this site is shown instead.
showing-published-list-of = The list published with this site, dated { $day }, is shown instead.

# The published settings are used instead.
showing-settings = The settings published with this site are used instead.

# Nothing could be loaded; the prerendered page stays.
showing-prerendered = This is the page as it was published. Its links and list still work.

# A file failed to load: its URL, and the reason.
file-failed = Part of this page ({ $address }) could not be loaded: { $reason }

# The link that loads the whole page.
open-page = Open the published page

# Reason: no response.
no-answer = there was no answer. Check the connection.

# Reason: no response within a number of seconds.
timeout = there was no answer within { $seconds } seconds.

too-many-megabytes = it is larger than { $most } megabytes.

# Reason: an HTTP status.
bad-status = the server answered with status { $status }.

empty-list = expected a GeoJSON FeatureCollection, found an empty file.
list-not-utf8 = expected a GeoJSON FeatureCollection, found bytes that are not UTF-8 text (from byte { $byte }); save the file as UTF-8.
list-is-html = expected a GeoJSON FeatureCollection, found a web page (HTML); check the address of the list.
list-truncated = expected a GeoJSON FeatureCollection, found an incomplete file, which ends in line { $line }; copy the whole file again.
list-syntax = expected a GeoJSON FeatureCollection, found text that is not JSON: { $problem } in line { $line }, column { $column }.
not-a-collection = expected a GeoJSON FeatureCollection, found { $found }.

# Reason: the document is invalid; the decoder's message.
bad-document = { $error }.

left-out-records = { $records } { $records ->
       [one] record
      *[other] records
    } could not be read and { $records ->
       [one] is
      *[other] are
    } left out.
left-out-fields = { $fields } { $fields ->
       [one] field
      *[other] fields
    } could not be read and { $fields ->
       [one] is
      *[other] are
    } left out.
left-out-both = { $records } { $records ->
       [one] record
      *[other] records
    } and { $fields } { $fields ->
       [one] field
      *[other] fields
    } could not be read and are left out.
expected =
    .feature = an object with "type": "Feature"
    .id = an id of lower-case letters, digits and hyphens, such as "san-jose"
    .unique-id = an id that no record before it has
    .text = a text that is not empty
    .texts = a list of texts
    .point = {"{"}"type": "Point", "coordinates": [longitude, latitude]{"}"}
    .coordinates = a longitude from -180 to 180, then a latitude from -90 to 90
    .class = full, associate or discretionary
    .kind = city, region, university, research-institute, science-park, company or organization
    .evidence = stated, founding-list or weak
    .year = a year as a number, from 1000 to 2999
    .web-address = an address that begins with https:// or http://
    .country-code = a country code of two letters (ISO 3166-1), such as KR

problem-in-line = { $record } (line { $line }), { $field }: expected { $expected }; found { $found }.
