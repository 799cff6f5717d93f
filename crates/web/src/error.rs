//! Why a file could not be fetched.

use std::fmt::{self, Display, Formatter};

/// The most bytes that are read of one response, after decompression.
pub const MAX_BYTES: usize = 50_000_000;

/// Why a file could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No network, no such host, or a host that doesn't let this site read (CORS).
    NoAnswer,
    /// No answer, or not all of it, within so many seconds.
    TooSlow(u32),
    /// The server answered with this status instead.
    Status(u16),
    /// More than [`MAX_BYTES`]: reading was stopped there.
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
            Self::TooManyBytes => write!(formatter, "more than {MAX_BYTES} bytes"),
            Self::Cancelled => write!(formatter, "cancelled"),
        }
    }
}
