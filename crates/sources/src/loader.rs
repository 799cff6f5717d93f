//! What to ask a source next, until its members are there or cannot be had.
//!
//! It has no clock and asks nothing itself: whoever does says what came, and when.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{
    Answer, Draft, Fault, Form, Outcome, Paging, Reading, Request, Source, Step, Way, backoff, decode, judge,
    url,
};
use domain::Date;

/// The most bytes that all answers together may have.
pub const MOST_BYTES: usize = 50_000_000;
/// The most pages that are asked for.
pub const MOST_PAGES: usize = 500;
/// How often a request is repeated.
const REPETITIONS: u32 = 2;

/// The way through the answers of a source.
#[derive(Clone, Debug)]
pub struct Plan {
    source: Source,
    /// The site's own address.
    base: String,
    /// Whether the first page is all that is asked for.
    is_one_page: bool,
    /// The address of the present page.
    url: String,
    seed: u64,
    repetitions: u32,
    bytes: usize,
    pages: usize,
    asked: HashSet<String>,
    bodies: Vec<u64>,
    drafts: Vec<Draft>,
    updated: Option<Date>,
    matched: Option<u64>,
}

impl Plan {
    /// A plan for a source, and its first step. `base` is the site's own address, `seed` any number.
    pub fn begin(source: Source, base: &str, seed: u64) -> (Self, Step) {
        let (url, fault) = match url::resolve(base, &source.url) {
            Ok(url) => (first_page(&source.form, url), None),
            Err(fault) => (source.url.clone(), Some(fault)),
        };
        let plan = Self {
            base: base.into(),
            is_one_page: false,
            url: url.clone(),
            seed,
            repetitions: 0,
            bytes: 0,
            pages: 0,
            asked: HashSet::from([url]),
            bodies: Vec::new(),
            drafts: Vec::new(),
            updated: None,
            matched: None,
            source,
        };
        let step = fault.map_or_else(|| plan.ask(0), |fault| plan.failed(fault));
        (plan, step)
    }

    /// A plan for the first page of a source alone, however many members there are.
    pub fn one_page(source: Source, base: &str, seed: u64) -> (Self, Step) {
        let (plan, step) = Self::begin(source, base, seed);
        (Self { is_one_page: true, ..plan }, step)
    }

    /// The step after an outcome. `now` is the time in seconds since 1970.
    pub fn take(&mut self, outcome: Outcome, now: u64) -> Step {
        let elsewhere = url::site(&self.url) != url::site(&self.base);
        match outcome {
            Outcome::NoAnswer => self.again(Fault::NoAnswer { elsewhere }, None),
            Outcome::TooSlow => self.again(Fault::TooSlow, None),
            Outcome::Stopped => self.failed(Fault::Stopped),
            Outcome::TooManyBytes => self.failed(Fault::TooManyBytes(MOST_BYTES)),
            Outcome::Answer { status: 200..=299, url, content_type, body, .. } => {
                match self.page(&url, content_type.as_deref(), &body) {
                    Ok(step) => step,
                    Err(fault) => self.failed(fault),
                }
            }
            Outcome::Answer { status: 400 | 404, .. } if self.is_past_the_end() => self.done(false),
            Outcome::Answer { status, retry_after, .. } if status == 429 || status >= 500 => {
                let asked = retry_after.and_then(|header| backoff::asked(&header, now));
                self.again(Fault::Status(status), asked)
            }
            Outcome::Answer { status, .. } => self.failed(Fault::Status(status)),
        }
    }

    fn page(&mut self, from: &str, content_type: Option<&str>, body: &[u8]) -> Result<Step, Fault> {
        self.bytes += body.len();
        if self.bytes > MOST_BYTES {
            return Err(Fault::TooManyBytes(MOST_BYTES));
        }
        let answer = decode(&self.source, body).map_err(|fault| self.explained(fault, from, content_type))?;
        let too_large = answer.matched.filter(|&matched| matched > self.source.max as u64);
        if too_large.is_some() && !self.is_one_page {
            return Ok(Step::TooLarge);
        }
        let body = hash(body);
        if self.bodies.contains(&body) {
            return Err(Fault::Loop(self.url.clone()));
        }
        self.bodies.push(body);
        (self.pages, self.repetitions) = (self.pages + 1, 0);
        let next = self.next(&answer, from);
        (self.updated, self.matched) = (self.updated.or(answer.updated), answer.matched);
        let page = self.pages;
        self.drafts.extend(answer.drafts.into_iter().map(|draft| Draft { page, ..draft }));
        if self.is_one_page {
            // Wherever the next page is, it is not asked for.
            return Ok(self.done(!matches!(next, Ok(None))));
        }
        if self.drafts.len() > self.source.max {
            // Not every server says how many there are.
            let may_be_asked_by_place = matches!(self.source.form, Form::Ogc { .. });
            let fault = Err(Fault::TooManyMembers(self.source.max));
            return if may_be_asked_by_place { Ok(Step::TooLarge) } else { fault };
        }
        match next? {
            Some(next) => self.turn(next),
            None => Ok(self.done(false)),
        }
    }

