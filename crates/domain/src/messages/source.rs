//! The messages about sources that fail to load, and about the records of a source.

use super::catalogue;

/// The messages about sources in one language: what happened, and what to do about it, in whole sentences.
pub struct SourceMessages {
    /// The configured URL is invalid: the URL.
    pub invalid_url: fn(&str) -> String,
    /// The site's own server did not answer.
    pub no_answer: &'static str,
    /// Another site's server did not answer, or does not allow this site to read from it.
    pub no_answer_elsewhere: &'static str,
    /// The request timed out.
    pub timeout: &'static str,
    /// The request was cancelled.
    pub cancelled: &'static str,
    /// An HTTP status other than success.
    pub status: fn(u16) -> String,
    /// A redirect led to a web page: its URL.
    pub redirected: fn(&str) -> String,
    /// The response is not text: its media type.
    pub other_type: fn(&str) -> String,
    /// The response is a web page.
    pub html: &'static str,
    /// The response is empty.
    pub empty: &'static str,
    /// The response is not UTF-8 from this byte on.
    pub not_utf8: fn(usize) -> String,
    /// The document ends in this line, too early.
    pub truncated: fn(usize) -> String,
    /// Invalid JSON: line, column, and the parser's message.
    pub invalid_json: fn(usize, usize, &str) -> String,
    /// There is no list of members at a JSON Pointer: the pointer, and what was found there.
    pub no_items: fn(&str, &str) -> String,
    /// A table lacks a column: its name, and the names of the columns found.
    pub no_column: fn(&str, &str) -> String,
    /// The list exceeds the limit in bytes.
    pub too_many_bytes: fn(usize) -> String,
    /// The list exceeds the limit in pages.
    pub too_many_pages: fn(usize) -> String,
    /// The list exceeds the limit in members.
    pub too_many_members: fn(usize) -> String,
    /// The server sent the same page twice: its URL.
    pub repeated_page: fn(&str) -> String,
    /// The URL of the next page is on another site: the URL.
    pub next_elsewhere: fn(&str) -> String,
    /// A problem of a record: the number of the page, whether latitude and longitude are swapped, and the problem's text.
    pub problem: fn(usize, bool, &str) -> String,
}

catalogue!(SourceMessages, SOURCE);
