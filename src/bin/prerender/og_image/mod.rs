//! Open Graph images: the title of a page above a map of the members. They are shown with a shared link.

mod map;
pub mod png_encoder;
mod rasterizer;
mod text;

use std::fmt;
use std::path::PathBuf;

use domain::{Address, Route};
use resvg::tiny_skia::Pixmap;
use site::Site;

use crate::page_meta::PageMeta;
use map::{Emphasis, MapLayer};

pub use rasterizer::Rasterizer;

/// The size in pixels that previews are made for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Up to this many members, each has an image of its own. Beyond, member pages share the image of all members: thousands of
/// images would fill the host and hardly be requested.
const MAX_MEMBER_IMAGES: usize = 500;

/// Why an image could not be drawn.
#[derive(Debug)]
pub enum OgImageError {
    Font { path: PathBuf, message: String },
    Svg(resvg::usvg::Error),
    Icon { expected: &'static str },
    Size { width: u32, height: u32 },
    Png(png::EncodingError),
}

impl fmt::Display for OgImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { path, message } => {
                write!(f, "expected a font at {}: {message}; run `npm ci`", path.display())
            }
            Self::Svg(error) => write!(f, "cannot draw an SVG document: {error}"),
            Self::Icon { expected } => write!(f, "icon.svg: expected {expected}"),
            Self::Size { width, height } => {
                write!(f, "cannot allocate an image of {width} × {height} pixels")
            }
            Self::Png(error) => write!(f, "cannot encode a PNG image: {error}"),
        }
    }
}

impl From<resvg::usvg::Error> for OgImageError {
    fn from(error: resvg::usvg::Error) -> Self {
        Self::Svg(error)
    }
}

impl From<png::EncodingError> for OgImageError {
    fn from(error: png::EncodingError) -> Self {
        Self::Png(error)
    }
}

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

/// A transparent image.
pub fn blank(width: u32, height: u32) -> Result<Pixmap, OgImageError> {
    Pixmap::new(width, height).ok_or(OgImageError::Size { width, height })
}

/// An SVG document of the size of an image.
fn svg(content: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{content}</svg>"#)
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
    pub fn new(rasterizer: &'a Rasterizer, site: &'a Site) -> Result<Self, OgImageError> {
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
    pub fn draw(&self, page: &PageMeta) -> Result<Vec<u8>, OgImageError> {
        let member = page.member(self.site);
        let mut image = if member.is_some() { &self.faint_members } else { &self.all_members }.clone();
        let highlight = member.map(|member| self.map.highlight(member)).unwrap_or_default();
        let text = text::layer(self.rasterizer, self.site, page)?;
        self.rasterizer.draw(&svg(&(highlight + &text)), &mut image)?;
        Ok(png_encoder::with_palette(&image)?)
    }
}
