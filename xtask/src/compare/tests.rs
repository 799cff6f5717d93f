//! Comparisons of folders that the tests write.

use std::fs;

use super::*;
use crate::temp_dir::TempDir;

const PAGE: &str = r#"<!doctype html><html lang="en"><head>
<link href="/static/deferred-0123456789abcdef.css" rel="stylesheet" integrity="sha384-AAAA+/==">
<script type="module" id="boot" data-version="1a2b3c4d5e6f7081" data-worker="/static/worker-0123456789abcdef.js"></script>
</head><body><p class="a"   id="b">Hello
  <b>you</b></p></body></html>"#;

fn compared(old: &[(&str, &str)], new: &[(&str, &str)], renames: &[&str]) -> String {
    let dir = TempDir::new();
    for (folder, files) in [("old/dist", old), ("new/dist", new)] {
        for (file, text) in files {
            dir.write(&format!("{folder}/{file}"), text);
        }
    }
    let renames = renames.iter().map(|text| Rename::parse(text).unwrap()).collect();
    let options = Options { old: dir.path("old/dist"), new: dir.path("new/dist"), renames };
    compare(&options).unwrap().text()
}

fn page(new: &str) -> String {
    compared(&[("en/index.html", PAGE)], &[("en/index.html", new)], &[])
}

#[test]
fn a_folder_equals_itself() {
    let files = [("en/index.html", PAGE), ("a.json", "{}"), ("icon.svg", "<svg/>"), ("robots.txt", "a\nb")];
    assert_eq!(compared(&files, &files, &[]), "");
}

#[test]
fn hashes_versions_attribute_order_and_white_space_are_ignored() {
    let new = PAGE
        .replace("0123456789abcdef", "fedcba9876543210")
        .replace("sha384-AAAA+/==", "sha384-BBBB")
        .replace("1a2b3c4d5e6f7081", "0000000000000000")
        .replace(r#"class="a"   id="b""#, r#"id="b" class="a""#)
        .replace("Hello\n  ", "Hello <!-- a comment -->")
        .replace("</head>", "\n</head>");
    assert_eq!(page(&new), "");
}

#[test]
fn changed_words_and_attributes_are_reported() {
    assert_eq!(page(&PAGE.replace("you", "all")), "en/index.html\n  - you\n  + all\n");
    let new = PAGE.replace(r#"id="b""#, r#"id="c""#);
    assert_eq!(page(&new), "en/index.html\n  - <p class=\"a\" id=\"b\">\n  + <p class=\"a\" id=\"c\">\n");
}

#[test]
fn a_space_between_words_counts() {
    assert!(page(&PAGE.replace("Hello\n  ", "Hello")).contains("  - Hello \n  + Hello\n"));
}

#[test]
fn a_renamed_asset_family_is_followed() {
    let old = PAGE.replace("worker", "helper").replace("deferred", "late");
    let old = [("en/index.html", old.as_str()), ("static/helper-0123456789abcdef.js", "a()")];
    let new = [("en/index.html", PAGE), ("static/worker-fedcba9876543210.js", "b()")];
    assert_eq!(compared(&old, &new, &["helper=worker", "late=deferred"]), "");
    let text = compared(&old, &new, &["late=deferred"]);
    assert!(text.contains("only in the old folder: static/helper-*.js\n"), "{text}");
    assert!(text.contains("only in the new folder: static/worker-*.js\n"), "{text}");
    assert!(text.contains("data-helper=\"/static/helper-*.js\""), "{text}");
}

#[test]
fn one_change_in_many_files_is_listed_once() {
    let old = [("a.txt", "one"), ("b.txt", "one"), ("c.txt", "two")];
    let new = [("a.txt", "1"), ("b.txt", "1"), ("c.txt", "2")];
    let text = compared(&old, &new, &[]);
    assert_eq!(text, "a.txt and 1 more\n  - one\n  + 1\nc.txt\n  - two\n  + 2\n");
}

#[test]
fn data_and_feeds_are_compared_by_what_they_say() {
    let old = [("a.json", r#"{"b":[1],"a":"é"}"#), ("feed.xml", "<feed a='1' b='2'><t>&#38;</t></feed>")];
    let new = [
        ("a.json", "{ \"a\": \"\\u00e9\",\n\"b\": [1] }"),
        ("feed.xml", "<?xml version=\"1.0\"?>\n<feed b=\"2\" a=\"1\">\n<t>&amp;</t></feed>"),
    ];
    assert_eq!(compared(&old, &new, &[]), "");
    let text = compared(&[("feed.xml", "<a><b/></a>")], &[("feed.xml", "<a><c/></a>")], &[]);
    assert_eq!(text, "feed.xml\n  -   <b>\n  +   <c>\n");
}

#[test]
fn linked_data_is_compared_as_data_and_scripts_are_not() {
    let script = |program: &str, data: &str| {
        format!(
            r#"<head><script>{program}</script><script type="application/ld+json">{data}</script></head>"#
        )
    };
    let text = |old: &str, new: &str| compared(&[("a.html", old)], &[("a.html", new)], &[]);
    assert_eq!(text(&script("a()", r#"{"b":1,"a":2}"#), &script("b()", r#"{"a":2,"b":1}"#)), "");
    assert!(text(&script("a()", r#"{"b":1}"#), &script("a()", r#"{"b":2}"#)).contains("\"b\": 2"));
}

#[test]
fn pictures_are_compared_byte_for_byte() {
    let dir = TempDir::new();
    for (file, bytes) in [("old/dist/a.png", [0xff, 1]), ("new/dist/a.png", [0xff, 2])] {
        dir.write(file, "");
        fs::write(dir.path(file), bytes).unwrap();
    }
    let options = Options { old: dir.path("old/dist"), new: dir.path("new/dist"), renames: Vec::new() };
    assert!(compare(&options).unwrap().text().contains("  - 2 bytes, SHA-256 "));
    assert!(run(&options).unwrap_err().to_string().contains("differ"));
}

#[test]
fn programs_only_have_to_exist() {
    let old = [("static/site-0123456789abcdef.wasm", "1"), ("version.txt", "1"), ("a.html.br", "1")];
    let new = [("static/site-fedcba9876543210.wasm", "2"), ("version.txt", "2")];
    assert_eq!(compared(&old, &new, &[]), "only in the old folder: a.html.br\n");
}

#[test]
fn a_long_line_is_cut_around_the_first_difference() {
    let long = |end: &str| format!("{}{end}", "x".repeat(500));
    let text = compared(&[("a.txt", &long("a"))], &[("a.txt", &long("b"))], &[]);
    assert_eq!(text, format!("a.txt\n  - …{0}a\n  + …{0}b\n", "x".repeat(40)));
}

#[test]
fn a_renaming_has_two_names() {
    for text in ["helper", "helper=", "=worker"] {
        assert!(Rename::parse(text).unwrap_err().to_string().contains("write `--renamed old=new`"));
    }
}

#[test]
fn hashes_are_found_where_they_stand() {
    for (text, expected) in [
        ("static/site-0123456789abcdef_bg.wasm", "static/site-0123456789abcdef_bg.wasm"),
        ("a-b/map-0123456789abcdef.js?", "a-b/map-*.js?"),
        ("'sha256-ab+/1=' x", "'sha256-*' x"),
        ("well-known", "well-known"),
    ] {
        assert_eq!(hashes::without(text), expected);
    }
}
