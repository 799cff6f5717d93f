//! The template of every page: its links to styles and scripts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

use super::assets::Names;
use crate::base::Base;

/// Gives the files of the template their final names.
pub fn rename(file: &Path, base: &Base, from: &Names, to: &Names) -> Result<()> {
    let html = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    fs::write(file, renamed(&html, base, from, to)?)
        .with_context(|| format!("{} cannot be written", file.display()))
}

fn renamed(html: &str, base: &Base, from: &Names, to: &Names) -> Result<String> {
    let mut html = html.to_owned();
    for (old, new) in [
        (&from.wasm, &to.wasm),
        (&from.glue, &to.glue),
        (&from.boot, &to.boot),
        (&from.display, &to.display),
        (&from.desk, &to.desk),
        (&from.desk_wasm, &to.desk_wasm),
        (&from.check, &to.check),
        (&from.css, &to.css),
    ] {
        ensure!(html.contains(old.as_str()), "index.html does not mention {old}; it has to load it");
        // With the base first, so that a link that has it already does not get it twice.
        let full = format!("{base}{new}");
        html = html
            .replace(&format!("{base}{old}"), &full)
            .replace(&format!("\"{old}\""), &format!("\"{full}\""));
        ensure!(!html.contains(old.as_str()), "index.html mentions {old} in a form that cannot be renamed");
    }
    Ok(html)
}

/// Says in the template what the scripts and the style have to be, so that a browser takes nothing else in their place. The
/// modules are not in it: a browser would have to have one whole before it could begin to compile it.
pub fn say_integrity(file: &Path, base: &Base, names: &Names, dist: &Path) -> Result<()> {
    let mut html = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    for (attribute, name) in
        [("src", &names.display), ("href", &names.css), ("src", &names.boot), ("href", &names.glue)]
    {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
        let link = format!("{attribute}=\"{base}{name}\"");
        ensure!(html.contains(&link), "index.html has no {link}; its bytes are to be said with it");
        html = html.replace(&link, &format!("{link} integrity=\"{}\"", integrity(&bytes)));
    }
    fs::write(file, html).with_context(|| format!("{} cannot be written", file.display()))
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Says the security policy in the template, before anything that it is about.
pub fn say_policy(file: &Path, policy: &str) -> Result<()> {
    const FIRST: &str = r#"<meta charset="utf-8">"#;
    let html = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    ensure!(html.contains(FIRST), "index.html has no {FIRST}; the security policy goes after it");
    let meta = format!("{FIRST}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    fs::write(file, html.replacen(FIRST, &meta, 1))
        .with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn names(words: [&str; 8]) -> Names {
        let [wasm, glue, boot, display, desk, desk_wasm, check, css] = words.map(String::from);
        Names { wasm, glue, boot, display, desk, desk_wasm, check, css }
    }

    const HTML: &str = r#"<link rel="stylesheet" href="s/a.css"><script src="/wta/b.js" data-js="/wta/g.js" data-wasm="/wta/w.wasm" data-desk="/wta/k.js" data-desk-wasm="/wta/k.wasm" data-check="/wta/c.js"></script><script src="d.js"></script><link href="/wta/g.js">"#;

    #[test]
    fn every_mention_gets_the_final_name_and_the_base() {
        let base = Base::parse("/wta/").unwrap();
        let html = renamed(
            HTML,
            &base,
            &names(["w.wasm", "g.js", "b.js", "d.js", "k.js", "k.wasm", "c.js", "s/a.css"]),
            &names(["W", "G", "B", "D", "K", "M", "C", "A"]),
        );
        assert_eq!(
            html.unwrap(),
            r#"<link rel="stylesheet" href="/wta/A"><script src="/wta/B" data-js="/wta/G" data-wasm="/wta/W" data-desk="/wta/K" data-desk-wasm="/wta/M" data-check="/wta/C"></script><script src="/wta/D"></script><link href="/wta/G">"#
        );
    }

    #[test]
    fn scripts_and_style_have_to_be_what_was_built() {
        let scratch = Scratch::new("integrity");
        let html = r#"<script src="/d.js"></script><link href="/a.css"><script src="/b.js" data-js="/g.js"></script><link href="/g.js">"#;
        scratch.write("index.html", html);
        for file in ["d.js", "a.css", "b.js", "g.js"] {
            scratch.write(file, "");
        }
        let names = names(["w.wasm", "g.js", "b.js", "d.js", "k.js", "k.wasm", "c.js", "a.css"]);
        say_integrity(&scratch.path("index.html"), &Base::root(), &names, &scratch.path("")).unwrap();
        // That of no bytes at all, which is well known.
        let none = r#" integrity="sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb""#;
        let said = html
            .replace(r#"d.js""#, &format!(r#"d.js"{none}"#))
            .replace(r#"a.css""#, &format!(r#"a.css"{none}"#));
        let said = said.replace(r#"b.js""#, &format!(r#"b.js"{none}"#));
        let said = said.replace(r#"href="/g.js""#, &format!(r#"href="/g.js"{none}"#));
        assert_eq!(scratch.read("index.html"), said);
    }

    #[test]
    fn the_policy_stands_before_what_it_is_about() {
        let scratch = Scratch::new("policy");
        scratch.write("index.html", "<head>\n<meta charset=\"utf-8\">\n<base href=\"/\">");
        say_policy(&scratch.path("index.html"), "default-src 'none'").unwrap();
        assert_eq!(
            scratch.read("index.html"),
            "<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<base href=\"/\">"
        );
    }

    #[test]
    fn a_file_that_no_page_loads_is_an_error() {
        let from = names(["w.wasm", "g.js", "b.js", "d.js", "k.js", "k.wasm", "c.js", "other.css"]);
        let error = renamed(HTML, &Base::root(), &from, &names(["W", "G", "B", "D", "K", "M", "C", "A"]))
            .unwrap_err();
        assert!(error.to_string().contains("index.html"), "{error}");
    }
}
