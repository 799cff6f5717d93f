//! The picture that goes with a shared link: the title of the page, and the members on the map.

pub mod png_file;
mod scene;
mod title;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs};

use domain::{Address, Route};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use site::Site;

use crate::leaf::Leaf;
use scene::Scene;

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
pub enum PictureError {
    Font(PathBuf, String),
    Drawing(String),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(path, what) => {
                write!(f, "expected a font at {}: {what}; run `npm ci`", path.display())
            }
            Self::Drawing(what) => write!(f, "a picture cannot be drawn: {what}"),
        }
    }
}

/// The file of a page's picture, below the site's root.
pub fn file(site: &Site, address: &Address) -> String {
    let shared =
        matches!(address.route, Route::Member(_)) && site.members.roster.members().len() > MOST_MEMBERS;
    let route = if shared { Route::Members } else { address.route.clone() };
    format!("{}preview.png", &route.path(address.lang)[1..])
}

/// Whether a page has a picture of its own.
pub fn is_own(site: &Site, address: &Address) -> bool {
    file(site, address).strip_suffix("preview.png") == Some(&address.path()[1..])
}

/// Draws SVG, with the fonts that there are.
pub struct Pen {
    options: Options<'static>,
}

impl Pen {
    /// A pen that writes in the fonts of a folder.
    pub fn new(fonts: &Path) -> Result<Self, PictureError> {
        let mut known = fontdb::Database::new();
        for name in FONTS {
            let path = fonts.join(name);
            let bytes =
                fs::read(&path).map_err(|error| PictureError::Font(path.clone(), error.to_string()))?;
            known.load_font_data(bytes);
        }
        if known.len() != FONTS.len() {
            return Err(PictureError::Font(fonts.into(), "these files are no fonts".into()));
        }
        let options = Options { fontdb: Arc::new(known), font_family: FAMILY.into(), ..Options::default() };
        Ok(Self { options })
    }

    /// The drawing in an SVG document.
    pub fn read(&self, svg: &str) -> Result<Tree, PictureError> {
        Tree::from_str(svg, &self.options).map_err(|error| PictureError::Drawing(error.to_string()))
    }

    /// Draws an SVG document onto what is there already.
    pub fn draw(&self, svg: &str, onto: &mut Pixmap) -> Result<(), PictureError> {
        resvg::render(&self.read(svg)?, Transform::identity(), &mut onto.as_mut());
        Ok(())
    }

    /// How wide words are, in their own units.
    fn width(&self, words: &str, size: f64) -> Result<f64, PictureError> {
        let text = title::text(words, 0.0, 0.0, size, title::Face::Title);
        let bounds = self.read(&svg(&text))?.root().abs_layer_bounding_box();
        Ok(f64::from(bounds.width()))
    }
}

/// A document as large as the picture.
fn svg(content: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{content}</svg>"#)
}

/// What all pictures have in common, drawn once.
pub struct Painter<'a> {
    pen: &'a Pen,
    site: &'a Site,
    scene: Scene,
    /// The map with all members, and with members that leave the eye to one of them.
    all: Pixmap,
    faint: Pixmap,
}

impl<'a> Painter<'a> {
    /// Draws the map.
    pub fn new(pen: &'a Pen, site: &'a Site) -> Result<Self, PictureError> {
        let scene = Scene::of(site);
        let mut ground =
            Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| PictureError::Drawing("it has no size".into()))?;
        pen.draw(&svg(&scene.ground(site)), &mut ground)?;
        let mut all = ground.clone();
        pen.draw(&svg(&scene.members(site, scene::Weight::Full)), &mut all)?;
        let mut faint = ground;
        pen.draw(&svg(&scene.members(site, scene::Weight::Faint)), &mut faint)?;
        Ok(Self { pen, site, scene, all, faint })
    }

    /// The picture of a page, as a PNG file.
    pub fn paint(&self, leaf: &Leaf) -> Result<Vec<u8>, PictureError> {
        let member = leaf.member(self.site);
        let mut picture = if member.is_some() { self.faint.clone() } else { self.all.clone() };
        let own = member.map(|member| self.scene.one(member)).unwrap_or_default();
        let words = title::of(self.pen, self.site, leaf)?;
        self.pen.draw(&svg(&(own + &words)), &mut picture)?;
        png_file::few_colours(&picture).map_err(|error| PictureError::Drawing(error.to_string()))
    }
}
