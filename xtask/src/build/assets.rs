//! Styles and scripts: made small, then named by what is in them, so that browsers may keep them for ever.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{folder, page};
use crate::base::Base;
use crate::process;
use crate::workspace::Workspace;

/// The bindings of the worker's module, in `static`.
const BINDINGS: &str = "worker.js";

/// The final names of the files that every page loads, below the folder that is shipped.
#[derive(Debug, PartialEq)]
pub struct Names {
    pub wasm: String,
    pub glue: String,
    pub boot: String,
    /// The script that moves the prerendered map; only pages with a map load it.
    pub prerendered_map: String,
    /// The script that runs before the first paint; it ends up in the pages.
    pub appearance: String,
    /// The script of the worker, bundled with the bindings of its module.
    pub worker: String,
    pub worker_wasm: String,
    /// The script of the page on which editors validate a list.
    pub validator: String,
    /// The style, which is in the pages as well.
    pub css: String,
    /// The rest of the style, which is not in the pages.
    pub deferred_css: String,
}

/// Finishes what Trunk left in `dist`.
pub fn finish(workspace: &Workspace, base: &Base, dist: &Path) -> Result<Names> {
    let trunk = compiled(dist)?;
    make_small(workspace, &dist.join(&trunk.glue), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.boot), &["--bundle", "--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.prerendered_map), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.appearance), &["--target=es2017"])?;
    make_small(workspace, &dist.join(&trunk.worker), &["--bundle", "--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.validator), &["--format=esm"])?;
    make_small(workspace, &dist.join(&trunk.css), &["--bundle"])?;
    make_small(workspace, &dist.join(&trunk.deferred_css), &[])?;
    let names = Names {
        wasm: name_by_content(dist, &trunk.wasm, "site", "wasm")?,
        glue: name_by_content(dist, &trunk.glue, "site", "js")?,
        boot: name_by_content(dist, &trunk.boot, "boot", "js")?,
        prerendered_map: name_by_content(dist, &trunk.prerendered_map, "prerendered-map", "js")?,
        appearance: name_by_content(dist, &trunk.appearance, "appearance", "js")?,
        worker: name_by_content(dist, &trunk.worker, "worker", "js")?,
        worker_wasm: name_by_content(dist, &trunk.worker_wasm, "worker", "wasm")?,
        validator: name_by_content(dist, &trunk.validator, "validator", "js")?,
        css: name_by_content(dist, &trunk.css, "main", "css")?,
        deferred_css: name_by_content(dist, &trunk.deferred_css, "deferred", "css")?,
    };
    fs::remove_dir_all(dist.join("style")).context("the loose styles cannot be removed")?;
    remove_sources(&workspace.path("js"), dist)?;
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
        prerendered_map: "static/prerendered-map.js".into(),
        appearance: "static/appearance.js".into(),
        worker: "static/workers/worker-entry.js".into(),
        worker_wasm: "static/worker_bg.wasm".into(),
        validator: "static/validator.js".into(),
        css: "style/main.css".into(),
        deferred_css: "style/deferred.css".into(),
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
    // Without the settings for the type checker, which lie beside the scripts.
    command.arg(file).args(["--minify", "--allow-overwrite", "--log-level=warning", "--tsconfig-raw={}"]);
    command.args(options);
    let out = format!("--outfile={}", file.display());
    process::read(command.arg(out)).with_context(|| format!("{} cannot be made small", file.display()))?;
    Ok(())
}

/// Removes what Trunk copied from `js` to `static` and no page loads under that name (bundled modules, service workers), and the
/// bindings of the worker's module, which are bundled with its script.
fn remove_sources(scripts: &Path, dist: &Path) -> Result<()> {
    let copies = dist.join("static");
    for file in folder::files(scripts)? {
        match fs::remove_file(copies.join(&file)) {
            // Moved to its final name.
            Err(error) if process::is_missing(&error) => {}
            removed => {
                removed.with_context(|| format!("static/{} cannot be removed", file.display()))?;
            }
        }
    }
    folder::remove(&copies.join("workers"))?;
    fs::remove_file(copies.join(BINDINGS)).context("the bindings of the worker cannot be removed")
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
    fn only_files_with_final_names_stay() {
        let scratch = Scratch::new("sources");
        for file in ["boot.js", "export.js", "workers/service-worker.js"] {
            scratch.write(&format!("js/{file}"), "");
        }
        for file in ["boot-1a.js", "export.js", "workers/service-worker.js", "worker.js", "site-1a.js"] {
            scratch.write(&format!("dist/static/{file}"), "");
        }
        remove_sources(&scratch.path("js"), &scratch.path("dist")).unwrap();
        let left = folder::files(&scratch.path("dist/static")).unwrap();
        assert_eq!(left, ["boot-1a.js", "site-1a.js"].map(std::path::PathBuf::from));
    }

    #[test]
    fn an_app_that_is_missing_is_said() {
        let scratch = Scratch::new("no-app");
        scratch.write("static/boot.js", "");
        assert!(compiled(&scratch.path("")).unwrap_err().to_string().contains("Trunk made no app"));
    }
}
