//! The server itself: this machine only.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, Uri};
use axum::routing::get;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::lookup::{self, Found};
use super::{encoding, stop};
use crate::base::Base;
use crate::hosting::{self, Delivery, MISSING_FILE, MISSING_PAGE};

struct Site {
    dist: PathBuf,
    base: Base,
    /// What was last read of the folder.
    delivery: Mutex<Arc<Delivery>>,
}

/// Serves until the user, or the system, ends it.
pub fn until_stopped(listener: TcpListener, dist: PathBuf, base: Base) -> Result<()> {
    let address = super::address(listener.local_addr()?.port(), &base);
    let site = Site::of(dist, base)?;
    runtime()?.block_on(async {
        let asked = stop::asked()?;
        println!("\n  {address}\n  Ctrl-C ends it.");
        tokio::select! {
            ended = answer(listener, site) => ended,
            () = asked => Ok(()),
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
        let site = Site::of(dist, base.clone())?;
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

async fn page(State(site): State<Arc<Site>>, address: Uri, asked: HeaderMap) -> Response<Body> {
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match lookup::find(&site.dist, &site.base, address.path()) {
        Found::File(file) => site.file(&file, StatusCode::OK, accepted),
        Found::Folder(path) => site.redirect(&path, address.query()),
        Found::Missing => {
            if let Some(shell) = site.delivery().shell(address.path()) {
                return site.file(&site.dist.join(shell), StatusCode::OK, accepted);
            }
            let name = if hosting::is_page(address.path()) { MISSING_PAGE } else { MISSING_FILE };
            site.file(&site.dist.join(name), StatusCode::NOT_FOUND, accepted)
        }
    }
}

impl Site {
    fn of(dist: PathBuf, base: Base) -> Result<Self> {
        let delivery = Mutex::new(Arc::new(Delivery::of(&dist, &base)?));
        Ok(Self { dist, base, delivery })
    }

    /// How the folder is to be delivered now: it may have been built anew since the last answer. While it is not as expected,
    /// what it was before counts.
    fn delivery(&self) -> Arc<Delivery> {
        let mut last = self.delivery.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(now) = Delivery::of(&self.dist, &self.base) {
            *last = Arc::new(now);
        }
        last.clone()
    }

    fn file(&self, file: &Path, status: StatusCode, accepted: &str) -> Response<Body> {
        let form = encoding::choose(file, accepted);
        let Ok(bytes) = std::fs::read(&form.file) else {
            return self.response(Path::new(MISSING_FILE), StatusCode::NOT_FOUND, "Not found.\n".into());
        };
        let mut response = self.response(file, status, bytes.into());
        response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        if let Some(encoding) = form.encoding {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
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
        for (name, value) in self.delivery().headers(file.strip_prefix(&self.dist).unwrap_or(file)) {
            // The policy was read from addresses in plain ASCII, so that both can be said in a header.
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(&value)) {
                response.headers_mut().insert(name, value);
            }
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
        scratch.write("config.json", include_str!("../../../public/config.json"));
        scratch.write("index.html", "<style></style><script></script>home");
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
    fn a_folder_that_was_built_anew_has_its_own_policy() {
        let (scratch, server) = site("server-anew");
        let policy =
            |answer: &str| answer.lines().find(|line| line.starts_with("content-security")).map(String::from);
        let first = policy(&ask(&server, "GET /wta/"));
        scratch.write("index.html", "");
        assert_eq!(policy(&ask(&server, "GET /wta/")), first, "half a page says nothing");
        scratch.write("index.html", "<style>a{}</style><script></script>home");
        assert_ne!(policy(&ask(&server, "GET /wta/")), first);
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
    fn a_missing_file_is_not_answered_with_a_page() {
        let (_scratch, server) = site("server-file");
        let answer = ask(&server, "GET /wta/static/a.js");
        assert!(answer.starts_with("HTTP/1.1 404") && answer.ends_with("Not found.\n"), "{answer}");
        assert!(answer.contains("content-type: text/plain"), "{answer}");
    }

    #[test]
    fn a_file_that_is_compressed_already_is_sent_so() {
        let (scratch, server) = site("server-compressed");
        scratch.write("en/index.html.gz", "small");
        let answer = ask(&server, "GET /wta/en/ HTTP/1.1\r\nAccept-Encoding: gzip\r\nX-Rest:");
        assert!(answer.contains("content-encoding: gzip") && answer.ends_with("small"), "{answer}");
        assert!(
            answer.contains("vary: Accept-Encoding") && answer.contains("content-type: text/html"),
            "{answer}"
        );
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
