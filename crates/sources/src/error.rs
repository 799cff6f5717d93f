//! Why the members of a source cannot be loaded.

use domain::messages::Plain;
use domain::{Lang, SourceMessages};

/// Why the members of a source cannot be loaded. [`SourceError::message`] returns the message for editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The URL is invalid.
    InvalidUrl {
        /// The URL in the settings.
        found: String,
    },
    /// The network request failed without a response.
    NoResponse {
        /// Whether the URL has another origin, whose server may not allow this site to read it (CORS).
        is_cross_origin: bool,
    },
    /// The server did not respond in time.
    Timeout,
    /// The visitor or the page cancelled the request.
    Aborted,
    /// The server responded with an error status.
    Status {
        /// The status code.
        found: u16,
    },
    /// The server redirected to a web page on another origin, such as a login page.
    Redirected {
        /// The URL of that page.
        to: String,
    },
    /// The response is a file of another type.
    WrongFileType {
        /// The type of the file.
        found: String,
    },
    /// The response is a web page.
    Html,
    /// The response is empty.
    Empty,
    /// The response is not UTF-8.
    NotUtf8 {
        /// The offset of the first invalid byte.
        offset: usize,
    },
    /// The document ends prematurely.
    Truncated {
        /// The line where it ends.
        line: usize,
    },
    /// The document is not valid JSON.
    Syntax {
        /// The line of the error.
        line: usize,
        /// The column of the error.
        column: usize,
        /// The parser's message.
        message: String,
    },
    /// The document has no list of members where the settings expect it.
    NoList {
        /// The JSON Pointer to the list.
        pointer: String,
        /// The beginning of the value there.
        found: String,
    },
    /// The table lacks a required column.
    MissingColumn {
        /// The name of the column.
        column: String,
        /// The columns of the table.
        found: String,
    },
    /// All responses together are too large.
    TooManyBytes {
        /// The limit.
        max: usize,
    },
    /// The list has too many pages.
    TooManyPages {
        /// The limit.
        max: usize,
    },
    /// The list has too many members.
    TooManyMembers {
        /// The limit.
        max: usize,
    },
    /// The server returned the same page, or a link to it, twice.
    RepeatedPage {
        /// The URL of the page.
        url: String,
    },
    /// The link to the next page points to another origin.
    CrossOriginPage {
        /// The URL of the next page.
        url: String,
    },
}

impl SourceError {
    /// Converts an error of the JSON parser.
    pub(crate) fn from_json_error(error: &serde_json::Error) -> Self {
        if error.is_eof() {
            return Self::Truncated { line: error.line() };
        }
        let message = error.to_string();
        // The position is reported in separate fields.
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Syntax { line: error.line(), column: error.column(), message }
    }

    /// A stable name of the kind of error, for test fixtures and logs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::InvalidUrl { .. } => "invalid-url",
            Self::NoResponse { .. } => "no-response",
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::Status { .. } => "status",
            Self::Redirected { .. } => "redirected",
            Self::WrongFileType { .. } => "wrong-file-type",
            Self::Html => "html",
            Self::Empty => "empty",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::Truncated { .. } => "truncated",
            Self::Syntax { .. } => "syntax",
            Self::NoList { .. } => "no-list",
            Self::MissingColumn { .. } => "missing-column",
            Self::TooManyBytes { .. } => "too-many-bytes",
            Self::TooManyPages { .. } => "too-many-pages",
            Self::TooManyMembers { .. } => "too-many-members",
            Self::RepeatedPage { .. } => "repeated-page",
            Self::CrossOriginPage { .. } => "cross-origin-page",
        }
    }

    /// The message for editors, with a remedy.
    pub fn message(&self, lang: Lang) -> String {
        let messages = SourceMessages::for_lang(lang);
        match self {
            Self::InvalidUrl { found } => messages.invalid_url(found),
            Self::NoResponse { is_cross_origin: false } => messages.no_answer().into(),
            Self::NoResponse { is_cross_origin: true } => messages.no_answer_elsewhere().into(),
            Self::Timeout => messages.timeout().into(),
            Self::Aborted => messages.cancelled().into(),
            Self::Status { found } => messages.status(*found),
            Self::Redirected { to } => messages.redirected(to),
            Self::WrongFileType { found } => messages.other_type(found),
            Self::Html => messages.html().into(),
            Self::Empty => messages.empty().into(),
            Self::NotUtf8 { offset } => messages.not_utf8(Plain(*offset)),
            Self::Truncated { line } => messages.truncated(Plain(*line)),
            Self::Syntax { line, column, message } => {
                messages.invalid_json(Plain(*line), Plain(*column), message)
            }
            Self::NoList { pointer, found } => messages.no_items(pointer, found),
            Self::MissingColumn { column, found } => messages.no_column(column, found),
            Self::TooManyBytes { max } => messages.too_many_bytes(*max),
            Self::TooManyPages { max } => messages.too_many_pages(*max),
            Self::TooManyMembers { max } => messages.too_many_members(*max),
            Self::RepeatedPage { url } => messages.repeated_page(url),
            Self::CrossOriginPage { url } => messages.next_elsewhere(url),
        }
    }
}

#[cfg(test)]
mod tests;
