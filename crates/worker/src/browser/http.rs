//! Sends the requests of `sources`.

use sources::{HttpOutcome, Request};
use web::{CancelToken, FetchError, Fetched};

/// Sends a request after its delay.
pub async fn send(request: &Request, token: Option<&CancelToken>) -> HttpOutcome {
    if request.wait > 0 {
        web::sleep(request.wait as f64).await;
    }
    match web::fetch(&request.url, &request.headers, token).await {
        Ok(Fetched { status, url, retry_after, content_type, body }) => {
            HttpOutcome::Response { status, url, retry_after, content_type, body }
        }
        // `fetch` doesn't return `Status`: it accepts any status.
        Err(FetchError::NoAnswer | FetchError::Status(_)) => HttpOutcome::NoResponse,
        Err(FetchError::TooSlow(_)) => HttpOutcome::Timeout,
        Err(FetchError::TooManyBytes) => HttpOutcome::TooManyBytes,
        Err(FetchError::Cancelled) => HttpOutcome::Aborted,
    }
}
