//! Errors of fetching.

use std::fmt::{self, Display, Formatter};

use crate::limits::MAX_RESPONSE_BYTES;

/// Why a fetch failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No network, an unknown host, or a host that doesn't allow this site (CORS).
    NoAnswer,
    /// No complete response within this number of seconds.
    TooSlow(u32),
    /// The server responded with this status, which isn't 2xx.
    Status(u16),
    /// The response is larger than [`MAX_RESPONSE_BYTES`]; it was aborted there.
    TooManyBytes,
    /// The request was cancelled.
    Cancelled,
}

impl Display for FetchError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAnswer => write!(formatter, "no answer"),
            Self::TooSlow(seconds) => write!(formatter, "no answer within {seconds} seconds"),
            Self::Status(status) => write!(formatter, "status {status}"),
            Self::TooManyBytes => write!(formatter, "more than {MAX_RESPONSE_BYTES} bytes"),
            Self::Cancelled => write!(formatter, "cancelled"),
        }
    }
}
