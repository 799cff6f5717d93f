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
        (&from.prerendered_map, &to.prerendered_map),
        (&from.appearance, &to.appearance),
        (&from.worker, &to.worker),
        (&from.worker_wasm, &to.worker_wasm),
        (&from.validator, &to.validator),
        (&from.css, &to.css),
        (&from.deferred_css, &to.deferred_css),
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

/// Puts the style, and the script that must run before the first paint, into the template itself: a browser that has to fetch
/// them first shows nothing for one more round trip. The style says which file has the same.
pub fn take_in(file: &Path, base: &Base, names: &Names, dist: &Path) -> Result<()> {
    let html = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let style = text(dist, &names.css, "</style")?;
    let script = text(dist, &names.appearance, "</script")?;
    let css = format!("{base}{}", names.css);
    let style = format!("<style data-style=\"{css}\">{style}</style>");
    let html = replaced(&html, &format!("<link rel=\"stylesheet\" href=\"{css}\""), ">", &style)?;
    let appearance = format!("<script src=\"{base}{}\"", names.appearance);
    let html = replaced(&html, &appearance, "</script>", &format!("<script>{script}</script>"))?;
    fs::remove_file(dist.join(&names.appearance))
        .context("the script that is in the pages cannot be removed")?;
    fs::write(file, html).with_context(|| format!("{} cannot be written", file.display()))
}

/// A file's text, which is to stand in an element that `closing` would end.
fn text(dist: &Path, name: &str, closing: &str) -> Result<String> {
    let text = fs::read_to_string(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let text = text.trim();
    for word in [closing, " />", "</head>"] {
        ensure!(
            !text.contains(word),
            "{name} has `{word}` in it, which would not stay as it is within a page"
        );
    }
    Ok(text.to_owned())
}

/// `html` with `new` in place of what begins with `from` and ends with `to`.
fn replaced(html: &str, from: &str, to: &str, new: &str) -> Result<String> {
    let parts = html.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    let (before, after) = parts.with_context(|| format!("index.html has no {from}…{to}"))?;
    Ok(format!("{before}{new}{after}"))
}

/// Says in the template what its files have to be, so that a browser takes nothing else in their place. The modules are not
/// in it: a browser would have to have one whole before it could begin to compile it.
pub fn say_integrity(file: &Path, base: &Base, names: &Names, dist: &Path) -> Result<()> {
    let mut html = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    for (attribute, name) in [
        ("src", &names.prerendered_map),
        ("src", &names.boot),
        ("href", &names.glue),
        ("href", &names.deferred_css),
        // What js/boot.js makes a link of.
        ("data-style", &names.deferred_css),
        ("data-style", &names.css),
    ] {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
        let link = format!("{attribute}=\"{base}{name}\"");
        ensure!(html.contains(&link), "index.html has no {link}; its bytes are to be said with it");
        let said = if attribute.starts_with("data-") { "data-integrity" } else { "integrity" };
        html = html.replace(&link, &format!("{link} {said}=\"{}\"", integrity(&bytes)));
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

    fn names(words: [&str; 10]) -> Names {
        let [
            wasm,
            glue,
            boot,
            prerendered_map,
            appearance,
            worker,
            worker_wasm,
            validator,
            css,
            deferred_css,
        ] = words.map(String::from);
        Names {
            wasm,
            glue,
            boot,
            prerendered_map,
            appearance,
            worker,
            worker_wasm,
            validator,
            css,
            deferred_css,
        }
    }

    const HTML: &str = r#"<link rel="stylesheet" href="s/a.css"><script src="/wta/b.js" data-js="/wta/g.js" data-wasm="/wta/w.wasm" data-worker="/wta/k.js" data-worker-wasm="/wta/k.wasm" data-validator="/wta/c.js"></script><script src="m.js"></script><script src="d.js"></script><link href="/wta/g.js"><link href="l.css">"#;

    #[test]
    fn every_mention_gets_the_final_name_and_the_base() {
        let base = Base::parse("/wta/").unwrap();
        let html = renamed(
            HTML,
            &base,
            &names(["w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "c.js", "s/a.css", "l.css"]),
            &names(["W", "G", "B", "P", "D", "K", "M", "C", "A", "L"]),
        );
        assert_eq!(
            html.unwrap(),
            r#"<link rel="stylesheet" href="/wta/A"><script src="/wta/B" data-js="/wta/G" data-wasm="/wta/W" data-worker="/wta/K" data-worker-wasm="/wta/M" data-validator="/wta/C"></script><script src="/wta/P"></script><script src="/wta/D"></script><link href="/wta/G"><link href="/wta/L">"#
        );
    }

    #[test]
    fn style_and_first_script_stand_in_the_page() {
        let scratch = Scratch::new("inline");
        scratch.write(
            "index.html",
            r#"<head><link rel="stylesheet" href="/a.css"/><script src="/d.js"></script><link>"#,
        );
        scratch.write("a.css", "p>a{}\n");
        scratch.write("d.js", "f();\n");
        let names =
            names(["w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "c.js", "a.css", "l.css"]);
        take_in(&scratch.path("index.html"), &Base::root(), &names, &scratch.path("")).unwrap();
        let html = r#"<head><style data-style="/a.css">p>a{}</style><script>f();</script><link>"#;
        assert_eq!(scratch.read("index.html"), html);
        assert!(scratch.path("a.css").exists() && !scratch.path("d.js").exists());
    }

    #[test]
    fn what_would_end_its_element_is_no_style_or_script() {
        let scratch = Scratch::new("inline-end");
        scratch.write("d.js", "'</script>'");
        assert!(
            text(&scratch.path(""), "d.js", "</script")
                .unwrap_err()
                .to_string()
                .starts_with("d.js has `</script`")
        );
    }

    #[test]
    fn scripts_and_styles_have_to_be_what_was_built() {
        let scratch = Scratch::new("integrity");
        let html = r#"<script src="/m.js"></script><script src="/b.js" data-js="/g.js"></script><link href="/g.js"><style data-style="/a.css"><noscript data-style="/l.css"><link href="/l.css">"#;
        scratch.write("index.html", html);
        for file in ["m.js", "b.js", "g.js", "l.css", "a.css"] {
            scratch.write(file, "");
        }
        let names =
            names(["w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "c.js", "a.css", "l.css"]);
        say_integrity(&scratch.path("index.html"), &Base::root(), &names, &scratch.path("")).unwrap();
        // That of no bytes at all, which is well known.
        let digest = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        let (none, told) = (format!(" integrity=\"{digest}\""), format!(" data-integrity=\"{digest}\""));
        let said = html.replace(r#"b.js""#, &format!(r#"b.js"{none}"#));
        let said = said.replace(r#"m.js""#, &format!(r#"m.js"{none}"#));
        let said = said.replace(r#"href="/g.js""#, &format!(r#"href="/g.js"{none}"#));
        let said = said.replace(r#"href="/l.css""#, &format!(r#"href="/l.css"{none}"#));
        let said = said.replace(r#"style="/l.css""#, &format!(r#"style="/l.css"{told}"#));
        let said = said.replace(r#"style="/a.css""#, &format!(r#"style="/a.css"{told}"#));
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
        let from =
            names(["w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "c.js", "other.css", "l.css"]);
        let error =
            renamed(HTML, &Base::root(), &from, &names(["W", "G", "B", "P", "D", "K", "M", "C", "A", "L"]))
                .unwrap_err();
        assert!(error.to_string().contains("index.html"), "{error}");
    }
}
