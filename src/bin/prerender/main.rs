//! Writes every page as HTML, and what goes with it for those who look for it: `prerender --dist DIR --base / --origin URL
//! --fonts DIR`. It reads the settings, the members and the texts that stand in the folder, and `index.html` there as the
//! template.

mod atom_feed;
mod canonical_url;
mod colours;
mod error;
mod escape;
mod head_links;
mod icons;
mod input;
mod json_ld;
mod messages;
mod noscript_nav;
mod og_image;
mod open_graph;
mod page_meta;
mod site_writer;
mod sitemap;
mod template;
#[cfg(test)]
mod tests;
mod web_manifest;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use error::PrerenderError;
use og_image::Rasterizer;
use site_writer::SiteWriter;

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

fn run(arguments: &[String]) -> Result<usize, PrerenderError> {
    let value = |flag: &str| {
        let pair = arguments.chunks_exact(2).find(|pair| pair[0] == flag);
        pair.map(|pair| pair[1].as_str()).ok_or(PrerenderError::Usage)
    };
    let writer = SiteWriter::read(Path::new(value("--dist")?), value("--base")?, value("--origin")?)?;
    let rasterizer = Rasterizer::new(Path::new(value("--fonts")?))?;
    if writer.canonical_base.is_none() {
        eprintln!(
            "warning: nobody said where the site is published, so that previews of links, site map, feeds and linked data \
             are left out; set `origin` in config.json, or build with `--origin https://…`"
        );
    }
    writer.write_all(&rasterizer)
}
