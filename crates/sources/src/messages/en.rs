//! English.

use super::SourceMessages;
use crate::{Fault, Note};

pub static EN: SourceMessages = SourceMessages { fault, note };

fn note(note: &Note, said: &str) -> String {
    let page = if note.page > 1 { format!("Page {}: ", note.page) } else { String::new() };
    let remedy =
        if note.swapped { " Latitude and longitude are exchanged: write the longitude first." } else { "" };
    format!("{page}{said}{remedy}")
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Address(found) => {
            format!("Expected an address of the web, found \"{found}\". Correct \"url\" in config.json.")
        }
        Fault::NoAnswer { elsewhere: false } => "No answer came. Check the connection.".into(),
        Fault::NoAnswer { elsewhere: true } => {
            "No answer came. Check the connection and the address; the other site also has to let this one read \
             (Access-Control-Allow-Origin)."
                .into()
        }
        Fault::TooSlow => "No answer came in time. Try again later.".into(),
        Fault::Stopped => "The loading was called off.".into(),
        Fault::Status(status) => format!("The server answered with status {status}. {}", status_remedy(*status)),
        Fault::Redirected(to) => {
            format!("A web page came from another address ({to}), perhaps to sign in. Publish the list for everyone.")
        }
        Fault::OtherType(found) => format!("Expected a text with members, found another kind of file ({found})."),
        Fault::Html => "Expected members, found a web page (HTML). Check the address of the list.".into(),
        Fault::Empty => "The file is empty.".into(),
        Fault::NotText(at) => format!("From byte {at} on the file is not UTF-8 text. Save it as UTF-8."),
        Fault::CutOff(line) => format!("The file ends too soon, in line {line}. Copy it again, whole."),
        Fault::Syntax(line, column, what) => format!("The file is not JSON: {what} in line {line}, column {column}."),
        Fault::NoItems(pointer, found) => {
            let place = if pointer.is_empty() { "as the whole document" } else { pointer };
            format!("Expected a list of members at {place}, found {found}. Check \"type\" and \"items\" in config.json.")
        }
        Fault::NoColumn(column, columns) => {
            format!("The table has no column \"{column}\"; it has: {columns}. Name the column in \"fields\" in config.json.")
        }
        Fault::TooManyBytes(most) => format!("The list has more than {} megabytes.", most / 1_000_000),
        Fault::TooManyPages(most) => format!("The list has more than {most} pages. Ask for larger ones."),
        Fault::TooManyMembers(most) => format!("The list has more than {most} members. Raise \"max\" in config.json."),
        Fault::Loop(address) => format!("The page {address} came twice: the server does not turn pages."),
        Fault::NextElsewhere(address) => {
            format!("The server names a next page on another site ({address}). Correct its public address.")
        }
    }
}

const fn status_remedy(status: u16) -> &'static str {
    match status {
        401 | 403 => "The list is not open to everyone.",
        404 | 410 => "Check the address of the list.",
        429 => "It is asked too often; try again later.",
        500.. => "The fault is the server's; try again later.",
        _ => "Check the address of the list and its settings.",
    }
}
