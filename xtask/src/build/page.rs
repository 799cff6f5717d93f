//! The template of all pages: its links to assets, and what is inlined into it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

use super::asset_names::AssetNames;
use crate::base::Base;

/// Gives the assets their final names in the template.
pub fn rewrite_asset_links(file: &Path, base: &Base, from: &AssetNames, to: &AssetNames) -> Result<()> {
    let html = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    fs::write(file, with_names(&html, base, from, to)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

fn with_names(html: &str, base: &Base, from: &AssetNames, to: &AssetNames) -> Result<String> {
    let mut html = html.to_owned();
    for (old, new) in [
        (&from.wasm, &to.wasm),
        (&from.glue, &to.glue),
        (&from.boot, &to.boot),
        (&from.prerendered_map, &to.prerendered_map),
        (&from.appearance, &to.appearance),
        (&from.worker, &to.worker),
        (&from.worker_wasm, &to.worker_wasm),
        (&from.enhancements, &to.enhancements),
        (&from.validator, &to.validator),
        (&from.messages, &to.messages),
        (&from.figure_files, &to.figure_files),
        (&from.export, &to.export),
        (&from.autocomplete, &to.autocomplete),
        (&from.marker_numbers, &to.marker_numbers),
        (&from.css, &to.css),
        (&from.deferred_css, &to.deferred_css),
    ] {
        ensure!(html.contains(old.as_str()), "index.html does not mention {old}; it has to load it");
        // First with the base path, which some links have already.
        let full = format!("{base}{new}");
        html = html
            .replace(&format!("{base}{old}"), &full)
            .replace(&format!("\"{old}\""), &format!("\"{full}\""));
        ensure!(!html.contains(old.as_str()), "index.html mentions {old} where it cannot be renamed");
    }
    Ok(html)
}

/// Inlines the critical style, the script that runs before the first paint, and the script of the prerendered map: a browser that
/// has to fetch them shows nothing, or a map that does not move, for one more round trip. `data-style` names the file with the same
/// style.
pub fn inline_critical_assets(file: &Path, base: &Base, names: &AssetNames, dist: &Path) -> Result<()> {
    let html = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let style = text(dist, &names.css, "</style")?;
    let script = text(dist, &names.appearance, "</script")?;
    let css = format!("{base}{}", names.css);
    let style = format!("<style data-style=\"{css}\">{style}</style>");
    let html = with_replaced(&html, &format!("<link rel=\"stylesheet\" href=\"{css}\""), ">", &style)?;
    let appearance = format!("<script src=\"{base}{}\"", names.appearance);
    let html = with_replaced(&html, &appearance, "</script>", &format!("<script>{script}</script>"))?;
    let map = text(dist, &names.prerendered_map, "</script")?;
    let tag = r#"<script type="module" id="prerendered-map""#;
    let html = with_replaced(&html, &format!("{tag} src="), "</script>", &format!("{tag}>{map}</script>"))?;
    for script in [&names.appearance, &names.prerendered_map] {
        fs::remove_file(dist.join(script)).context("cannot remove an inlined script")?;
    }
    fs::write(file, html).with_context(|| format!("cannot write {}", file.display()))
}

/// The text of a file that can be inlined into an element that `closing` ends.
fn text(dist: &Path, name: &str, closing: &str) -> Result<String> {
    let text = fs::read_to_string(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
    let text = text.trim();
    ensure!(!text.contains(closing), "{name} contains `{closing}`, which cannot be inlined into a page");
    Ok(text.to_owned())
}

/// Replaces what begins with `from` and ends with `to` by `new`.
fn with_replaced(html: &str, from: &str, to: &str, new: &str) -> Result<String> {
    let parts = html.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    let (before, after) = parts.with_context(|| format!("index.html has no {from}…{to}"))?;
    Ok(format!("{before}{new}{after}"))
}

/// Adds integrity attributes to the template. The modules have none: a browser would have to download one completely before it
/// could begin to compile it.
pub fn inject_sri(file: &Path, base: &Base, names: &AssetNames, dist: &Path) -> Result<()> {
    let mut html = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    for (attribute, name) in [
        ("src", &names.boot),
        ("href", &names.glue),
        ("href", &names.deferred_css),
        // js/boot.js makes links of these.
        ("data-style", &names.deferred_css),
        ("data-style", &names.css),
    ] {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
        let link = format!("{attribute}=\"{base}{name}\"");
        ensure!(html.contains(&link), "index.html has no {link}; it needs an integrity attribute");
        let integrity_name = if attribute.starts_with("data-") { "data-integrity" } else { "integrity" };
        html = html.replace(&link, &format!("{link} {integrity_name}=\"{}\"", integrity(&bytes)));
    }
    fs::write(file, html).with_context(|| format!("cannot write {}", file.display()))
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Adds the security policy to the template, before anything that it applies to.
pub fn inject_csp(file: &Path, policy: &str) -> Result<()> {
    const FIRST: &str = r#"<meta charset="utf-8">"#;
    let html = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    ensure!(html.contains(FIRST), "index.html has no {FIRST}; the security policy goes after it");
    let meta = format!("{FIRST}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    fs::write(file, html.replacen(FIRST, &meta, 1))
        .with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    fn names(words: [&str; 16]) -> AssetNames {
        let [
            wasm,
            glue,
            boot,
            prerendered_map,
            appearance,
            worker,
            worker_wasm,
            enhancements,
            validator,
            figure_files,
            export,
            autocomplete,
            marker_numbers,
            css,
            deferred_css,
            messages,
        ] = words.map(String::from);
        AssetNames {
            wasm,
            glue,
            boot,
            prerendered_map,
            appearance,
            worker,
            worker_wasm,
            enhancements,
            validator,
            messages,
            figure_files,
            export,
            autocomplete,
            marker_numbers,
            css,
            deferred_css,
        }
    }

    const HTML: &str = r#"<link rel="stylesheet" href="s/a.css"><script src="/wta/b.js" data-js="/wta/g.js" data-wasm="/wta/w.wasm" data-worker="/wta/k.js" data-worker-wasm="/wta/k.wasm" data-enhancements="/wta/e.js" data-validator="/wta/c.js" data-figures="/wta/f.js" data-export="/wta/o.js" data-autocomplete="/wta/u.js" data-numbers="/wta/n.js" data-messages="/wta/x/"></script><script src="m.js"></script><script src="d.js"></script><link href="/wta/g.js"><link href="l.css">"#;

    #[test]
    fn every_link_gets_the_final_name_and_the_base_path() {
        let base = Base::parse("/wta/").unwrap();
        let html = with_names(
            HTML,
            &base,
            &names([
                "w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "e.js", "c.js", "f.js", "o.js",
                "u.js", "n.js", "s/a.css", "l.css", "x/",
            ]),
            &names(["W", "G", "B", "P", "D", "K", "M", "E", "C", "F", "O", "U", "N", "A", "L", "X/"]),
        );
        assert_eq!(
            html.unwrap(),
            r#"<link rel="stylesheet" href="/wta/A"><script src="/wta/B" data-js="/wta/G" data-wasm="/wta/W" data-worker="/wta/K" data-worker-wasm="/wta/M" data-enhancements="/wta/E" data-validator="/wta/C" data-figures="/wta/F" data-export="/wta/O" data-autocomplete="/wta/U" data-numbers="/wta/N" data-messages="/wta/X/"></script><script src="/wta/P"></script><script src="/wta/D"></script><link href="/wta/G"><link href="/wta/L">"#
        );
    }

    #[test]
    fn style_and_first_scripts_are_inlined() {
        let dir = TempDir::new();
        dir.write(
            "index.html",
            r#"<head><link rel="stylesheet" href="/a.css"/><script src="/d.js"></script><script type="module" id="prerendered-map" src="/m.js"></script><link>"#,
        );
        dir.write("m.js", "{{}}\n");
        dir.write("a.css", "p>a{}\n");
        dir.write("d.js", "f();\n");
        let names = names([
            "w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "e.js", "c.js", "f.js", "o.js",
            "u.js", "n.js", "a.css", "l.css", "x/",
        ]);
        inline_critical_assets(&dir.path("index.html"), &Base::root(), &names, &dir.path("")).unwrap();
        let html = r#"<head><style data-style="/a.css">p>a{}</style><script>f();</script><script type="module" id="prerendered-map">{{}}</script><link>"#;
        assert_eq!(dir.read("index.html"), html);
        assert!(dir.path("a.css").exists() && !dir.path("d.js").exists() && !dir.path("m.js").exists());
    }

    #[test]
    fn text_that_would_end_its_element_is_rejected() {
        let dir = TempDir::new();
        dir.write("d.js", "'</script>'");
        assert!(
            text(&dir.path(""), "d.js", "</script")
                .unwrap_err()
                .to_string()
                .starts_with("d.js contains `</script`")
        );
    }

    #[test]
    fn scripts_and_styles_have_integrity_attributes() {
        let dir = TempDir::new();
        let html = r#"<script src="/b.js" data-js="/g.js"></script><link href="/g.js"><style data-style="/a.css"><noscript data-style="/l.css"><link href="/l.css">"#;
        dir.write("index.html", html);
        for file in ["b.js", "g.js", "l.css", "a.css"] {
            dir.write(file, "");
        }
        let names = names([
            "w.wasm", "g.js", "b.js", "m.js", "d.js", "k.js", "k.wasm", "e.js", "c.js", "f.js", "o.js",
            "u.js", "n.js", "a.css", "l.css", "x/",
        ]);
        inject_sri(&dir.path("index.html"), &Base::root(), &names, &dir.path("")).unwrap();
        // The known digest of the empty string.
        let digest = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        let (script, inlined) = (format!(" integrity=\"{digest}\""), format!(" data-integrity=\"{digest}\""));
        let expected = html.replace(r#"b.js""#, &format!(r#"b.js"{script}"#));
        let expected = expected.replace(r#"href="/g.js""#, &format!(r#"href="/g.js"{script}"#));
        let expected = expected.replace(r#"href="/l.css""#, &format!(r#"href="/l.css"{script}"#));
        let expected = expected.replace(r#"style="/l.css""#, &format!(r#"style="/l.css"{inlined}"#));
        let expected = expected.replace(r#"style="/a.css""#, &format!(r#"style="/a.css"{inlined}"#));
        assert_eq!(dir.read("index.html"), expected);
    }

    #[test]
    fn the_policy_comes_first() {
        let dir = TempDir::new();
        dir.write("index.html", "<head>\n<meta charset=\"utf-8\">\n<base href=\"/\">");
        inject_csp(&dir.path("index.html"), "default-src 'none'").unwrap();
        assert_eq!(
            dir.read("index.html"),
            "<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<base href=\"/\">"
        );
    }

    #[test]
    fn an_asset_that_no_page_loads_is_an_error() {
        let from = names([
            "w.wasm",
            "g.js",
            "b.js",
            "m.js",
            "d.js",
            "k.js",
            "k.wasm",
            "e.js",
            "c.js",
            "f.js",
            "o.js",
            "u.js",
            "n.js",
            "other.css",
            "l.css",
            "x/",
        ]);
        let error = with_names(
            HTML,
            &Base::root(),
            &from,
            &names(["W", "G", "B", "P", "D", "K", "M", "E", "C", "F", "O", "U", "N", "A", "L", "X/"]),
        )
        .unwrap_err();
        assert!(error.to_string().contains("index.html"), "{error}");
    }
}
