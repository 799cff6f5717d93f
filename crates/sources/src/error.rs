//! Why a source gives no members.

use domain::{Lang, SourceMessages};

/// Why the members of a source could not be had. [`Fault::message`] gives the message for editors, with a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The address is none; what is wrong with it.
    Address(String),
    /// No answer, and whether another site was asked, which may have refused to be read by this one.
    NoAnswer {
        /// Whether the address is on another site.
        elsewhere: bool,
    },
    /// No answer in time.
    TooSlow,
    /// The visitor or the page called it off.
    Stopped,
    /// The answer had this status.
    Status(u16),
    /// A page came from another address than was asked, such as one to sign in.
    Redirected(String),
    /// Another kind of file; which.
    OtherType(String),
    /// A web page.
    Html,
    /// Nothing.
    Empty,
    /// Bytes that are no UTF-8, from this one on.
    NotText(usize),
    /// The document ends too soon, in this line.
    CutOff(usize),
    /// No JSON: the line, the column and what the reader says.
    Syntax(usize, usize, String),
    /// There is no list at this JSON Pointer; what is there.
    NoItems(String, String),
    /// A table without this column; the columns that it has.
    NoColumn(String, String),
    /// More bytes than this.
    TooManyBytes(usize),
    /// More pages than this.
    TooManyPages(usize),
    /// More members than this.
    TooManyMembers(usize),
    /// A page, or the way to one, that came before; its address.
    Loop(String),
    /// The next page is said to be on another site; its address.
    NextElsewhere(String),
}

impl Fault {
    /// What a JSON document's reader says.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        if error.is_eof() {
            return Self::CutOff(error.line());
        }
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Syntax(error.line(), error.column(), what)
    }

    /// The name of the kind of fault, for tables of tests and for logs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Address(_) => "address",
            Self::NoAnswer { .. } => "no-answer",
            Self::TooSlow => "too-slow",
            Self::Stopped => "stopped",
            Self::Status(_) => "status",
            Self::Redirected(_) => "redirected",
            Self::OtherType(_) => "other-type",
            Self::Html => "html",
            Self::Empty => "empty",
            Self::NotText(_) => "not-text",
            Self::CutOff(_) => "cut-off",
            Self::Syntax(..) => "syntax",
            Self::NoItems(..) => "no-items",
            Self::NoColumn(..) => "no-column",
            Self::TooManyBytes(_) => "too-many-bytes",
            Self::TooManyPages(_) => "too-many-pages",
            Self::TooManyMembers(_) => "too-many-members",
            Self::Loop(_) => "loop",
            Self::NextElsewhere(_) => "next-elsewhere",
        }
    }

    /// The message, with a remedy.
    pub fn message(&self, lang: Lang) -> String {
        let messages = SourceMessages::for_lang(lang);
        match self {
            Self::Address(found) => (messages.invalid_url)(found),
            Self::NoAnswer { elsewhere: false } => messages.no_answer.into(),
            Self::NoAnswer { elsewhere: true } => messages.no_answer_elsewhere.into(),
            Self::TooSlow => messages.timeout.into(),
            Self::Stopped => messages.cancelled.into(),
            Self::Status(status) => (messages.status)(*status),
            Self::Redirected(to) => (messages.redirected)(to),
            Self::OtherType(found) => (messages.other_type)(found),
            Self::Html => messages.html.into(),
            Self::Empty => messages.empty.into(),
            Self::NotText(at) => (messages.not_utf8)(*at),
            Self::CutOff(line) => (messages.truncated)(*line),
            Self::Syntax(line, column, what) => (messages.invalid_json)(*line, *column, what),
            Self::NoItems(pointer, found) => (messages.no_items)(pointer, found),
            Self::NoColumn(column, columns) => (messages.no_column)(column, columns),
            Self::TooManyBytes(most) => (messages.too_many_bytes)(*most),
            Self::TooManyPages(most) => (messages.too_many_pages)(*most),
            Self::TooManyMembers(most) => (messages.too_many_members)(*most),
            Self::Loop(address) => (messages.repeated_page)(address),
            Self::NextElsewhere(address) => (messages.next_elsewhere)(address),
        }
    }
}

#[cfg(test)]
mod tests;
