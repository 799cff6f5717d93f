//! The messages between a loader and the code that performs its HTTP requests.

use crate::{LoadResult, SourceError};

/// An HTTP request to perform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The URL.
    pub url: String,
    /// The request headers.
    pub headers: Vec<(String, String)>,
    /// Milliseconds to wait before sending it.
    pub wait: u64,
}

/// The outcome of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HttpOutcome {
    /// A response arrived.
    Response {
        /// The status code.
        status: u16,
        /// The URL after redirects.
        url: String,
        /// The `Retry-After` header.
        retry_after: Option<String>,
        /// The `Content-Type` header.
        content_type: Option<String>,
        /// The body.
        body: Vec<u8>,
    },
    /// There was none: no network, an unknown host, or a host that does not allow this site to read it (CORS).
    NoResponse,
    /// There was none in time.
    Timeout,
    /// The body exceeds the limit of a response (`MAX_RESPONSE_BYTES` of the crate `web`), so reading it was aborted. The loader
    /// converts it to [`SourceError::TooManyBytes`].
    TooManyBytes,
    /// The request was cancelled.
    Aborted,
}

impl HttpOutcome {
    /// The body of a successful response. `is_cross_origin` says whether the URL has another origin than this site.
    ///
    /// # Errors
    /// If there was no successful response.
    pub fn body(self, is_cross_origin: bool) -> Result<Vec<u8>, SourceError> {
        match self {
            Self::Response { status: 200..=299, body, .. } => Ok(body),
            Self::Response { status, .. } => Err(SourceError::Status { found: status }),
            Self::NoResponse => Err(SourceError::NoResponse { is_cross_origin }),
            Self::Timeout => Err(SourceError::Timeout),
            Self::TooManyBytes => Err(SourceError::TooManyBytes { max: crate::MAX_SOURCE_BYTES }),
            Self::Aborted => Err(SourceError::Aborted),
        }
    }
}

/// What the loader needs next.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Perform this request.
    Fetch(Request),
    /// Loading has finished.
    Done(LoadResult),
    /// There are more members than can be loaded at once; load them by place with a [`crate::TiledLoader`].
    TooLarge,
    /// Loading has failed.
    Failed {
        /// The URL of the last request.
        url: String,
        /// The reason.
        error: SourceError,
    },
}
