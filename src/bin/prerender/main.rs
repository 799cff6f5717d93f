//! Writes every page as HTML, and what goes with it for those who look for it: `prerender --dist DIR --base / --origin URL
//! --fonts DIR`. It reads the settings, the members and the texts that stand in the folder, and `index.html` there as the
//! template.

mod colours;
mod content;
mod fault;
mod feed;
mod folder;
mod icons;
mod leaf;
mod linked_data;
mod links;
mod manifest;
mod markup;
mod picture;
mod place;
mod preview;
mod site_map;
mod template;
#[cfg(test)]
mod tests;
mod ways;
mod words;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use fault::Fault;
use folder::Folder;
use picture::Pen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(count) => {
            eprintln!("{count} pages");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<usize, Fault> {
    let value = |flag: &str| {
        let pair = arguments.chunks_exact(2).find(|pair| pair[0] == flag);
        pair.map(|pair| pair[1].as_str()).ok_or(Fault::Usage)
    };
    let folder = Folder::read(Path::new(value("--dist")?), value("--base")?, value("--origin")?)?;
    let pen = Pen::new(Path::new(value("--fonts")?))?;
    if folder.place.is_none() {
        eprintln!(
            "warning: nobody said where the site is published, so that previews of links, site map, feeds and linked data \
             are left out; set `origin` in config.json, or build with `--origin https://…`"
        );
    }
    folder.write_all(&pen)
}
