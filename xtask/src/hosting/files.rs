//! The configuration of each host, written into the site or beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{HttpSpec, MISSING_FILE};

const DOCKERFILE: &str = include_str!("Dockerfile");
/// The project's folder holds gigabytes: Docker is only given what it copies.
const DOCKERIGNORE: &str = "*\n!dist\n!hosts/Caddyfile\n";

/// Writes the files that a host reads from the published folder into `dist`, the others into `beside`. A host reads them at its
/// root, so for a site below a path they are written into `beside` as well.
pub fn write(spec: &HttpSpec, dist: &Path, beside: &Path) -> Result<()> {
    let root = if spec.base.as_str() == "/" { dist } else { beside };
    write_file(dist, MISSING_FILE, "Not found.\n")?;
    write_file(root, "_headers", &spec.headers_file())?;
    if let Some(text) = spec.redirects_file() {
        write_file(root, "_redirects", &text)?;
    }
    write_file(root, "vercel.json", &spec.vercel())?;
    // Otherwise GitHub Pages takes the folder for Jekyll sources.
    write_file(dist, ".nojekyll", "")?;
    write_file(beside, "nginx.conf", &spec.nginx())?;
    write_file(beside, "Caddyfile", &spec.caddy())?;
    write_file(beside, "Dockerfile.dockerignore", DOCKERIGNORE)?;
    write_file(beside, "Dockerfile", DOCKERFILE)
}

fn write_file(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let file = folder.join(name);
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Base;
    use crate::temp_dir::TempDir;

    /// There is no Docker in the tests, so they check the files that it would read.
    #[test]
    fn the_image_copies_files_that_are_written() {
        let dir = TempDir::new();
        dir.write("dist/config.json", include_str!("../../../public/config.json"));
        dir.write(
            "dist/index.html",
            "<style></style><script></script><script type=\"module\" id=\"prerendered-map\"></script>",
        );
        let spec = HttpSpec::from_dist(&dir.path("dist"), &Base::root()).unwrap();
        write(&spec, &dir.path("dist"), &dir.path("hosts")).unwrap();
        let dockerfile = dir.read("hosts/Dockerfile");
        let copied: Vec<(&str, &str)> = dockerfile
            .lines()
            .filter_map(|line| line.strip_prefix("COPY ").and_then(|paths| paths.split_once(' ')))
            .collect();
        assert_eq!(copied, [("hosts/Caddyfile", "/etc/caddy/Caddyfile"), ("dist", "/srv/site")]);
        let ignored = dir.read("hosts/Dockerfile.dockerignore");
        for (from, _) in copied {
            assert!(dir.path(from).exists(), "{from} is not written");
            assert!(ignored.contains(&format!("!{from}\n")), "{from} is kept from Docker");
        }
        assert!(dir.read("hosts/Caddyfile").contains("root * /srv/site\n"));
    }
}
