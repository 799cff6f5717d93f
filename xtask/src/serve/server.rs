//! The server itself: this machine only.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Response, StatusCode, Uri};
use axum::routing::get;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::lookup::{self, Found};
use super::{headers, stop};
use crate::base::Base;

struct Site {
    dist: PathBuf,
    base: Base,
}

/// Serves until the user, or the system, ends it.
pub fn until_stopped(listener: TcpListener, dist: PathBuf, base: Base) -> Result<()> {
    runtime()?.block_on(async {
        tokio::select! {
            ended = answer(listener, Site { dist, base }) => ended,
            asked = stop::asked() => asked,
        }
    })
}

/// A server beside the tests; it ends when the value does.
pub struct Running {
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl Running {
    /// Serves `dist` on a port that is free.
    pub fn start(dist: PathBuf, base: &Base) -> Result<Self> {
        let listener = super::claim(0)?;
        let port = listener.local_addr()?.port();
        let (stop, stopped) = oneshot::channel();
        let site = Site { dist, base: base.clone() };
        let runtime = runtime()?;
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    ended = answer(listener, site) => ended,
                    _ = stopped => Ok(()),
                }
            })
        });
        Ok(Self { port, stop: Some(stop), thread: Some(thread) })
    }

    /// The host it serves as, without the site's base path.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A server that has ended by itself hears neither; there is nothing left to do for it then.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn runtime() -> Result<Runtime> {
    Builder::new_current_thread().enable_all().build().context("the server cannot be started")
}

async fn answer(listener: TcpListener, site: Site) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback_service(get(page).with_state(Arc::new(site)));
    axum::serve(listener, router).await.context("the server stopped")
}

async fn page(State(site): State<Arc<Site>>, address: Uri) -> Response<Body> {
    match lookup::find(&site.dist, &site.base, address.path()) {
        Found::File(file) => site.file(&file, StatusCode::OK),
        Found::Folder(path) => site.redirect(&path, address.query()),
        Found::Missing => site.file(&site.dist.join("404.html"), StatusCode::NOT_FOUND),
    }
}

impl Site {
    fn file(&self, file: &Path, status: StatusCode) -> Response<Body> {
        match std::fs::read(file) {
            Ok(bytes) => self.response(file, status, bytes.into()),
            Err(_) => self.response(Path::new("404.txt"), StatusCode::NOT_FOUND, "Not found.\n".into()),
        }
    }

    fn redirect(&self, path: &str, query: Option<&str>) -> Response<Body> {
        let mut response =
            self.response(Path::new("index.html"), StatusCode::MOVED_PERMANENTLY, Body::empty());
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        // What came in as an address is one, so this cannot fail; and without the header it is an empty page.
        if let Ok(target) = HeaderValue::from_str(&format!("{path}{query}")) {
            response.headers_mut().insert(LOCATION, target);
        }
        response
    }

    fn response(&self, file: &Path, status: StatusCode, body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        *response.status_mut() = status;
        for (name, value) in headers::of(file.strip_prefix(&self.dist).unwrap_or(file)) {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::scratch::Scratch;

    fn ask(server: &Running, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn site(name: &str) -> (Scratch, Running) {
        let scratch = Scratch::new(name);
        scratch.write("index.html", "home");
        scratch.write("404.html", "nothing here");
        scratch.write("en/index.html", "english");
        let server = Running::start(scratch.path(""), &Base::parse("/wta/").unwrap()).unwrap();
        (scratch, server)
    }

    #[test]
    fn pages_have_the_policy() {
        let (_scratch, server) = site("server-page");
        let answer = ask(&server, "GET /wta/en/?q=a");
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("english"), "{answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'; script-src"), "{answer}");
        assert!(answer.contains("cache-control: no-cache"), "{answer}");
    }

    #[test]
    fn a_missing_page_is_missing_and_still_has_the_policy() {
        let (_scratch, server) = site("server-missing");
        for address in ["/wta/nothing/", "/", "/en/"] {
            let answer = ask(&server, &format!("GET {address}"));
            assert!(answer.starts_with("HTTP/1.1 404") && answer.ends_with("nothing here"), "{answer}");
            assert!(answer.contains("x-content-type-options: nosniff"), "{answer}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_is_redirected_with_its_query() {
        let (_scratch, server) = site("server-folder");
        let answer = ask(&server, "GET /wta/en?q=a");
        assert!(answer.starts_with("HTTP/1.1 301") && answer.contains("location: /wta/en/?q=a"), "{answer}");
    }

    #[test]
    fn nothing_can_be_sent() {
        let (_scratch, server) = site("server-method");
        assert!(ask(&server, "POST /wta/").starts_with("HTTP/1.1 405"));
        let head = ask(&server, "HEAD /wta/");
        assert!(head.starts_with("HTTP/1.1 200") && !head.contains("home"), "{head}");
    }
}
