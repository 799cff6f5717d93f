//! Scripts, styles and modules: minified, then named by a content hash, so that browsers can cache them forever.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::asset_names::AssetNames;
use super::content_hash::content_hash;
use super::{folder, messages, page};
use crate::base::Base;
use crate::process;
use crate::workspace::Workspace;

/// The bindings of the worker's module, in `static`.
const BINDINGS: &str = "worker.js";

/// Collects the assets from the output of Trunk in `dist`.
pub fn finish(workspace: &Workspace, base: &Base, dist: &Path) -> Result<AssetNames> {
    let trunk = trunk_output(dist)?;
    minify(workspace, &dist.join(&trunk.glue), &["--format=esm"])?;
    minify(workspace, &dist.join(&trunk.boot), &["--bundle", "--format=esm"])?;
    minify(workspace, &dist.join(&trunk.prerendered_map), &["--format=esm"])?;
    minify(workspace, &dist.join(&trunk.appearance), &["--target=es2017"])?;
    minify(workspace, &dist.join(&trunk.worker), &["--bundle", "--format=esm"])?;
    minify(workspace, &dist.join(&trunk.enhancements), &["--bundle", "--format=esm"])?;
    minify(workspace, &dist.join(&trunk.validator), &["--format=esm"])?;
    minify(workspace, &dist.join(&trunk.figure_files), &["--format=esm"])?;
    minify(workspace, &dist.join(&trunk.export), &["--bundle", "--format=esm"])?;
    minify(workspace, &dist.join(&trunk.autocomplete), &["--bundle", "--format=esm"])?;
    minify(workspace, &dist.join(&trunk.marker_numbers), &["--format=esm"])?;
    minify(workspace, &dist.join(&trunk.css), &["--bundle"])?;
    minify(workspace, &dist.join(&trunk.deferred_css), &[])?;
    let names = AssetNames {
        wasm: rename_to_content_hash(dist, &trunk.wasm, "site", "wasm")?,
        glue: rename_to_content_hash(dist, &trunk.glue, "site", "js")?,
        boot: rename_to_content_hash(dist, &trunk.boot, "boot", "js")?,
        prerendered_map: rename_to_content_hash(dist, &trunk.prerendered_map, "prerendered-map", "js")?,
        appearance: rename_to_content_hash(dist, &trunk.appearance, "appearance", "js")?,
        worker: rename_to_content_hash(dist, &trunk.worker, "worker", "js")?,
        worker_wasm: rename_to_content_hash(dist, &trunk.worker_wasm, "worker", "wasm")?,
        enhancements: rename_to_content_hash(dist, &trunk.enhancements, "enhancements", "js")?,
        validator: rename_to_content_hash(dist, &trunk.validator, "validator", "js")?,
        messages: messages::publish(dist)?,
        figure_files: rename_to_content_hash(dist, &trunk.figure_files, "figure-files", "js")?,
        export: rename_to_content_hash(dist, &trunk.export, "export", "js")?,
        autocomplete: rename_to_content_hash(dist, &trunk.autocomplete, "autocomplete", "js")?,
        marker_numbers: rename_to_content_hash(dist, &trunk.marker_numbers, "marker-numbers", "js")?,
        css: rename_to_content_hash(dist, &trunk.css, "main", "css")?,
        deferred_css: rename_to_content_hash(dist, &trunk.deferred_css, "deferred", "css")?,
    };
    fs::remove_dir_all(dist.join("style")).context("cannot remove the original styles")?;
    remove_originals(&workspace.path("js"), dist)?;
    copy_fallbacks(dist)?;
    let template = dist.join("index.html");
    page::rewrite_asset_links(&template, base, &trunk, &names)?;
    page::inline_critical_assets(&template, base, &names, dist)?;
    page::inject_sri(&template, base, &names, dist)?;
    Ok(names)
}

/// The names in the output of Trunk.
fn trunk_output(dist: &Path) -> Result<AssetNames> {
    let mut names = AssetNames {
        wasm: String::new(),
        glue: String::new(),
        boot: "static/boot.js".into(),
        prerendered_map: "static/prerendered-map.js".into(),
        appearance: "static/appearance.js".into(),
        worker: "static/workers/worker-entry.js".into(),
        worker_wasm: "static/worker_bg.wasm".into(),
        enhancements: "static/enhancements.js".into(),
        validator: "static/validator.js".into(),
        messages: messages::FOLDER.into(),
        figure_files: "static/figure-files.js".into(),
        export: "static/export.js".into(),
        autocomplete: "static/autocomplete.js".into(),
        marker_numbers: "static/marker-numbers.js".into(),
        css: "style/main.css".into(),
        deferred_css: "style/deferred.css".into(),
    };
    for entry in
        fs::read_dir(dist.join("static")).context("Trunk wrote no folder `static`; see index.html")?
    {
        let file = entry?.file_name().to_string_lossy().into_owned();
        match file.rsplit_once('.') {
            Some((stem, "wasm")) if stem.starts_with("site-") => names.wasm = format!("static/{file}"),
            Some((stem, "js")) if stem.starts_with("site-") => names.glue = format!("static/{file}"),
            _ => {}
        }
    }
    if names.wasm.is_empty() || names.glue.is_empty() {
        bail!(
            "Trunk wrote no app into `static`; the link rel=\"rust\" of index.html needs data-target-path=\"static\""
        );
    }
    Ok(names)
}