    /// A fault of a document, if it is not rather one of the way to it.
    fn explained(&self, fault: Fault, from: &str, content_type: Option<&str>) -> Fault {
        let media = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        let is_other = ["image/", "audio/", "video/", "font/", "application/pdf", "application/zip"];
        match fault {
            Fault::Html if url::site(from) != url::site(&self.url) => Fault::Redirected(from.into()),
            Fault::NotText(_) if is_other.iter().any(|other| media.starts_with(other)) => {
                Fault::OtherType(media.into())
            }
            fault => fault,
        }
    }

    /// The address of the next page, if there is one.
    fn next(&self, answer: &Answer, from: &str) -> Result<Option<String>, Fault> {
        let count = answer.drafts.len();
        let Some(paging) = self.paging() else {
            return match (&self.source.form, &answer.next) {
                (Form::Ogc { .. }, Some(next)) => url::resolve(from, next).map(Some),
                _ => Ok(None),
            };
        };
        let least = paging.size.as_ref().map_or(1, |(_, size)| *size);
        match &paging.way {
            Way::Next(_) => answer.next.as_ref().map(|next| url::resolve(from, next)).transpose(),
            _ if count < least => Ok(None),
            Way::Page(name, first) => {
                Ok(Some(url::with_parameters(&self.url, &[(name, &(first + self.pages).to_string())])))
            }
            Way::Offset(name) => {
                Ok(Some(url::with_parameters(&self.url, &[(name, &(self.drafts.len() + count).to_string())])))
            }
        }
    }

    fn turn(&mut self, next: String) -> Result<Step, Fault> {
        let next = url::as_secure_as(&self.url, next);
        if url::site(&next) != url::site(&self.url) {
            return Err(Fault::NextElsewhere(next));
        }
        if self.pages >= MOST_PAGES {
            return Err(Fault::TooManyPages(MOST_PAGES));
        }
        if !self.asked.insert(next.clone()) {
            return Err(Fault::Loop(next));
        }
        self.url = next;
        Ok(self.ask(0))
    }

    /// Some servers answer the page after the last full one with an error.
    fn is_past_the_end(&self) -> bool {
        self.pages > 0 && self.paging().is_some_and(|paging| matches!(paging.way, Way::Page(..)))
    }

    const fn paging(&self) -> Option<&Paging> {
        match &self.source.form {
            Form::Json { paging, .. } => paging.as_ref(),
            _ => None,
        }
    }

    fn ask(&self, wait: u64) -> Step {
        let mut headers = self.source.headers.clone();
        let says_what = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("accept"));
        if matches!(self.source.form, Form::Ogc { .. }) && !says_what {
            // The same address gives a web page to those who ask for one.
            headers.push(("Accept".into(), "application/geo+json, application/json;q=0.9".into()));
        }
        Step::Ask(Request { url: self.url.clone(), headers, wait })
    }

    fn again(&mut self, fault: Fault, asked: Option<u64>) -> Step {
        if self.repetitions == REPETITIONS {
            return self.failed(fault);
        }
        self.repetitions += 1;
        let chance = backoff::chance(&mut self.seed);
        self.ask(backoff::before(self.repetitions, chance, asked))
    }

    fn failed(&self, fault: Fault) -> Step {
        Step::Failed { url: self.url.clone(), fault }
    }

    fn done(&self, has_more: bool) -> Step {
        let mut reading = judge(&self.drafts);
        reading.feed.updated = self.updated;
        Step::Done(Reading { matched: self.matched, has_more, ..reading })
    }
}

/// The address of the first page.
fn first_page(form: &Form, url: String) -> String {
    match form {
        Form::Ogc { limit, .. } => {
            let (path, query) = url.split_once('?').unwrap_or((&url, ""));
            let path = path.trim_end_matches('/');
            let items = if path.ends_with("/items") { "" } else { "/items" };
            url::with_parameters(&format!("{path}{items}?{query}"), &[("limit", &limit.to_string())])
        }
        Form::Json { paging: Some(Paging { way, size }), .. } => {
            let page = match way {
                Way::Page(name, first) => Some((name.as_str(), first.to_string())),
                Way::Offset(_) | Way::Next(_) => None,
            };
            let size = size.as_ref().map(|(name, size)| (name.as_str(), size.to_string()));
            let parameters: Vec<_> = page.into_iter().chain(size).collect();
            let parameters: Vec<_> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
            url::with_parameters(&url, &parameters)
        }
        Form::Json { paging: None, .. } | Form::GeoJson | Form::Csv => url,
    }
}

fn hash(body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
