//! Loads all members of a source, page by page, with retries: a state machine without clock or I/O. The caller performs
//! the requests and reports their outcome and the time.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{
    Action, DecodedPage, Format, HttpOutcome, LoadResult, MAX_PAGES, MAX_SOURCE_BYTES, NextPage, Pagination,
    Position, RawFeature, Request, Source, SourceError, backoff, decode_features, decode_page, url,
};
use domain::Date;

/// How often a request is retried.
const MAX_RETRIES: u32 = 2;

/// The state of loading a source.
#[derive(Clone, Debug)]
pub struct Loader {
    source: Source,
    /// The URL of this site.
    base: String,
    first_page_only: bool,
    /// The URL of the current page.
    url: String,
    seed: u64,
    retries: u32,
    bytes: usize,
    pages: usize,
    requested_urls: HashSet<String>,
    body_hashes: Vec<u64>,
    features: Vec<RawFeature>,
    updated: Option<Date>,
    matched: Option<u64>,
}

impl Loader {
    /// Starts loading a source and returns the first action. `base` is the URL of this site; `seed` is any number.
    pub fn start(source: Source, base: &str, seed: u64) -> (Self, Action) {
        let (url, error) = match url::resolve(base, &source.url) {
            Ok(url) => (first_page_url(&source.format, url), None),
            Err(error) => (source.url.clone(), Some(error)),
        };
        let loader = Self {
            base: base.into(),
            first_page_only: false,
            url: url.clone(),
            seed,
            retries: 0,
            bytes: 0,
            pages: 0,
            requested_urls: HashSet::from([url]),
            body_hashes: Vec::new(),
            features: Vec::new(),
            updated: None,
            matched: None,
            source,
        };
        let action = error.map_or_else(|| loader.fetch(0), |error| loader.failed(error));
        (loader, action)
    }

    /// Starts loading only the first page of a source, however many members there are.
    pub fn start_first_page(source: Source, base: &str, seed: u64) -> (Self, Action) {
        let (loader, action) = Self::start(source, base, seed);
        (Self { first_page_only: true, ..loader }, action)
    }

    /// Handles the outcome of the last request and returns the next action. `now` is in seconds since 1970.
    pub fn handle(&mut self, outcome: HttpOutcome, now: u64) -> Action {
        let is_cross_origin = url::origin(&self.url) != url::origin(&self.base);
        match outcome {
            HttpOutcome::NoResponse => self.retry(SourceError::NoResponse { is_cross_origin }, None),
            HttpOutcome::Timeout => self.retry(SourceError::Timeout, None),
            HttpOutcome::Aborted => self.failed(SourceError::Aborted),
            HttpOutcome::TooManyBytes => self.failed(SourceError::TooManyBytes { max: MAX_SOURCE_BYTES }),
            HttpOutcome::Response { status: 200..=299, url, content_type, body, .. } => {
                match self.handle_page(&url, content_type.as_deref(), &body) {
                    Ok(action) => action,
                    Err(error) => self.failed(error),
                }
            }
            HttpOutcome::Response { status: 400 | 404, .. } if self.may_be_past_last_page() => {
                self.done(false)
            }
            HttpOutcome::Response { status, retry_after, .. } if status == 429 || status >= 500 => {
                let retry_after = retry_after.and_then(|header| backoff::parse_retry_after(&header, now));
                self.retry(SourceError::Status { found: status }, retry_after)
            }
            HttpOutcome::Response { status, .. } => self.failed(SourceError::Status { found: status }),
        }
    }

