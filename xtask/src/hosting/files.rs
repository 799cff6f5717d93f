//! The files that tell each kind of host, written beside the site or into it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Delivery, MISSING_FILE};

const DOCKERFILE: &str = include_str!("Dockerfile");
/// Of the project's folder, which holds gigabytes, Docker is given only what it copies.
const DOCKERIGNORE: &str = "*\n!dist\n!hosts/Caddyfile\n";

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
    put(beside, "Dockerfile.dockerignore", DOCKERIGNORE)?;
    put(beside, "Dockerfile", DOCKERFILE)
}

fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let file = folder.join(name);
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Base;
    use crate::scratch::Scratch;

    /// The tests have no Docker: what it needs of the other files is looked at instead.
    #[test]
    fn the_image_is_made_of_what_is_written_and_tested() {
        let scratch = Scratch::new("docker");
        scratch.write("dist/config.json", include_str!("../../../public/config.json"));
        scratch.write("dist/index.html", "<style></style><script></script>");
        let delivery = Delivery::of(&scratch.path("dist"), &Base::root()).unwrap();
        write(&delivery, &scratch.path("dist"), &scratch.path("hosts")).unwrap();
        let dockerfile = scratch.read("hosts/Dockerfile");
        let copied: Vec<(&str, &str)> = dockerfile
            .lines()
            .filter_map(|line| line.strip_prefix("COPY ").and_then(|paths| paths.split_once(' ')))
            .collect();
        assert_eq!(copied, [("hosts/Caddyfile", "/etc/caddy/Caddyfile"), ("dist", "/srv/site")]);
        let ignored = scratch.read("hosts/Dockerfile.dockerignore");
        for (from, _) in copied {
            assert!(scratch.path(from).exists(), "{from} is not written");
            assert!(ignored.contains(&format!("!{from}\n")), "{from} is kept from Docker");
        }
        assert!(scratch.read("hosts/Caddyfile").contains("root * /srv/site\n"));
    }
}
