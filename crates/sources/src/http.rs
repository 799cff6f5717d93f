//! What passes between a plan and whoever asks for it.

use crate::{Fault, Reading};

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
    /// More than [`crate::MOST_BYTES`], so that the reading was broken off.
    TooManyBytes,
    /// It was called off.
    Stopped,
}

impl Outcome {
    /// The body of an answer that is one. `elsewhere` tells whether another site was asked.
    ///
    /// # Errors
    /// When there is none.
    pub fn body(self, elsewhere: bool) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Answer { status: 200..=299, body, .. } => Ok(body),
            Self::Answer { status, .. } => Err(Fault::Status(status)),
            Self::NoAnswer => Err(Fault::NoAnswer { elsewhere }),
            Self::TooSlow => Err(Fault::TooSlow),
            Self::TooManyBytes => Err(Fault::TooManyBytes(crate::MOST_BYTES)),
            Self::Stopped => Err(Fault::Stopped),
        }
    }
}

/// What comes next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask this.
    Ask(Request),
    /// The members are there.
    Done(Reading),
    /// There are more members than can be loaded at once; they can be asked for by place.
    TooLarge,
    /// They cannot be had.
    Failed {
        /// The address that was asked.
        url: String,
        /// Why.
        fault: Fault,
    },
}
