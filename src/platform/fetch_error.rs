//! Why a request failed.

/// Why a request for a file failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No response: no network, unknown host, connection refused.
    NoAnswer,
    /// No complete response within the time limit, in seconds.
    TooSlow(u32),
    /// A response whose status is not a success.
    Status(u16),
}
