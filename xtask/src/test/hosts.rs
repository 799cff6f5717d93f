//! The site as hosts deliver it: nginx and Caddy, and imitations of hosting services.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Result, ensure};

use super::specs::{self, Site};
use crate::build;
use crate::process::{self, in_path};
use crate::serve::TestServer;
use crate::system::{Packages, has_apt};
use crate::workspace::Workspace;

const FOLDER: &str = "tests/hosts";
const PROGRAMS: [&str; 2] = ["nginx", "caddy"];
const PACKAGES: Packages = Packages {
    needed_by: "the tests of hosts",
    what: "nginx with its module for Brotli, and Caddy",
    names: &["nginx-light", "libnginx-mod-http-brotli-static", "caddy"],
};

/// The module that Debian's nginx needs for a line of the nginx.conf that the build writes.
const MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Installs the servers if they are missing.
pub fn ensure() -> Result<()> {
    if missing().is_some() {
        PACKAGES.install()?;
    }
    ensure!(has_programs(), "nginx and Caddy are installed but not in PATH; add their folder to PATH");
    Ok(())
}

/// The packages that are missing.
pub fn missing() -> Option<String> {
    let has_module = !has_apt() || Path::new(MODULE).exists();
    (!has_programs() || !has_module).then(|| PACKAGES.missing())
}

fn has_programs() -> bool {
    PROGRAMS.into_iter().all(|name| in_path(name).is_some())
}

/// `PATH` with the servers in it.
pub fn path() -> Result<OsString> {
    process::path_with(in_path("nginx").iter().filter_map(|file| file.parent().map(Into::into)))
}

/// Runs the specs of hosts on a site.
pub fn run(workspace: &Workspace, site: &Site, filters: &[String]) -> Result<()> {
    let specs = specs::find(workspace, FOLDER, |_| true, filters)?;
    let server = TestServer::start(site.dist.clone(), &site.base)?;
    let mut command = specs::runner(workspace);
    command.args(specs).env("PATH", path()?);
    command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist));
    specs::run(command.env("SITE_BASE", site.base.as_str()).env("ORIGIN", server.origin()))
}
