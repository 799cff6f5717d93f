//! The server of a quick build, in front of Trunk's: it fills the template, and serves the texts of the interface, which Trunk does not
//! know.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::routing::get;
use tower_http::services::ServeFile;

use super::development_page;
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
    let path = request.uri().path().to_owned();
    let below = path.strip_prefix(site.base.as_str()).unwrap_or_default();
    if let Some(name) = below.strip_prefix(messages::FOLDER) {
        return site.messages(name);
    }
    let file = site.dist.join(below);
    // The address cannot lead out of the folder: a browser resolves `..` before it asks.
    if !below.contains("..") && file.is_file() && below != "index.html" {
        let response = ServeFile::new(file).try_call(request).await;
        return response.map_or_else(|_| not_found(), |response| fresh(response.map(Body::new)));
    }
    site.page(&path)
}

impl DevelopmentSite {
    fn messages(&self, name: &str) -> Response<Body> {
        let files = messages::files(&self.dist).unwrap_or_default();
        let file = files.into_iter().find(|(file, _)| file == name);
        file.map_or_else(not_found, |(_, json)| response("application/json", json.into()))
    }

    /// Any page: the app looks at the address.
    fn page(&self, path: &str) -> Response<Body> {
        let Ok(template) = std::fs::read_to_string(self.dist.join("index.html")) else {
            let mut response =
                response("text/plain", "The build is not ready yet; load the page again.\n".into());
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            return response;
        };
        let html = development_page::fill(&template, path, &self.base, self.trunk_port);
        response("text/html; charset=utf-8", html.into())
    }
}

fn not_found() -> Response<Body> {
    let mut response = response("text/plain", "Not found.\n".into());
    *response.status_mut() = StatusCode::NOT_FOUND;
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
