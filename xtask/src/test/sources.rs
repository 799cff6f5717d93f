//! Members that `config.json` takes from real servers on other ports: pygeoapi and nginx.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::specs::{self, Site};
use crate::browser::Browser;
use crate::process::{self, in_path};
use crate::progress;
use crate::serve::TestServer;
use crate::system::Packages;
use crate::tools;
use crate::workspace::Workspace;

/// Debian's Python: others are often built without extensions for SQLite.
const PYTHON: &str = "/usr/bin/python3";
/// Checks what pygeoapi needs: virtual environments, and SQLite with spatial functions.
const CHECK: &str = "import ensurepip, sqlite3\n\
    base = sqlite3.connect(':memory:')\n\
    base.enable_load_extension(True)\n\
    base.load_extension('mod_spatialite')";
const PACKAGES: Packages = Packages {
    needed_by: "the tests of sources",
    what: "Python, SpatiaLite and GDAL",
    names: &["python3", "python3-venv", "libsqlite3-mod-spatialite", "gdal-bin"],
};
const PINS: &str = "tests/sources/requirements.txt";
/// A copy of the pins within the environment.
const INSTALLED: &str = "requirements.txt";

/// The Python that runs pygeoapi, from a virtual environment in the cache, which is made if it is missing or out of date.
pub fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    if !has_packages() {
        PACKAGES.install()?;
    }
    let folder = environment_folder()?;
    if !is_current(workspace, &folder)? {
        let pins = workspace.path(PINS);
        progress::stage("pygeoapi", || make_environment(&folder, &pins))?;
        // Last, so that an incomplete environment is made again.
        fs::copy(pins, folder.join(INSTALLED))?;
    }
    Ok(folder.join("bin/python"))
}

/// What has to be installed first.
pub fn missing(workspace: &Workspace) -> Result<Vec<String>> {
    let packages = (!has_packages()).then(|| PACKAGES.missing());
    let is_current = is_current(workspace, &environment_folder()?)?;
    let environment = (!is_current).then(|| format!("pygeoapi, of {PINS}, in a virtual environment"));
    Ok(packages.into_iter().chain(environment).collect())
}

fn has_packages() -> bool {
    process::output(Command::new(PYTHON).args(["-c", CHECK])).is_ok() && in_path("ogr2ogr").is_some()
}

fn environment_folder() -> Result<PathBuf> {
    Ok(tools::cache()?.join("pygeoapi"))
}

/// Whether the environment holds the pinned versions.
fn is_current(workspace: &Workspace, folder: &Path) -> Result<bool> {
    let pins = fs::read_to_string(workspace.path(PINS)).with_context(|| format!("cannot read {PINS}"))?;
    Ok(fs::read_to_string(folder.join(INSTALLED)).is_ok_and(|installed| installed == pins))
}

fn make_environment(folder: &Path, pins: &Path) -> Result<()> {
    process::fetch(Command::new(PYTHON).args(["-m", "venv", "--clear"]).arg(folder))?;
    process::fetch(Command::new(folder.join("bin/pip")).args(["install", "-q", "-r"]).arg(pins))
}

/// Runs the specs that match, each on the site with the settings for its server.
pub fn run(
    workspace: &Workspace,
    site: &Site,
    browser: &Browser,
    python: &Path,
    filters: &[String],
) -> Result<()> {
    let fields = json!({
        "id": "Key", "name": "Name", "name_ko": "Korean", "country_code": "Country",
        "lat": "Lat", "lon": "Lon", "class": "Class",
    });
    for (name, mut members) in [
        ("pygeoapi", json!({ "type": "ogc", "url": "/collections/members", "limit": 20 })),
        (
            "many",
            json!({ "type": "ogc", "url": "/collections/many", "limit": 500, "max": 1000, "search": "name" }),
        ),
        ("nginx", json!({ "type": "csv", "url": "/members.csv", "fields": fields })),
    ] {
        if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter.as_str())) {
            continue;
        }
        let port = free_port()?;
        let path = members["url"].as_str().unwrap_or_default();
        members["url"] = format!("http://127.0.0.1:{port}{path}").into();
        let server = TestServer::start(with_members(workspace, site, &members)?, &site.base)?;
        let mut command = specs::runner(workspace);
        command.arg(format!("tests/sources/{name}.spec.mjs"));
        command.env("BASE_URL", server.origin()).env("SOURCE_PORT", port.to_string()).env("PYTHON", python);
        command.env("DIST", &site.dist).env("CHROMIUM", &browser.chromium);
        specs::run(&mut command).with_context(|| format!("members from {name}"))?;
    }
    Ok(())
}

/// A copy of the site whose `config.json` names another source, as a deployer would edit it.
fn with_members(workspace: &Workspace, site: &Site, members: &Value) -> Result<PathBuf> {
    let folder = workspace.path("target/dist-sources");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    process::run(Command::new("cp").arg("-r").arg(site.dist.join(".")).arg(&folder))?;
    let file = folder.join("config.json");
    let mut config: Value = serde_json::from_slice(&fs::read(&file)?)?;
    config["members"] = members.clone();
    fs::write(&file, config.to_string())?;
    for form in ["br", "gz"] {
        let _ = fs::remove_file(folder.join(format!("config.json.{form}")));
    }
    Ok(folder)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
