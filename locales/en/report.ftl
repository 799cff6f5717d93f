### The report on a list that an editor has checked.

no-members-read = No member can be read.
members-read = { $members ->
       [one] One member
      *[other] { $members } members
    } can be read.
items-left-out = { $items ->
       [one] One entry or field
      *[other] { $items } entries or fields
    } would be left out.
items-doubtful = { $items ->
       [one] One thing
      *[other] { $items } things
    } should be checked.
nothing-amiss = No problems were found.
save = Save as members.geojson

# What is saved: the number of members.
saved = The file has the { $members ->
       [one] member
      *[other] { $members } members
    } in the format that the site reads, without what would be left out and without fields that the site does not use.

# The heading of what is left out, with the number.
left-out = Left out ({ $count })

# The heading of what is doubtful, with the number.
doubtful = To check ({ $count })

# The heading of the changes: the numbers of members added and removed, and of fields changed.
changes = Changes: { $added } added, { $removed } removed, { $altered } altered

no-changes = Nothing would change on the site.

# The accessible name of the table of changes.
changes-table = Changes

entry = Member
field = Field
published = Published
in-this-list = In this list
added = added
removed = removed

# The accessible name of the map.
map = The members on the map

map-note = Where several members are close together, one symbol stands for all of them.
