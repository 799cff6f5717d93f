//! The messages about sources that fail to load, and about the records of a source.

use super::declare::{MessageKey, Plain, messages};

messages! {
    /// The messages about sources in one language: what happened, and what to do about it, in whole sentences.
    SourceMessages {
        /// The configured URL is invalid: the URL.
        invalid_url(found: &str),
        /// The site's own server did not answer.
        no_answer,
        /// Another site's server did not answer, or does not allow this site to read from it.
        no_answer_elsewhere,
        /// The request timed out.
        timeout,
        /// The request was cancelled.
        cancelled,
        bad_status(status: u16, remedy: &str),
        status_remedy[StatusKind],
        /// A redirect led to a web page: its URL.
        redirected(to: &str),
        /// The response is not text: its media type.
        other_type(found: &str),
        /// The response is a web page.
        html,
        /// The response is empty.
        empty,
        /// The response is not UTF-8 from this byte on.
        not_utf8(byte: Plain),
        /// The document ends in this line, too early.
        truncated(line: Plain),
        /// Invalid JSON: line, column, and the parser's message.
        invalid_json(line: Plain, column: Plain, problem: &str),
        no_items_at(place: &str, found: &str),
        whole_document,
        /// A table lacks a column: its name, and the names of the columns found.
        no_column(column: &str, columns: &str),
        too_many_megabytes(most: Plain),
        /// The list exceeds the limit in pages.
        too_many_pages(most: usize),
        /// The list exceeds the limit in members.
        too_many_members(most: usize),
        /// The server sent the same page twice: its URL.
        repeated_page(address: &str),
        /// The URL of the next page is on another site: the URL.
        next_elsewhere(address: &str),
        on_page(page: Plain, problem: &str),
        swapped(problem: &str),
    }
}

/// The statuses that need different remedies.
#[derive(Clone, Copy, Debug)]
pub enum StatusKind {
    Private,
    Missing,
    Frequent,
    Server,
    Other,
}

impl StatusKind {
    const fn from_status(status: u16) -> Self {
        match status {
            401 | 403 => Self::Private,
            404 | 410 => Self::Missing,
            429 => Self::Frequent,
            500.. => Self::Server,
            _ => Self::Other,
        }
    }
}

impl MessageKey for StatusKind {
    const KEYS: &'static [&'static str] = &["private", "missing", "frequent", "server", "other"];
    fn index(self) -> usize {
        self as usize
    }
}

impl SourceMessages {
    /// An HTTP status other than success.
    pub fn status(self, status: u16) -> String {
        self.bad_status(status, self.status_remedy(StatusKind::from_status(status)))
    }

    /// There is no list of members at a JSON Pointer: the pointer, and what was found there.
    pub fn no_items(self, pointer: &str, found: &str) -> String {
        self.no_items_at(if pointer.is_empty() { self.whole_document() } else { pointer }, found)
    }

    /// The list exceeds the limit in bytes.
    pub fn too_many_bytes(self, most: usize) -> String {
        self.too_many_megabytes(Plain(most / 1_000_000))
    }

    /// A problem of a record: the number of the page, whether latitude and longitude are swapped, and the problem's text.
    pub fn problem(self, page: usize, is_swapped: bool, problem: &str) -> String {
        let problem = if is_swapped { self.swapped(problem) } else { problem.to_owned() };
        if page > 1 { self.on_page(Plain(page), &problem) } else { problem }
    }
}
