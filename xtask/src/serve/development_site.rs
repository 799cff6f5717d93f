//! The server of a quick build, in front of Trunk's: it fills the template, and serves the texts of the interface, which Trunk doesn't
//! know about.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::routing::get;
use tower_http::services::ServeFile;

use super::development_page;
use super::lookup::{self, Target};
use crate::base::Base;
use crate::build::messages;

/// A folder that Trunk builds into.
pub struct DevelopmentSite {
    pub dist: PathBuf,
    pub base: Base,
    /// The port of Trunk's own server.
    pub trunk_port: u16,
}

/// Serves the folder for as long as the future is polled.
pub async fn serve(listener: TcpListener, site: DevelopmentSite) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback_service(get(respond).with_state(Arc::new(site)));
    axum::serve(listener, router).await.context("the server stopped")
}

async fn respond(State(site): State<Arc<DevelopmentSite>>, request: Request) -> Response<Body> {
    let path = request.uri().path();
    let below = path.strip_prefix(site.base.as_str()).unwrap_or_default();
    if let Some(name) = below.strip_prefix(messages::FOLDER) {
        return site.messages(name);
    }
    match lookup::find(&site.dist, &site.base, path) {
        Target::File(file) if file == site.template() => site.page(path),
        Target::File(file) => {
            let response = ServeFile::new(file).try_call(request).await;
            response.map_or_else(|_| not_found(), |response| fresh(response.map(Body::new)))
        }
        Target::Redirect(address) => redirect(&address),
        // Any page: the app looks at the address.
        Target::Missing if path.ends_with('/') => site.page(path),
        Target::Missing => not_found(),
    }
}

impl DevelopmentSite {
    fn messages(&self, name: &str) -> Response<Body> {
        match messages::files(&self.dist) {
            Ok(files) => {
                let file = files.into_iter().find(|(file, _)| file == name);
                file.map_or_else(not_found, |(_, json)| response("application/json", json.into()))
            }
            Err(error) => failure(StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}\n")),
        }
    }

    fn template(&self) -> PathBuf {
        self.dist.join("index.html")
    }

    fn page(&self, path: &str) -> Response<Body> {
        let Ok(template) = std::fs::read_to_string(self.template()) else {
            let message = "The build is not ready yet; load the page again.\n";
            return failure(StatusCode::SERVICE_UNAVAILABLE, message.into());
        };
        let html = development_page::fill(&template, path, &self.base, self.trunk_port);
        response("text/html; charset=utf-8", html.into())
    }
}

fn not_found() -> Response<Body> {
    failure(StatusCode::NOT_FOUND, "Not found.\n".into())
}

fn failure(status: StatusCode, message: String) -> Response<Body> {
    let mut response = response("text/plain", message.into());
    *response.status_mut() = status;
    response
}

fn redirect(address: &str) -> Response<Body> {
    let mut response = failure(StatusCode::MOVED_PERMANENTLY, String::new());
    // The address of a request is a valid header value.
    if let Ok(target) = HeaderValue::from_str(address) {
        response.headers_mut().insert(LOCATION, target);
    }
    response
}

fn response(media: &'static str, body: Body) -> Response<Body> {
    with_header(fresh(Response::new(body)), CONTENT_TYPE, media)
}

/// A response that the browser asks for again each time.
fn fresh(response: Response<Body>) -> Response<Body> {
    with_header(response, CACHE_CONTROL, "no-cache")
}

fn with_header(mut response: Response<Body>, name: HeaderName, value: &'static str) -> Response<Body> {
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use tokio::runtime::Builder;

    use super::*;
    use crate::temp_dir::TempDir;

    fn folder() -> TempDir {
        let dir = TempDir::new();
        dir.write("secret", "secret");
        dir.write("dist/index.html", "<html lang={{lang}}>");
        dir.write("dist/static/a.js", "script");
        for lang in ["en", "ko"] {
            dir.write(
                &format!("dist/content/{lang}/messages.json"),
                &format!(r#"[["{lang}"],["worker"],[]]"#),
            );
        }
        dir
    }

    /// The status and the body of the answer.
    fn get(dir: &TempDir, path: &str) -> (u16, String) {
        let site =
            Arc::new(DevelopmentSite { dist: dir.path("dist"), base: Base::below("wta"), trunk_port: 1 });
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = path.parse().unwrap();
        Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let response = respond(State(site), request).await;
            let (head, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap();
            (head.status.as_u16(), String::from_utf8(body.to_vec()).unwrap())
        })
    }

    #[test]
    fn pages_are_the_template_and_files_are_themselves() {
        let dir = folder();
        for (path, status, body) in [
            ("/wta/", 200, "<html lang=en>"),
            ("/wta/index.html", 200, "<html lang=en>"),
            ("/wta/ko/members/", 200, "<html lang=ko>"),
            ("/wta/static/a.js", 200, "script"),
            ("/wta/static/messages/ko.json", 200, r#"["ko"]"#),
            ("/wta/static/messages/ko.worker.json", 200, r#"["worker"]"#),
            ("/wta", 301, ""),
            ("/wta/static", 301, ""),
            ("/wta/static/b.js", 404, "Not found.\n"),
            ("/wta/ko/members", 404, "Not found.\n"),
            ("/wta/static/messages/fr.json", 404, "Not found.\n"),
        ] {
            assert_eq!(get(&dir, path), (status, body.into()), "{path}");
        }
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let dir = folder();
        let secret = dir.path("secret");
        let below_base = format!("/wta/{}", secret.display());
        for path in
            [&below_base, "/wta/../secret", "/wta/static/../../secret", "//secret", "/wta//etc/passwd"]
        {
            assert_eq!(get(&dir, path), (404, "Not found.\n".into()), "{path}");
        }
    }

    #[test]
    fn before_the_first_build_the_answer_says_what_is_missing() {
        let dir = TempDir::new();
        assert_eq!(get(&dir, "/wta/en/").0, 503);
        let (status, message) = get(&dir, "/wta/static/messages/en.json");
        assert!(status == 500 && message.contains("content/en/messages.json"), "{status} {message}");
    }
}
