### What is probably wrong in a list.

# The point is outside the country, but would be inside if its coordinates were swapped: the country's code.
swapped-coordinates = the point is not in { $code }, but would be with longitude and latitude swapped. Write the longitude first.

# The point is outside the country: the country's code.
outside-country = the point is not in { $code }. Correct the point or the country.

# Another member has the same name: its id.
same-name = { $id } has the same name. Remove one of them, or make the names different.

language-name =
    .en = English
    .ko = Korean

no-name-in = the name has no { $language } form. Add name_{ $code }.

# A year is after the year of the list: the field and the year.
year-in-future = { $field }: { $year } is after the year of the list. Correct one of them.

issue-in-line = { $record } (line { $line }): { $issue }
