//! Writes the files of the site into the folder to publish.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use domain::{Address, Lang, Route};

use crate::error::PrerenderError;
use crate::icons::{self, ICONS};
use crate::og_image::{self, OgImageRenderer, Rasterizer};
use crate::page_meta::PageMeta;
use crate::page_renderer::PageRenderer;
use crate::site_content::{SiteContent, read_text};
use crate::template::Template;
use crate::{atom_feed, oembed, sitemap, web_manifest};

/// Writes files below the folder that the content was read from.
pub struct SiteWriter<'a> {
    content: &'a SiteContent,
    pages: &'a [PageMeta],
}

impl<'a> SiteWriter<'a> {
    pub fn new(content: &'a SiteContent, pages: &'a [PageMeta]) -> Self {
        Self { content, pages }
    }

    /// Writes all HTML documents; returns how many there are. The template is replaced with the page at the root.
    pub fn write_pages(&self) -> Result<usize, PrerenderError> {
        let path = self.content.dist.join("index.html");
        let template =
            Template::parse(&read_text(&path)?).map_err(|error| PrerenderError::Template { path, error })?;
        let renderer = PageRenderer::new(self.content, template);
        for page in self.pages {
            self.write(&format!("{}index.html", &page.address.path()[1..]), renderer.page(page))?;
        }
        for lang in Lang::ALL {
            self.write(&format!("{}/shell.html", lang.code()), renderer.shell(lang))?;
        }
        let not_found = Address { lang: Lang::ALL[0], route: Route::NotFound };
        self.write("404.html", renderer.page(&PageMeta::read(self.content, not_found)?))?;
        self.write("index.html", renderer.root()?)?;
        Ok(self.pages.len() + Lang::ALL.len() + 2)
    }

    /// Writes what search engines, feed readers, editors of other sites and home screens read.
    pub fn write_metadata(&self) -> Result<(), PrerenderError> {
        let (site, base) = (&self.content.site, self.content.canonical_base.as_ref());
        self.write("robots.txt", sitemap::robots(base))?;
        for lang in Lang::ALL {
            self.write(&web_manifest::file(lang), web_manifest::json(site, lang))?;
        }
        self.write_icons()?;
        let Some(base) = base else { return Ok(()) };
        self.write("sitemap.xml", sitemap::xml(site, base, self.pages)?)?;
        for lang in Lang::ALL {
            if let Some(page) = atom_feed::news_page() {
                let xml = atom_feed::xml(self.content, base, (lang, page), self.pages)?;
                self.write(&atom_feed::file(lang, page), xml)?;
            }
            self.write(&oembed::file(lang), oembed::json(site, base, lang))?;
        }
        Ok(())
    }

    fn write_icons(&self) -> Result<(), PrerenderError> {
        let svg = read_text(&self.content.dist.join("icon.svg"))?;
        let rasterizer = Rasterizer::without_fonts();
        ICONS.iter().try_for_each(|icon| self.write(icon.file, icons::draw(&rasterizer, icon, &svg)?))
    }

    /// Draws the share images on all processors; returns how many there are. They are only used if the origin is known.
    pub fn write_og_images(&self, fonts: &Path) -> Result<usize, PrerenderError> {
        let site = &self.content.site;
        if self.content.canonical_base.is_none() {
            return Ok(0);
        }
        let rasterizer = Rasterizer::with_fonts(fonts)?;
        let renderer = OgImageRenderer::new(&rasterizer, site)?;
        let pages: Vec<&PageMeta> =
            self.pages.iter().filter(|page| og_image::has_own(site, &page.address)).collect();
        let next = AtomicUsize::new(0);
        let draw = || -> Result<(), PrerenderError> {
            while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                self.write(&og_image::file(site, &page.address), renderer.draw(page)?)?;
            }
            Ok(())
        };
        thread::scope(|scope| {
            let count = thread::available_parallelism().map_or(1, usize::from);
            let threads: Vec<_> = (0..count).map(|_| scope.spawn(draw)).collect();
            threads
                .into_iter()
                .try_for_each(|thread| thread.join().map_err(|_| PrerenderError::WorkerPanicked)?)
        })?;
        Ok(pages.len())
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
        let path = self.content.dist.join(name);
        let folder = path.parent().unwrap_or(&self.content.dist);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| PrerenderError::Write { path, error })
    }
}
