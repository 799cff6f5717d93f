//! Where texts come from and where what they become goes.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use atlas::{LonLat, Ring};
use domain::{Config, Lang};

use super::events::Members;
use super::facts;
use super::image::Media;
use super::text::{Input, Text};
use crate::workspace::Workspace;

const SOURCES: &str = "content/data/sources.toml";
const EVENTS: &str = "content/data/events.toml";
const BODIES: &str = "content/data/bodies.toml";
const PEOPLE: &str = "content/data/people.toml";
const DOCUMENTS: &str = "content/data/documents.toml";
const FEES: &str = "content/data/fees.toml";
const TERMS: &str = "content/data/terms.toml";
const CONFIG: &str = "public/config.json";
const LAND: &str = "public/geo/land-110m.land";
const MEMBERS: &str = "public/data/members.geojson";
const IMAGES: [&str; 5] = ["avif", "gif", "jpg", "png", "webp"];
const TARGET: &str = "public/content";

/// Reads everything that is compiled.
pub fn read(workspace: &Workspace) -> Result<Input> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let folder = format!("content/{}", lang.code());
        for name in names(&workspace.path(&folder), "md")? {
            let file = format!("{folder}/{name}.md");
            let content = text(workspace, &file)?;
            texts.push(Text { lang, key: name, file, content });
        }
    }
    let data = |file: &str| Ok::<_, anyhow::Error>((file.to_owned(), text(workspace, file)?));
    Ok(Input {
        texts,
        sources: data(SOURCES)?,
        events: data(EVENTS)?,
        bodies: data(BODIES)?,
        facts: facts::Files {
            people: data(PEOPLE)?,
            documents: data(DOCUMENTS)?,
            fees: data(FEES)?,
            terms: data(TERMS)?,
        },
        members: members(workspace)?,
        media: media(&workspace.path("public"))?,
        land: land(workspace)?,
        name: config(workspace)?.name,
    })
}

/// Writes what the texts became, and removes what no text makes any more.
pub fn write(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<()> {
    let target = workspace.path(TARGET);
    for (name, bytes) in compiled {
        let file = target.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&target))?;
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    for name in left_over(workspace, compiled)? {
        fs::remove_file(target.join(&name)).with_context(|| format!("{TARGET}/{name} cannot be removed"))?;
    }
    Ok(())
}

/// The files that are not what the texts make.
pub fn stale(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<Vec<String>> {
    let differs = |name: &str, bytes: &[u8]| {
        fs::read(workspace.path(TARGET).join(name)).map_or(true, |there| there != bytes)
    };
    let changed = compiled.iter().filter(|(name, bytes)| differs(name, bytes)).map(|(name, _)| name.clone());
    Ok(changed.chain(left_over(workspace, compiled)?).collect())
}

fn left_over(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<Vec<String>> {
    let made: HashSet<&str> = compiled.iter().map(|(name, _)| name.as_str()).collect();
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let folder = workspace.path(TARGET).join(lang.code());
        if folder.exists() {
            for kind in ["json", "ics"] {
                let name = |name| format!("{}/{name}.{kind}", lang.code());
                files.extend(names(&folder, kind)?.into_iter().map(name));
            }
        }
    }
    files.retain(|name| !made.contains(name.as_str()));
    Ok(files)
}

/// The names of the files of a kind in a folder and the folders in it, without their endings, in order:
/// `about`, `about/history`.
fn names(folder: &Path, extension: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            names.extend(self::names(&path, extension)?.into_iter().map(|name| format!("{file}/{name}")));
        } else {
            names.extend(file.strip_suffix(&format!(".{extension}")).map(String::from));
        }
    }
    names.sort();
    Ok(names)
}

/// A file with plain line ends, whatever the editor writes.
fn text(workspace: &Workspace, file: &str) -> Result<String> {
    let text = fs::read_to_string(workspace.path(file)).with_context(|| format!("{file} cannot be read"))?;
    Ok(text.replace("\r\n", "\n"))
}

fn members(workspace: &Workspace) -> Result<Members> {
    let bytes = fs::read(workspace.path(MEMBERS)).with_context(|| format!("{MEMBERS} cannot be read"))?;
    let feed = domain::decode(&bytes).with_context(|| MEMBERS)?;
    let place = |member: domain::Member| Some((member.id, LonLat::new(member.lon, member.lat)?));
    Ok(feed.members.into_iter().filter_map(place).collect())
}

fn config(workspace: &Workspace) -> Result<Config> {
    let bytes = fs::read(workspace.path(CONFIG)).with_context(|| format!("{CONFIG} cannot be read"))?;
    Config::decode(&bytes).with_context(|| CONFIG)
}

fn land(workspace: &Workspace) -> Result<Vec<Ring>> {
    let bytes = fs::read(workspace.path(LAND)).with_context(|| format!("{LAND} cannot be read"))?;
    atlas::decode(&bytes).with_context(|| LAND)
}

/// The images in the folder for them, with their sizes.
fn media(public: &Path) -> Result<Media> {
    let folder = public.join("media");
    let mut media = Media::new();
    for kind in if folder.exists() { &IMAGES[..] } else { &[] } {
        for name in names(&folder, kind)? {
            let file = folder.join(format!("{name}.{kind}"));
            let size = imagesize::size(&file).with_context(|| format!("{} is no image", file.display()))?;
            media.insert(format!("/media/{name}.{kind}"), (size.width, size.height));
        }
    }
    Ok(media)
}