    fn handle_page(
        &mut self,
        url: &str,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<Action, SourceError> {
        self.count_bytes(body)?;
        let page =
            decode_page(&self.source, body).map_err(|error| self.refine_error(error, url, content_type))?;
        let is_too_large = page.matched.is_some_and(|matched| matched > self.source.max as u64);
        if is_too_large && !self.first_page_only {
            return Ok(Action::TooLarge);
        }
        self.reject_repeated(body)?;
        (self.pages, self.retries) = (self.pages + 1, 0);
        let next = self.next_url(&page, url);
        self.add(page);
        if self.first_page_only {
            // Only whether there is a next page matters here, not whether its URL is valid.
            return Ok(self.done(!matches!(next, Ok(None))));
        }
        if self.features.len() > self.source.max {
            // Not every server states the total number.
            let can_load_by_place = matches!(self.source.format, Format::Ogc { .. });
            let error = SourceError::TooManyMembers { max: self.source.max };
            return if can_load_by_place { Ok(Action::TooLarge) } else { Err(error) };
        }
        match next? {
            Some(next) => self.fetch_next(next),
            None => Ok(self.done(false)),
        }
    }

    fn count_bytes(&mut self, body: &[u8]) -> Result<(), SourceError> {
        self.bytes += body.len();
        let is_within = self.bytes <= MAX_SOURCE_BYTES;
        is_within.then_some(()).ok_or(SourceError::TooManyBytes { max: MAX_SOURCE_BYTES })
    }

    fn reject_repeated(&mut self, body: &[u8]) -> Result<(), SourceError> {
        let body_hash = hash(body);
        if self.body_hashes.contains(&body_hash) {
            return Err(SourceError::RepeatedPage { url: self.url.clone() });
        }
        self.body_hashes.push(body_hash);
        Ok(())
    }

    fn add(&mut self, page: DecodedPage) {
        (self.updated, self.matched) = (self.updated.or(page.updated), page.matched);
        let number = self.pages;
        let on_page = |raw: RawFeature| {
            let position = Position { page: number, ..raw.position };
            RawFeature { position, ..raw }
        };
        self.features.extend(page.features.into_iter().map(on_page));
    }

    /// Replaces an error of the document by a more precise one that the response explains.
    fn refine_error(&self, error: SourceError, url: &str, content_type: Option<&str>) -> SourceError {
        let media = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        let binary = ["image/", "audio/", "video/", "font/", "application/pdf", "application/zip"];
        match error {
            SourceError::Html if url::origin(url) != url::origin(&self.url) => {
                SourceError::Redirected { to: url.into() }
            }
            SourceError::NotUtf8 { .. } if binary.iter().any(|prefix| media.starts_with(prefix)) => {
                SourceError::WrongFileType { found: media.into() }
            }
            error => error,
        }
    }

    /// The URL of the next page; `None` after the last.
    fn next_url(&self, page: &DecodedPage, url: &str) -> Result<Option<String>, SourceError> {
        let count = page.features.len();
        let Some(pagination) = self.pagination() else {
            return match (&self.source.format, &page.next) {
                (Format::Ogc { .. }, Some(next)) => url::resolve(url, next).map(Some),
                _ => Ok(None),
            };
        };
        let full_page = pagination.size.as_ref().map_or(1, |(_, size)| *size);
        match &pagination.next {
            NextPage::Link { .. } => page.next.as_ref().map(|next| url::resolve(url, next)).transpose(),
            _ if count < full_page => Ok(None),
            NextPage::Number { parameter, first } => {
                Ok(Some(url::with_query(&self.url, &[(parameter, &(first + self.pages).to_string())])))
            }
            NextPage::Offset { parameter } => {
                let offset = self.features.len() + count;
                Ok(Some(url::with_query(&self.url, &[(parameter, &offset.to_string())])))
            }
        }
    }

    fn fetch_next(&mut self, next: String) -> Result<Action, SourceError> {
        let next = url::upgrade_to_https(&self.url, next);
        if url::origin(&next) != url::origin(&self.url) {
            return Err(SourceError::CrossOriginPage { url: next });
        }
        if self.pages >= MAX_PAGES {
            return Err(SourceError::TooManyPages { max: MAX_PAGES });
        }
        if !self.requested_urls.insert(next.clone()) {
            return Err(SourceError::RepeatedPage { url: next });
        }
        self.url = next;
        Ok(self.fetch(0))
    }

    /// Whether an error status may mean the end of the list: some servers respond so to the page after a full last page.
    fn may_be_past_last_page(&self) -> bool {
        let is_numbered =
            self.pagination().is_some_and(|pagination| matches!(pagination.next, NextPage::Number { .. }));
        self.pages > 0 && is_numbered
    }

    const fn pagination(&self) -> Option<&Pagination> {
        match &self.source.format {
            Format::Json { pagination, .. } => pagination.as_ref(),
            _ => None,
        }
    }

    fn fetch(&self, wait: u64) -> Action {
        let mut headers = self.source.headers.clone();
        let has_accept = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("accept"));
        if matches!(self.source.format, Format::Ogc { .. }) && !has_accept {
            // Without it, many servers respond with a web page.
            headers.push(("Accept".into(), "application/geo+json, application/json;q=0.9".into()));
        }
        Action::Fetch(Request { url: self.url.clone(), headers, wait })
    }

    fn retry(&mut self, error: SourceError, retry_after: Option<u64>) -> Action {
        if self.retries == MAX_RETRIES {
            return self.failed(error);
        }
        self.retries += 1;
        let jitter = backoff::jitter(&mut self.seed);
        self.fetch(backoff::wait_ms(self.retries, jitter, retry_after))
    }

    fn failed(&self, error: SourceError) -> Action {
        Action::Failed { url: self.url.clone(), error }
    }

    fn done(&self, has_more: bool) -> Action {
        let mut result = decode_features(&self.features);
        result.decoded.updated = self.updated;
        Action::Done(LoadResult { matched: self.matched, has_more, ..result })
    }
}

fn first_page_url(format: &Format, url: String) -> String {
    match format {
        Format::Ogc { limit, .. } => {
            let (path, query) = url.split_once('?').unwrap_or((&url, ""));
            let path = path.trim_end_matches('/');
            let items = if path.ends_with("/items") { "" } else { "/items" };
            url::with_query(&format!("{path}{items}?{query}"), &[("limit", &limit.to_string())])
        }
        Format::Json { pagination: Some(Pagination { next, size }), .. } => {
            let number = match next {
                NextPage::Number { parameter, first } => Some((parameter.as_str(), first.to_string())),
                NextPage::Offset { .. } | NextPage::Link { .. } => None,
            };
            let size = size.as_ref().map(|(parameter, size)| (parameter.as_str(), size.to_string()));
            let parameters: Vec<_> = number.into_iter().chain(size).collect();
            let parameters: Vec<_> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
            url::with_query(&url, &parameters)
        }
        Format::Json { pagination: None, .. } | Format::GeoJson | Format::Csv => url,
    }
}

fn hash(body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
