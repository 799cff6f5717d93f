//! The HTTP server, for this machine only.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, LOCATION};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::routing::get;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tower_http::services::ServeFile;

use super::lookup::{self, Target};
use super::{address, shutdown};
use crate::base::Base;
use crate::hosting::{self, HttpSpec, MISSING_FILE, MISSING_PAGE};

/// A built folder and how to serve it.
struct Site {
    dist: PathBuf,
    base: Base,
    /// The specification that was last read from the folder.
    spec: Mutex<Arc<HttpSpec>>,
}

/// Serves until the user or the system ends the program.
pub fn run_until_stopped(listener: TcpListener, dist: PathBuf, base: Base) -> Result<()> {
    let url = address::url(listener.local_addr()?.port(), &base);
    let site = Site::new(dist, base)?;
    runtime()?.block_on(async {
        let stopped = shutdown::signal()?;
        println!("\n  {url}\n  Ctrl-C ends it.");
        tokio::select! {
            ended = serve(listener, site) => ended,
            () = stopped => Ok(()),
        }
    })
}

/// A server for tests, which stops when it is dropped.
pub struct TestServer {
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl TestServer {
    /// Serves `dist` on a free port.
    pub fn start(dist: PathBuf, base: &Base) -> Result<Self> {
        let listener = address::bind(0)?;
        let port = listener.local_addr()?.port();
        let (stop, stopped) = oneshot::channel();
        let site = Site::new(dist, base.clone())?;
        let runtime = runtime()?;
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    ended = serve(listener, site) => ended,
                    _ = stopped => Ok(()),
                }
            })
        });
        Ok(Self { port, stop: Some(stop), thread: Some(thread) })
    }

    /// The origin of the server, without the site's base path.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        // Both fail if the server has stopped by itself.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn runtime() -> Result<Runtime> {
    Builder::new_current_thread().enable_all().build().context("cannot start the server")
}

async fn serve(listener: TcpListener, site: Site) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback_service(get(respond).with_state(Arc::new(site)));
    axum::serve(listener, router).await.context("the server stopped")
}

async fn respond(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let path = request.uri().path();
    match lookup::find(&site.dist, &site.base, path) {
        Target::File(file) => site.file(&file, request).await,
        Target::Redirect(address) => site.redirect(&address, request.uri().query()),
        Target::Missing => match site.spec().member_shell(path) {
            Some(shell) => site.file(&site.dist.join(shell), request).await,
            None => site.not_found(request).await,
        },
    }
}

impl Site {
    fn new(dist: PathBuf, base: Base) -> Result<Self> {
        let spec = Mutex::new(Arc::new(HttpSpec::from_dist(&dist, &base)?));
        Ok(Self { dist, base, spec })
    }

    /// The specification of the folder as it is now, which may have been built again. While it cannot be read, the last one holds.
    fn spec(&self) -> Arc<HttpSpec> {
        let mut last = self.spec.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(now) = HttpSpec::from_dist(&self.dist, &self.base) {
            *last = Arc::new(now);
        }
        last.clone()
    }

    /// A file, or its compressed copy, or a range of it, or the answer that it has not changed.
    async fn file(&self, file: &Path, request: Request) -> Response<Body> {
        let mut service = ServeFile::new(file).precompressed_br().precompressed_gzip();
        match service.try_call(request).await {
            Ok(response) => self.with_headers(response.map(Body::new), file),
            Err(_) => self.response(StatusCode::NOT_FOUND, Path::new(MISSING_FILE), "Not found.\n".into()),
        }
    }

    async fn not_found(&self, request: Request) -> Response<Body> {
        let name = if hosting::is_page(request.uri().path()) { MISSING_PAGE } else { MISSING_FILE };
        let mut response = self.file(&self.dist.join(name), unconditional(&request)).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        response
    }

    fn redirect(&self, address: &str, query: Option<&str>) -> Response<Body> {
        let mut response =
            self.response(StatusCode::MOVED_PERMANENTLY, Path::new("index.html"), Body::empty());
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        // The address of a request is a valid header value.
        if let Ok(target) = HeaderValue::from_str(&format!("{address}{query}")) {
            response.headers_mut().insert(LOCATION, target);
        }
        response
    }

    fn response(&self, status: StatusCode, file: &Path, body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        *response.status_mut() = status;
        self.with_headers(response, file)
    }

    /// Adds the headers that every host sends with a file.
    fn with_headers(&self, mut response: Response<Body>, file: &Path) -> Response<Body> {
        for (name, value) in self.spec().headers(file.strip_prefix(&self.dist).unwrap_or(file)) {
            // The policy only names hosts in ASCII, so both are valid.
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(&value)) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

/// The same request without conditions and ranges, which are about another file.
fn unconditional(request: &Request) -> Request {
    let mut plain = Request::new(Body::empty());
    *plain.method_mut() = request.method().clone();
    if let Some(accepted) = request.headers().get(ACCEPT_ENCODING) {
        plain.headers_mut().insert(ACCEPT_ENCODING, accepted.clone());
    }
    plain
}

#[cfg(test)]
mod tests;
