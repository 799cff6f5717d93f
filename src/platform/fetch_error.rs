//! Why a file could not be had.

/// What went wrong between asking for a file and having its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, no such host, refused.
    NoAnswer,
    /// No whole answer within the time limit, in seconds.
    TooSlow(u32),
    /// An answer with a status that is not success.
    Status(u16),
}
