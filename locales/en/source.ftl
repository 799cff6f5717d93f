### Why a list from elsewhere cannot be loaded.

# The configured URL is invalid: the URL.
invalid-url = Expected a web address, found "{ $found }". Correct "url" in config.json.

# The site's own server did not answer.
no-answer = There was no answer. Check the connection.

# Another site's server did not answer, or does not allow this site to read from it.
no-answer-elsewhere = There was no answer. Check the connection and the address; the other site must also allow this one to read it (Access-Control-Allow-Origin).

# The request timed out.
timeout = There was no answer in time. Try again later.

# The request was cancelled.
cancelled = Loading was cancelled.

bad-status = The server answered with status { $status }. { $remedy }
status-remedy =
    .private = The list is not open to everyone.
    .missing = Check the address of the list.
    .frequent = There were too many requests; try again later.
    .server = The server has a problem; try again later.
    .other = Check the address of the list and its settings.

# A redirect led to a web page: its URL.
redirected = The answer was a web page at another address ({ $to }), perhaps a sign-in page. Make the list public.

# The response is not text: its media type.
other-type = Expected a text file with members, found another kind of file ({ $found }).

# The response is a web page.
html = Expected members, found a web page (HTML). Check the address of the list.

# The response is empty.
empty = The file is empty.

# The response is not UTF-8 from this byte on.
not-utf8 = From byte { $byte } on, the file is not UTF-8 text. Save it as UTF-8.

# The document ends in this line, too early.
truncated = The file is incomplete: it ends in line { $line }. Copy the whole file again.

# Invalid JSON: line, column, and the parser's message.
invalid-json = The file is not JSON: { $problem } in line { $line }, column { $column }.

no-items-at = Expected a list of members at { $place }, found { $found }. Check "type" and "items" in config.json.
whole-document = as the whole document

# A table lacks a column: its name, and the names of the columns found.
no-column = The table has no column "{ $column }"; it has: { $columns }. Name the column in "fields" in config.json.

too-many-megabytes = The list is larger than { $most } megabytes.

# The list exceeds the limit in pages.
too-many-pages = The list has more than { $most } pages. Request larger pages.

# The list exceeds the limit in members.
too-many-members = The list has more than { $most } members. Raise "max" in config.json.

# The server sent the same page twice: its URL.
repeated-page = The server sent the page { $address } twice. Check "paging" in config.json.

# The URL of the next page is on another site: the URL.
next-elsewhere = The server gives an address on another site for the next page ({ $address }). Correct the server's public address.

on-page = Page { $page }: { $problem }
swapped = { $problem } Latitude and longitude are swapped: write the longitude first.
