//! What is read from the folder that is to be published.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use atlas::Ring;
use domain::{Config, Lang, Route, files};
use site::{LoadedMembers, Site};

use crate::error::PrerenderError;

/// The settings, the members and the land.
pub fn read_site(dist: &Path, base: &str) -> Result<(Site, Vec<Ring>), PrerenderError> {
    let path = dist.join("config.json");
    let config = Config::decode(&read_file(&path)?)
        .map_err(|error| PrerenderError::InvalidContent(path, error.to_string()))?;
    let path = dist.join(&config.members);
    // A list from elsewhere is fetched by the browser; published with the site is the fallback.
    let path = if path.exists() { path } else { dist.join(&config.members_fallback) };
    let feed = domain::decode(&read_file(&path)?)
        .map_err(|error| PrerenderError::InvalidContent(path, error.to_string()))?;
    let feed = LoadedMembers { member_list: feed.into(), ..LoadedMembers::default() };
    let lines = |file| {
        let path = dist.join(file);
        atlas::decode_land(&read_file(&path)?)
            .map_err(|error| PrerenderError::InvalidContent(path, error.to_string()))
    };
    let borders = if config.map_borders { lines(files::BORDERS)? } else { Vec::new() };
    let land = lines(files::LAND)?;
    let site = Site::new(base, config, feed, Ok(land.clone()));
    Ok((Site { borders: Ok(Arc::new(borders)), ..site }, land))
}

/// The pages of text that neither a route nor a list names: sub-pages.
pub fn generated_routes(dist: &Path, lang: Lang) -> Result<Vec<Route>, PrerenderError> {
    let content = dist.join("content").join(lang.code());
    let mut routes = Vec::new();
    let mut folders = vec![content.clone()];
    while let Some(folder) = folders.pop() {
        let fault = |error| PrerenderError::Io(folder.clone(), error);
        for entry in fs::read_dir(&folder).map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&content).unwrap_or(&path).with_extension("");
            let words: Vec<&str> = name.iter().filter_map(|word| word.to_str()).collect();
            let route = Route::from_segments(&words);
            routes.extend(matches!(route, Route::SubPage(..)).then_some(route));
        }
    }
    routes.sort_by_key(Route::slug);
    Ok(routes)
}

/// A list that the texts were compiled to, in every language.
pub fn read_lists<T>(
    dist: &Path,
    key: &str,
    decode: fn(&[u8]) -> Result<Vec<T>, String>,
) -> Result<Vec<Vec<T>>, PrerenderError> {
    let list = |lang| {
        let path = dist.join(Site::text_file(lang, key));
        decode(&read_file(&path)?).map_err(|error| PrerenderError::InvalidContent(path, error))
    };
    Lang::ALL.into_iter().map(list).collect()
}

/// What is in a file.
pub fn read_file(path: &Path) -> Result<Vec<u8>, PrerenderError> {
    fs::read(path).map_err(|error| PrerenderError::Io(path.into(), error))
}
