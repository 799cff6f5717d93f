//! Styles and scripts: made small, then named by what is in them, so that browsers may keep them for ever.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::page;
use crate::base::Base;
use crate::process;
use crate::workspace::Workspace;

/// The final names of the files that every page loads, below the folder that is shipped.
#[derive(Debug, PartialEq)]
pub struct Names {
    pub wasm: String,
    pub glue: String,
    pub boot: String,
    /// The script that moves the published map; only pages with one load it.
    pub map: String,
    /// The script that runs before the first paint; it ends up in the pages.
    pub display: String,
    /// The script of the worker, with the bindings of its module.
    pub desk: String,
    pub desk_wasm: String,
    /// The script of the page that looks through lists.
    pub check: String,
    /// The style, which is in the pages as well.
    pub css: String,
    /// The rest of the style, which is not in the pages.
    pub late: String,
}

/// Finishes what Trunk left in `dist`.
pub fn finish(workspace: &Workspace, base: &Base, dist: &Path) -> Result<Names> {
    let trunk = compiled(dist)?;
    make_small(workspace, &dist.join(&trunk.glue), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.boot), &["--bundle", "--format=esm"])?;
    for part in ["directory.js", "view.js"] {
        fs::remove_file(dist.join("static").join(part))
            .context("a script that is part of another cannot be removed")?;
    }
    make_small(workspace, &dist.join(&trunk.map), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.display), &["--target=es2017"])?;
    make_small(workspace, &dist.join(&trunk.desk), &["--bundle", "--format=esm"])?;
    fs::remove_file(dist.join("static/desk.js")).context("the bindings of the desk cannot be removed")?;
    make_small(workspace, &dist.join(&trunk.check), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.css), &["--bundle"])?;
    make_small(workspace, &dist.join(&trunk.late), &[])?;
    let names = Names {
        wasm: name_by_content(dist, &trunk.wasm, "site", "wasm")?,
        glue: name_by_content(dist, &trunk.glue, "site", "js")?,
        boot: name_by_content(dist, &trunk.boot, "boot", "js")?,
        map: name_by_content(dist, &trunk.map, "map", "js")?,
        display: name_by_content(dist, &trunk.display, "display", "js")?,
        desk: name_by_content(dist, &trunk.desk, "desk", "js")?,
        desk_wasm: name_by_content(dist, &trunk.desk_wasm, "desk", "wasm")?,
        check: name_by_content(dist, &trunk.check, "check", "js")?,
        css: name_by_content(dist, &trunk.css, "main", "css")?,
        late: name_by_content(dist, &trunk.late, "late", "css")?,
    };
    fs::remove_dir_all(dist.join("style")).context("the loose styles cannot be removed")?;
    keep_published(dist)?;
    let template = dist.join("index.html");
    page::rename(&template, base, &trunk, &names)?;
    page::take_in(&template, base, &names, dist)?;
    page::say_integrity(&template, base, &names, dist)?;
    Ok(names)
}

/// The names that Trunk gave.
fn compiled(dist: &Path) -> Result<Names> {
    let mut names = Names {
        wasm: String::new(),
        glue: String::new(),
        boot: "static/boot.js".into(),
        map: "static/map.js".into(),
        display: "static/display.js".into(),
        desk: "static/worker.js".into(),
        desk_wasm: "static/desk_bg.wasm".into(),
        check: "static/check.js".into(),
        css: "style/main.css".into(),
        late: "style/late.css".into(),
    };
    for entry in fs::read_dir(dist.join("static")).context("Trunk made no folder `static`; see index.html")? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        match file.rsplit_once('.') {
            Some((stem, "wasm")) if stem.starts_with("site-") => names.wasm = format!("static/{file}"),
            Some((stem, "js")) if stem.starts_with("site-") => names.glue = format!("static/{file}"),
            _ => {}
        }
    }
    if names.wasm.is_empty() || names.glue.is_empty() {
        bail!(
            "Trunk made no app in `static`; the link rel=\"rust\" of index.html has to say data-target-path=\"static\""
        );
    }
    Ok(names)
}

/// Makes a script or a style small, in its place.
pub fn make_small(workspace: &Workspace, file: &Path, options: &[&str]) -> Result<()> {
    let mut command = Command::new(workspace.node_programs().join("esbuild"));
    command.arg(file).args(["--minify", "--allow-overwrite", "--log-level=warning"]).args(options);
    let out = format!("--outfile={}", file.display());
    process::read(command.arg(out)).with_context(|| format!("{} cannot be made small", file.display()))?;
    Ok(())
}

/// Moves a file to `static/{stem}-{hash}.{extension}` and returns that name.
fn name_by_content(dist: &Path, file: &str, stem: &str, extension: &str) -> Result<String> {
    let source = dist.join(file);
    let bytes = fs::read(&source).with_context(|| format!("{} cannot be read", source.display()))?;
    let name = format!("static/{stem}-{}.{extension}", hash(&bytes));
    fs::rename(&source, dist.join(&name))
        .with_context(|| format!("{} cannot be renamed", source.display()))?;
    Ok(name)
}

/// The first 16 hexadecimal digits of the SHA-256.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Copies of the members and the settings that no editor's mistake can reach: the app falls back on them.
fn keep_published(dist: &Path) -> Result<()> {
    for (own, copy) in
        [("data/members.geojson", "data/members.published.geojson"), ("config.json", "config.published.json")]
    {
        fs::copy(dist.join(own), dist.join(copy))
            .with_context(|| format!("public/{own} cannot be copied; the site needs it"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_name_follows_from_the_bytes() {
        let scratch = Scratch::new("names");
        scratch.write("static/boot.js", "");
        let name = name_by_content(&scratch.path(""), "static/boot.js", "boot", "js").unwrap();
        assert_eq!(name, "static/boot-e3b0c44298fc1c14.js");
        assert!(scratch.path(&name).exists() && !scratch.path("static/boot.js").exists());
    }

    #[test]
    fn what_trunk_made_is_found() {
        let scratch = Scratch::new("compiled");
        for file in ["site-1a_bg.wasm", "site-1a.js", "boot.js"] {
            scratch.write(&format!("static/{file}"), "");
        }
        let names = compiled(&scratch.path("")).unwrap();
        assert_eq!(
            (names.wasm.as_str(), names.glue.as_str()),
            ("static/site-1a_bg.wasm", "static/site-1a.js")
        );
    }

    #[test]
    fn an_app_that_is_missing_is_said() {
        let scratch = Scratch::new("no-app");
        scratch.write("static/boot.js", "");
        assert!(compiled(&scratch.path("")).unwrap_err().to_string().contains("Trunk made no app"));
    }
}
