//! The site as hosts deliver it: nginx and Caddy themselves, and what stands for services.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::end_to_end::{self, Site};
use crate::build;
use crate::process;
use crate::serve::Running;
use crate::system::{has_apt, in_path, install};
use crate::workspace::Workspace;

const FOLDER: &str = "tests/hosts";
const PACKAGES: [&str; 3] = ["nginx-light", "libnginx-mod-http-brotli-static", "caddy"];

/// What Debian's nginx needs for a line in the shipped nginx.conf.
const MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Finds the servers, or installs them where that can be done without asking.
pub fn ensure() -> Result<()> {
    let missing = || ["nginx", "caddy"].into_iter().any(|name| in_path(name).is_none());
    if missing() || has_apt() && !Path::new(MODULE).exists() {
        install("the tests of hosts", "nginx with its module for Brotli, and Caddy", &PACKAGES)?;
    }
    ensure!(!missing(), "nginx and Caddy are installed but not in PATH; add their folder to PATH");
    Ok(())
}

/// `PATH` with the servers in it.
pub fn path() -> Result<OsString> {
    process::path_with(in_path("nginx").iter().filter_map(|file| file.parent().map(Into::into)))
}

/// Runs every host's tests on a site.
pub fn run(workspace: &Workspace, site: &Site) -> Result<()> {
    let specs = end_to_end::specs(workspace, FOLDER, |name| name.ends_with(".spec.mjs"))?;
    let server = Running::start(site.dist.clone(), &site.base)?;
    let mut command = Command::new("node");
    command.arg("--test").args(specs).current_dir(workspace.root());
    command.env("PATH", path()?);
    command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist));
    process::run(command.env("SITE_BASE", site.base.as_str()).env("ORIGIN", server.origin()))
}
