//! What passes between a plan and whoever asks for it.

use super::{Fault, Reading};

/// What to ask, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The address.
    pub url: String,
    /// Headers to send along.
    pub headers: Vec<(String, String)>,
    /// Milliseconds to wait first.
    pub wait: u64,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer.
    Answer {
        /// The status, such as 200.
        status: u16,
        /// The address that answered, after every redirection.
        url: String,
        /// `Retry-After`, where there is one.
        retry_after: Option<String>,
        /// `Content-Type`, where there is one.
        content_type: Option<String>,
        /// The body.
        body: Vec<u8>,
    },
    /// Nothing: no network, no such host, or a host that does not let this site read.
    NoAnswer,
    /// Nothing in time.
    TooSlow,
    /// More than [`super::MOST_BYTES`], so that the reading was broken off.
    TooManyBytes,
    /// It was called off.
    Stopped,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask this.
    Ask(Request),
    /// The members are there.
    Done(Reading),
    /// There are more members than can be loaded: so many.
    TooLarge {
        /// How many there are.
        matched: u64,
    },
    /// They cannot be had.
    Failed {
        /// The address that was asked.
        url: String,
        /// Why.
        fault: Fault,
    },
}
