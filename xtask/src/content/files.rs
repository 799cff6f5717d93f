//! Reads the input of the content compiler and writes its output.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use atlas::{LonLat, Ring};
use domain::{Config, Lang};

use super::data_file::DataFile;
use super::events::MemberLocations;
use super::facts::FactFiles;
use super::input::{Input, TextFile};
use super::markdown::Media;
use super::messages::{self, AreaFiles};
use crate::workspace::Workspace;

const SITE: &str = "content/site.toml";
const SOURCES: &str = "content/data/sources.toml";
const EVENTS: &str = "content/data/events.toml";
const BODIES: &str = "content/data/bodies.toml";
const PEOPLE: &str = "content/data/people.toml";
const DOCUMENTS: &str = "content/data/documents.toml";
const FEES: &str = "content/data/fees.toml";
const TERMS: &str = "content/data/terms.toml";
const CONFIG: &str = "public/config.json";
const MEMBERS: &str = "public/data/members.geojson";
const IMAGES: [&str; 5] = ["avif", "gif", "jpg", "png", "webp"];
const OUTPUT: &str = "public/content";

/// Reads everything that is compiled.
pub fn read_input(workspace: &Workspace) -> Result<Input> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let folder = format!("content/{}", lang.code());
        for name in names(&workspace.path(&folder), "md")? {
            let path = format!("{folder}/{name}.md");
            let content = read_text(workspace, &path)?;
            texts.push(TextFile { lang, key: name, path, content });
        }
    }
    let data = |path: &str| anyhow::Ok(DataFile::new(path, read_text(workspace, path)?));
    Ok(Input {
        texts,
        site: data(SITE)?,
        sources: data(SOURCES)?,
        events: data(EVENTS)?,
        bodies: data(BODIES)?,
        facts: FactFiles {
            people: data(PEOPLE)?,
            documents: data(DOCUMENTS)?,
            fees: data(FEES)?,
            terms: data(TERMS)?,
        },
        members: member_locations(workspace)?,
        media: media(&workspace.path("public"))?,
        land: land(workspace)?,
        name: config(workspace)?.name,
    })
}

/// Reads the texts of the interface in each language.
pub fn read_messages(workspace: &Workspace) -> Result<Vec<(Lang, AreaFiles)>> {
    let file = |lang: Lang, area: &'static str| {
        let path = format!("locales/{}/{area}.ftl", lang.code());
        Ok((area, DataFile::new(path.as_str(), read_text(workspace, &path)?)))
    };
    let files = |lang| messages::area_names().map(|area| file(lang, area)).collect::<Result<_>>();
    Lang::ALL.into_iter().map(|lang| Ok((lang, files(lang)?))).collect()
}

/// Writes the output, and removes files that are no longer part of it.
pub fn write(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<()> {
    let target = workspace.path(OUTPUT);
    for (name, bytes) in compiled {
        let file = target.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&target))?;
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    for name in obsolete(workspace, compiled)? {
        fs::remove_file(target.join(&name)).with_context(|| format!("{OUTPUT}/{name} cannot be removed"))?;
    }
    Ok(())
}

/// The files that differ from the output.
pub fn stale(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<Vec<String>> {
    let differs = |name: &str, bytes: &[u8]| {
        fs::read(workspace.path(OUTPUT).join(name)).map_or(true, |current| current != bytes)
    };
    let changed = compiled.iter().filter(|(name, bytes)| differs(name, bytes)).map(|(name, _)| name.clone());
    Ok(changed.chain(obsolete(workspace, compiled)?).collect())
}

fn obsolete(workspace: &Workspace, compiled: &[(String, Vec<u8>)]) -> Result<Vec<String>> {
    let current: HashSet<&str> = compiled.iter().map(|(name, _)| name.as_str()).collect();
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let folder = workspace.path(OUTPUT).join(lang.code());
        if folder.exists() {
            for kind in ["json", "ics"] {
                let name = |name| format!("{}/{name}.{kind}", lang.code());
                files.extend(names(&folder, kind)?.into_iter().map(name));
            }
        }
    }
    files.retain(|name| !current.contains(name.as_str()));
    Ok(files)
}

/// The sorted paths of the files with this extension in a folder and its subfolders, relative and without extension:
/// `about`, `about/history`.
fn names(folder: &Path, extension: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
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

/// Reads a text file and normalises its line ends to LF.
fn read_text(workspace: &Workspace, file: &str) -> Result<String> {
    let text = fs::read_to_string(workspace.path(file)).with_context(|| format!("cannot read {file}"))?;
    Ok(text.replace("\r\n", "\n"))
}

fn member_locations(workspace: &Workspace) -> Result<MemberLocations> {
    let bytes = fs::read(workspace.path(MEMBERS)).with_context(|| format!("cannot read {MEMBERS}"))?;
    let list = domain::decode(&bytes).with_context(|| MEMBERS)?;
    let location = |member: domain::Member| Some((member.id, LonLat::new(member.lon, member.lat)?));
    Ok(list.members.into_iter().filter_map(location).collect())
}

fn config(workspace: &Workspace) -> Result<Config> {
    let bytes = fs::read(workspace.path(CONFIG)).with_context(|| format!("cannot read {CONFIG}"))?;
    Config::decode(&bytes).with_context(|| CONFIG)
}

fn land(workspace: &Workspace) -> Result<Vec<Ring>> {
    let file = format!("public/{}", domain::files::LAND);
    let bytes = fs::read(workspace.path(&file)).with_context(|| format!("cannot read {file}"))?;
    atlas::decode_land(&bytes).context(file)
}

/// The images in public/media/ with their sizes.
fn media(public: &Path) -> Result<Media> {
    let folder = public.join("media");
    let mut media = Media::new();
    for kind in if folder.exists() { &IMAGES[..] } else { &[] } {
        for name in names(&folder, kind)? {
            let file = folder.join(format!("{name}.{kind}"));
            let size =
                imagesize::size(&file).with_context(|| format!("{} is not an image", file.display()))?;
            media.insert(format!("/media/{name}.{kind}"), (size.width, size.height));
        }
    }
    Ok(media)
}
