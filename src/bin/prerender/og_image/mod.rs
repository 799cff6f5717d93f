//! Open Graph images: the title of a page above a map of the members. They are shown with a shared link.

mod canvas;
mod map;
pub mod png_encoder;
mod rasterizer;
mod text;

use domain::{Address, Route};
use resvg::tiny_skia::Pixmap;
use site::Site;

use crate::image_error::ImageError;
use crate::page_meta::PageMeta;
use canvas::svg;
use map::{Emphasis, MapLayer};

pub use canvas::{HEIGHT, WIDTH, blank};
pub use rasterizer::Rasterizer;

/// Up to this many members, each has an image of its own. Beyond, member pages share the image of all members: thousands of
/// images would fill the host and hardly be requested.
const MAX_MEMBER_IMAGES: usize = 500;

/// The image of a page, as a path below the site's root.
pub fn file(site: &Site, address: &Address) -> String {
    let shared = matches!(address.route, Route::Member(_))
        && site.members.member_list.members().len() > MAX_MEMBER_IMAGES;
    let route = if shared { Route::Members } else { address.route.clone() };
    format!("{}preview.png", &route.path(address.lang)[1..])
}

/// Whether a page has an image of its own.
pub fn has_own(site: &Site, address: &Address) -> bool {
    file(site, address).strip_suffix("preview.png") == Some(&address.path()[1..])
}

/// Draws the images. The map, which they share, is drawn once.
pub struct OgImageRenderer<'a> {
    rasterizer: &'a Rasterizer,
    site: &'a Site,
    map: MapLayer,
    /// The map with all members, for most pages.
    all_members: Pixmap,
    /// The map with faint members, for a page about one of them.
    faint_members: Pixmap,
}

impl<'a> OgImageRenderer<'a> {
    /// Draws the map.
    pub fn new(rasterizer: &'a Rasterizer, site: &'a Site) -> Result<Self, ImageError> {
        let map = MapLayer::new(site);
        let mut background = blank(WIDTH, HEIGHT)?;
        rasterizer.draw(&svg(&map.background(site)), &mut background)?;
        let mut all_members = background.clone();
        rasterizer.draw(&svg(&map.members(site, Emphasis::Full)), &mut all_members)?;
        let mut faint_members = background;
        rasterizer.draw(&svg(&map.members(site, Emphasis::Faint)), &mut faint_members)?;
        Ok(Self { rasterizer, site, map, all_members, faint_members })
    }

    /// The image of a page, as a PNG file.
    pub fn draw(&self, page: &PageMeta) -> Result<Vec<u8>, ImageError> {
        let member = page.member(self.site);
        let mut image = if member.is_some() { &self.faint_members } else { &self.all_members }.clone();
        let highlight = member.map(|member| self.map.highlight(member)).unwrap_or_default();
        let text = text::layer(self.rasterizer, self.site, page)?;
        self.rasterizer.draw(&svg(&(highlight + &text)), &mut image)?;
        Ok(png_encoder::with_palette(&image)?)
    }
}