/// Minifies a script or a style in place.
pub fn minify(workspace: &Workspace, file: &Path, options: &[&str]) -> Result<()> {
    let mut command = Command::new(workspace.node_programs().join("esbuild"));
    // Without the settings for the type checker, which lie beside the scripts.
    command.arg(file).args(["--minify", "--allow-overwrite", "--log-level=warning", "--tsconfig-raw={}"]);
    command.args(options);
    let out = format!("--outfile={}", file.display());
    process::output(command.arg(out)).with_context(|| format!("cannot minify {}", file.display()))?;
    Ok(())
}

/// Removes from `static` the copies of `js` that no page loads by their names (bundled modules, service workers), and the bindings
/// of the worker's module, which are bundled with its script.
fn remove_originals(scripts: &Path, dist: &Path) -> Result<()> {
    let copies = dist.join("static");
    for file in folder::files(scripts)? {
        match fs::remove_file(copies.join(&file)) {
            // It has its final name.
            Err(error) if process::is_not_found(&error) => {}
            removed => {
                removed.with_context(|| format!("cannot remove static/{}", file.display()))?;
            }
        }
    }
    folder::remove(&copies.join("workers"))?;
    fs::remove_file(copies.join(BINDINGS)).context("cannot remove the bindings of the worker")
}

/// Renames a file to `static/{stem}-{hash}.{extension}`, and returns that name.
fn rename_to_content_hash(dist: &Path, file: &str, stem: &str, extension: &str) -> Result<String> {
    let source = dist.join(file);
    let bytes = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let name = format!("static/{stem}-{}.{extension}", content_hash(&bytes));
    fs::rename(&source, dist.join(&name)).with_context(|| format!("cannot rename {}", source.display()))?;
    Ok(name)
}

/// Copies the member list and the settings, for the app to fall back on if a deployer breaks the originals.
fn copy_fallbacks(dist: &Path) -> Result<()> {
    for (original, copy) in
        [("data/members.geojson", "data/members.published.geojson"), ("config.json", "config.published.json")]
    {
        fs::copy(dist.join(original), dist.join(copy))
            .with_context(|| format!("cannot copy public/{original}; the site needs it"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn a_file_is_named_by_its_content_hash() {
        let dir = TempDir::new();
        dir.write("static/boot.js", "");
        let name = rename_to_content_hash(&dir.path(""), "static/boot.js", "boot", "js").unwrap();
        assert_eq!(name, "static/boot-e3b0c44298fc1c14.js");
        assert!(dir.path(&name).exists() && !dir.path("static/boot.js").exists());
    }

    #[test]
    fn the_app_is_found_in_the_output_of_trunk() {
        let dir = TempDir::new();
        for file in ["site-1a_bg.wasm", "site-1a.js", "boot.js"] {
            dir.write(&format!("static/{file}"), "");
        }
        let names = trunk_output(&dir.path("")).unwrap();
        assert_eq!(
            (names.wasm.as_str(), names.glue.as_str()),
            ("static/site-1a_bg.wasm", "static/site-1a.js")
        );
    }

    #[test]
    fn only_files_with_final_names_remain() {
        let dir = TempDir::new();
        for file in ["boot.js", "export.js", "workers/service-worker.js"] {
            dir.write(&format!("js/{file}"), "");
        }
        for file in ["boot-1a.js", "export.js", "workers/service-worker.js", "worker.js", "site-1a.js"] {
            dir.write(&format!("dist/static/{file}"), "");
        }
        remove_originals(&dir.path("js"), &dir.path("dist")).unwrap();
        let left = folder::files(&dir.path("dist/static")).unwrap();
        assert_eq!(left, ["boot-1a.js", "site-1a.js"].map(std::path::PathBuf::from));
    }

    #[test]
    fn a_missing_app_is_an_error() {
        let dir = TempDir::new();
        dir.write("static/boot.js", "");
        assert!(trunk_output(&dir.path("")).unwrap_err().to_string().contains("Trunk wrote no app"));
    }
}
