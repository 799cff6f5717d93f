//! The picture that goes with a shared link: the title of the page, and the members on the map.

mod map;
pub mod png_encoder;
mod text;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs};

use domain::{Address, Route};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use site::Site;

use crate::page_meta::PageMeta;
use map::MapLayer;

/// Pixels; what previews are made for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Of so many members each has a picture of its own. More would fill a host with pictures that few ask for: their pages
/// show that of all members.
const MOST_MEMBERS: usize = 500;

/// The typeface, which has Latin and Korean letters.
pub const FAMILY: &str = "Pretendard";
const FONTS: [&str; 2] = ["Pretendard-Regular.otf", "Pretendard-SemiBold.otf"];

/// Why there is no picture.
#[derive(Debug)]
pub enum OgImageError {
    Font(PathBuf, String),
    Render(String),
}

impl fmt::Display for OgImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(path, what) => {
                write!(f, "expected a font at {}: {what}; run `npm ci`", path.display())
            }
            Self::Render(what) => write!(f, "a picture cannot be drawn: {what}"),
        }
    }
}

/// The file of a page's picture, below the site's root.
pub fn file(site: &Site, address: &Address) -> String {
    let shared =
        matches!(address.route, Route::Member(_)) && site.members.member_list.members().len() > MOST_MEMBERS;
    let route = if shared { Route::Members } else { address.route.clone() };
    format!("{}preview.png", &route.path(address.lang)[1..])
}

/// Whether a page has a picture of its own.
pub fn is_own(site: &Site, address: &Address) -> bool {
    file(site, address).strip_suffix("preview.png") == Some(&address.path()[1..])
}

/// Draws SVG, with the fonts that there are.
pub struct Rasterizer {
    options: Options<'static>,
}

impl Rasterizer {
    /// A rasterizer that writes in the fonts of a folder.
    pub fn new(fonts: &Path) -> Result<Self, OgImageError> {
        let mut known = fontdb::Database::new();
        for name in FONTS {
            let path = fonts.join(name);
            let bytes =
                fs::read(&path).map_err(|error| OgImageError::Font(path.clone(), error.to_string()))?;
            known.load_font_data(bytes);
        }
        if known.len() != FONTS.len() {
            return Err(OgImageError::Font(fonts.into(), "these files are no fonts".into()));
        }
        let options = Options { fontdb: Arc::new(known), font_family: FAMILY.into(), ..Options::default() };
        Ok(Self { options })
    }

    /// The drawing in an SVG document.
    pub fn read(&self, svg: &str) -> Result<Tree, OgImageError> {
        Tree::from_str(svg, &self.options).map_err(|error| OgImageError::Render(error.to_string()))
    }

    /// Draws an SVG document onto what is there already.
    pub fn draw(&self, svg: &str, onto: &mut Pixmap) -> Result<(), OgImageError> {
        resvg::render(&self.read(svg)?, Transform::identity(), &mut onto.as_mut());
        Ok(())
    }

    /// How wide words are, in their own units.
    fn width(&self, words: &str, size: f64) -> Result<f64, OgImageError> {
        let text = text::text(words, 0.0, 0.0, size, text::TextStyle::Title);
        let bounds = self.read(&svg(&text))?.root().abs_layer_bounding_box();
        Ok(f64::from(bounds.width()))
    }
}

/// A document as large as the picture.
fn svg(content: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{content}</svg>"#)
}

/// What all pictures have in common, drawn once.
pub struct OgImageRenderer<'a> {
    rasterizer: &'a Rasterizer,
    site: &'a Site,
    map: MapLayer,
    /// The map with all members, and with members that leave the eye to one of them.
    all: Pixmap,
    faint: Pixmap,
}

impl<'a> OgImageRenderer<'a> {
    /// Draws the map.
    pub fn new(rasterizer: &'a Rasterizer, site: &'a Site) -> Result<Self, OgImageError> {
        let map = MapLayer::of(site);
        let mut ground =
            Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| OgImageError::Render("it has no size".into()))?;
        rasterizer.draw(&svg(&map.ground(site)), &mut ground)?;
        let mut all = ground.clone();
        rasterizer.draw(&svg(&map.members(site, map::Emphasis::Full)), &mut all)?;
        let mut faint = ground;
        rasterizer.draw(&svg(&map.members(site, map::Emphasis::Faint)), &mut faint)?;
        Ok(Self { rasterizer, site, map, all, faint })
    }

    /// The picture of a page, as a PNG file.
    pub fn paint(&self, page: &PageMeta) -> Result<Vec<u8>, OgImageError> {
        let member = page.member(self.site);
        let mut picture = if member.is_some() { self.faint.clone() } else { self.all.clone() };
        let own = member.map(|member| self.map.one(member)).unwrap_or_default();
        let words = text::of(self.rasterizer, self.site, page)?;
        self.rasterizer.draw(&svg(&(own + &words)), &mut picture)?;
        png_encoder::few_colours(&picture).map_err(|error| OgImageError::Render(error.to_string()))
    }
}
