//! Members from real servers on other ports, which `config.json` names: pygeoapi and nginx.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::end_to_end::Site;
use crate::browser::Browser;
use crate::process;
use crate::serve::Running;
use crate::step;
use crate::system::{in_path, install};
use crate::tools;
use crate::workspace::Workspace;

/// Debian's, because others are often built without extensions for SQLite.
const PYTHON: &str = "/usr/bin/python3";
/// What pygeoapi cannot do without: an environment of its own, and places in databases.
const NEEDED: &str = "import ensurepip, sqlite3\n\
    base = sqlite3.connect(':memory:')\n\
    base.enable_load_extension(True)\n\
    base.load_extension('mod_spatialite')";
const PACKAGES: [&str; 4] = ["python3", "python3-venv", "libsqlite3-mod-spatialite", "gdal-bin"];
const PINS: &str = "tests/sources/requirements.txt";

/// The Python that runs pygeoapi, in the cache of tools, made there if need be.
pub fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let fits =
        || process::read(Command::new(PYTHON).args(["-c", NEEDED])).is_ok() && in_path("ogr2ogr").is_some();
    if !fits() {
        install("the tests of sources", "Python, SpatiaLite and GDAL", &PACKAGES)?;
    }
    let folder = tools::cache()?.join("pygeoapi");
    let pins = workspace.path(PINS);
    let wanted = fs::read_to_string(&pins).with_context(|| format!("{PINS} cannot be read"))?;
    // Written last, so that an environment that was broken off is made anew.
    let made = folder.join("requirements.txt");
    if fs::read_to_string(&made).ok().as_ref() != Some(&wanted) {
        step::loud("pygeoapi", || environment(&folder, &pins))?;
        fs::write(made, wanted)?;
    }
    Ok(folder.join("bin/python"))
}

fn environment(folder: &Path, pins: &Path) -> Result<()> {
    process::fetch(Command::new(PYTHON).args(["-m", "venv", "--clear"]).arg(folder))?;
    process::fetch(Command::new(folder.join("bin/pip")).args(["install", "-q", "-r"]).arg(pins))
}

/// Runs the specs, each on the site with the settings that its server needs.
pub fn run(workspace: &Workspace, site: &Site, browser: &Browser, python: &Path) -> Result<()> {
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
        let port = free_port()?;
        let path = members["url"].as_str().unwrap_or_default();
        members["url"] = format!("http://127.0.0.1:{port}{path}").into();
        let told = Running::start(with_members(workspace, site, &members)?, &site.base)?;
        let mut command = Command::new("node");
        command.args(["--test", &format!("tests/sources/{name}.spec.mjs")]).current_dir(workspace.root());
        command.env("BASE_URL", told.origin()).env("SOURCE_PORT", port.to_string()).env("PYTHON", python);
        command.env("DIST", &site.dist).env("CHROMIUM", &browser.chromium);
        process::run(&mut command).with_context(|| format!("members from {name}"))?;
    }
    Ok(())
}

/// A copy of the site whose `config.json` names another source, as a deployer would change it.
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
