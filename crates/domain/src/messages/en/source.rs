//! The messages about sources in English.

use crate::messages::SourceMessages;

pub static SOURCE: SourceMessages = SourceMessages {
    invalid_url: |found| {
        format!("Expected an address of the web, found \"{found}\". Correct \"url\" in config.json.")
    },
    no_answer: "No answer came. Check the connection.",
    no_answer_elsewhere: "No answer came. Check the connection and the address; the other site also has to let this one read \
             (Access-Control-Allow-Origin).",
    timeout: "No answer came in time. Try again later.",
    cancelled: "The loading was called off.",
    status: |status| format!("The server answered with status {status}. {}", status_remedy(status)),
    redirected: |to| {
        format!(
            "A web page came from another address ({to}), perhaps to sign in. Publish the list for everyone."
        )
    },
    other_type: |found| format!("Expected a text with members, found another kind of file ({found})."),
    html: "Expected members, found a web page (HTML). Check the address of the list.",
    empty: "The file is empty.",
    not_utf8: |at| format!("From byte {at} on the file is not UTF-8 text. Save it as UTF-8."),
    truncated: |line| format!("The file ends too soon, in line {line}. Copy it again, whole."),
    invalid_json: |line, column, what| {
        format!("The file is not JSON: {what} in line {line}, column {column}.")
    },
    no_items: |pointer, found| {
        let place = if pointer.is_empty() { "as the whole document" } else { pointer };
        format!(
            "Expected a list of members at {place}, found {found}. Check \"type\" and \"items\" in config.json."
        )
    },
    no_column: |column, columns| {
        format!(
            "The table has no column \"{column}\"; it has: {columns}. Name the column in \"fields\" in config.json."
        )
    },
    too_many_bytes: |most| format!("The list has more than {} megabytes.", most / 1_000_000),
    too_many_pages: |most| format!("The list has more than {most} pages. Ask for larger ones."),
    too_many_members: |most| format!("The list has more than {most} members. Raise \"max\" in config.json."),
    repeated_page: |address| format!("The page {address} came twice: the server does not turn pages."),
    next_elsewhere: |address| {
        format!("The server names a next page on another site ({address}). Correct its public address.")
    },
    problem: |page, is_swapped, problem| {
        let page = if page > 1 { format!("Page {page}: ") } else { String::new() };
        let remedy =
            if is_swapped { " Latitude and longitude are exchanged: write the longitude first." } else { "" };
        format!("{page}{problem}{remedy}")
    },
};

const fn status_remedy(status: u16) -> &'static str {
    match status {
        401 | 403 => "The list is not open to everyone.",
        404 | 410 => "Check the address of the list.",
        429 => "It is asked too often; try again later.",
        500.. => "The fault is the server's; try again later.",
        _ => "Check the address of the list and its settings.",
    }
}
