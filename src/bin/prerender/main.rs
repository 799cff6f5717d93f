//! The prerenderer: writes every page as HTML, with its metadata, feeds, sitemap, icons and share images.
//!
//! It reads the settings, members and compiled texts of the folder to publish; the folder's `index.html` is the template.

mod arguments;
mod atom_feed;
mod canonical_url;
mod colours;
mod error;
mod head_links;
mod html;
mod icons;
mod image_error;
mod json_ld;
mod oembed;
mod og_image;
mod open_graph;
mod page_meta;
mod page_renderer;
mod site_content;
mod site_writer;
mod sitemap;
mod template;
#[cfg(test)]
mod tests;
mod web_manifest;
mod xml;

use std::process::ExitCode;

use arguments::{Arguments, Scope};
use error::PrerenderError;
use page_meta::PageMeta;
use site_content::SiteContent;
use site_writer::SiteWriter;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), PrerenderError> {
    let arguments = Arguments::parse(lexopt::Parser::from_env())?;
    let content = SiteContent::read(&arguments.dist, &arguments.base, &arguments.origin)?;
    let pages = PageMeta::read_all(&content)?;
    let writer = SiteWriter::new(&content, &pages);
    if arguments.scope != Scope::OnlyImages {
        warn_without_origin(&content);
        writer.write_metadata()?;
        eprintln!("{} pages", writer.write_pages()?);
    }
    if arguments.scope != Scope::NoImages {
        eprintln!("{} share images", writer.write_og_images(&arguments.fonts)?);
    }
    Ok(())
}

fn warn_without_origin(content: &SiteContent) {
    if content.canonical_base.is_none() {
        eprintln!(
            "warning: the origin of the site is unknown, so share images, sitemap, feeds and JSON-LD are omitted; \
             set `origin` in config.json or build with `--origin https://…`"
        );
    }
}
