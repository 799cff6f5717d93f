//! The files that tell each kind of host, written beside the site or into it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Delivery, MISSING_FILE};

const DOCKERFILE: &str = include_str!("Dockerfile");

/// Writes what a host reads from the folder that is shipped into `dist`, the rest into `beside`. A host reads its file at its
/// own root, so that for a site below a path those files stand beside the site as well.
pub fn write(delivery: &Delivery, dist: &Path, beside: &Path) -> Result<()> {
    let root = if delivery.base.as_str() == "/" { dist } else { beside };
    put(dist, MISSING_FILE, "Not found.\n")?;
    put(root, "_headers", &delivery.headers_file())?;
    if let Some(text) = delivery.redirects_file() {
        put(root, "_redirects", &text)?;
    }
    put(root, "vercel.json", &delivery.vercel())?;
    // GitHub Pages takes the folder for sources of Jekyll's otherwise.
    put(dist, ".nojekyll", "")?;
    put(beside, "nginx.conf", &delivery.nginx())?;
    put(beside, "Caddyfile", &delivery.caddy())?;
    put(beside, "Dockerfile", DOCKERFILE)
}

fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let file = folder.join(name);
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
}
