//! Requests to a server of a small folder.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;
use crate::temp_dir::TempDir;

fn request(server: &TestServer, line: &str, headers: &[&str]) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    write!(stream, "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

fn header<'a>(response: &'a str, name: &str) -> Option<&'a str> {
    response.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn site() -> (TempDir, TestServer) {
    let dir = TempDir::new();
    dir.write("config.json", include_str!("../../../../public/config.json"));
    dir.write(
        "index.html",
        "<style></style><script></script><script type=\"module\" id=\"prerendered-map\"></script>home",
    );
    dir.write("404.html", "nothing here");
    dir.write("404.txt", "Not found.\n");
    dir.write("en/index.html", "english");
    let server = TestServer::start(dir.path(""), &Base::parse("/wta/").unwrap()).unwrap();
    (dir, server)
}

#[test]
fn pages_are_sent_with_the_security_policy() {
    let (_dir, server) = site();
    let response = request(&server, "GET /wta/en/?q=a", &[]);
    assert!(response.starts_with("HTTP/1.1 200") && response.ends_with("english"), "{response}");
    assert!(response.contains("content-security-policy: default-src 'none'; script-src"), "{response}");
    assert_eq!(header(&response, "cache-control"), Some("no-cache"));
    assert_eq!(header(&response, "content-type"), Some("text/html; charset=utf-8"));
}

#[test]
fn the_policy_follows_a_new_build() {
    let (dir, server) = site();
    let policy = || header(&request(&server, "GET /wta/", &[]), "content-security-policy").map(String::from);
    let first = policy();
    dir.write("index.html", "");
    assert_eq!(policy(), first, "half a page holds no policy");
    dir.write(
        "index.html",
        "<style>a{}</style><script></script><script type=\"module\" id=\"prerendered-map\"></script>home",
    );
    assert_ne!(policy(), first);
}

#[test]
fn a_missing_page_is_answered_with_the_404_page() {
    let (_dir, server) = site();
    for address in ["/wta/nothing/", "/", "/en/"] {
        let response = request(&server, &format!("GET {address}"), &["Range: bytes=0-2"]);
        assert!(response.starts_with("HTTP/1.1 404") && response.ends_with("nothing here"), "{response}");
        assert_eq!(header(&response, "x-content-type-options"), Some("nosniff"));
    }
}

#[test]
fn a_missing_file_is_not_answered_with_a_page() {
    let (dir, server) = site();
    for _ in 0..2 {
        let response = request(&server, "GET /wta/static/a.js", &[]);
        assert!(response.starts_with("HTTP/1.1 404") && response.ends_with("Not found.\n"), "{response}");
        assert!(response.contains("content-type: text/plain"), "{response}");
        // The answer is the same while a build is being swapped in.
        let _ = std::fs::remove_file(dir.path("404.txt"));
    }
}

#[test]
fn the_compressed_copy_that_the_browser_prefers_is_sent() {
    let (dir, server) = site();
    dir.write("en/index.html.gz", "gzip");
    for (accepted, expected, body) in [
        ("gzip, br", Some("gzip"), "gzip"),
        ("br;q=0, gzip;q=0.5", Some("gzip"), "gzip"),
        ("", None, "english"),
    ] {
        let response = request(&server, "GET /wta/en/", &[&format!("Accept-Encoding: {accepted}")]);
        assert_eq!(header(&response, "content-encoding"), expected, "{response}");
        assert!(response.ends_with(body), "{response}");
        assert_eq!(header(&response, "vary"), Some("accept-encoding"));
        assert_eq!(header(&response, "content-type"), Some("text/html; charset=utf-8"));
    }
    dir.write("en/index.html.br", "brotli");
    assert!(request(&server, "GET /wta/en/", &["Accept-Encoding: gzip, br"]).ends_with("brotli"));
}

#[test]
fn a_file_that_has_not_changed_is_not_sent_again() {
    let (_dir, server) = site();
    let first = request(&server, "GET /wta/en/", &[]);
    for (validator, condition) in [("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")] {
        let condition = format!("{condition}: {}", header(&first, validator).unwrap());
        let response = request(&server, "GET /wta/en/", &[&condition]);
        assert!(response.starts_with("HTTP/1.1 304") && !response.contains("english"), "{response}");
        assert_eq!(header(&response, "cache-control"), Some("no-cache"));
    }
}

#[test]
fn a_range_of_a_file_is_sent() {
    let (_dir, server) = site();
    let response = request(&server, "GET /wta/en/", &["Range: bytes=2-4"]);
    assert!(response.starts_with("HTTP/1.1 206") && response.ends_with("\r\n\r\ngli"), "{response}");
    assert_eq!(header(&response, "content-range"), Some("bytes 2-4/7"));
}

#[test]
fn a_folder_without_its_slash_is_redirected_with_its_query() {
    let (_dir, server) = site();
    let response = request(&server, "GET /wta/en?q=a", &[]);
    assert!(response.starts_with("HTTP/1.1 301"), "{response}");
    assert_eq!(header(&response, "location"), Some("/wta/en/?q=a"));
}

#[test]
fn only_get_and_head_are_allowed() {
    let (_dir, server) = site();
    assert!(request(&server, "POST /wta/", &[]).starts_with("HTTP/1.1 405"));
    let head = request(&server, "HEAD /wta/", &[]);
    assert!(head.starts_with("HTTP/1.1 200") && !head.contains("home"), "{head}");
}
