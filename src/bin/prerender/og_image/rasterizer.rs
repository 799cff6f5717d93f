//! Draws SVG documents.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::image_error::ImageError;

/// The typeface of the images. It has Latin and Korean letters.
pub const FAMILY: &str = "Pretendard";
const FONTS: [&str; 2] = ["Pretendard-Regular.otf", "Pretendard-SemiBold.otf"];

/// Draws SVG documents onto images.
pub struct Rasterizer {
    options: Options<'static>,
}

impl Rasterizer {
    /// A rasterizer for documents without text.
    pub fn without_fonts() -> Self {
        Self { options: Options::default() }
    }

    /// A rasterizer with the fonts of a folder.
    ///
    /// # Errors
    /// A font that is missing or damaged.
    pub fn with_fonts(folder: &Path) -> Result<Self, ImageError> {
        let mut fonts = fontdb::Database::new();
        for name in FONTS {
            let path = folder.join(name);
            let bytes = fs::read(&path)
                .map_err(|error| ImageError::Font { path: path.clone(), message: error.to_string() })?;
            let before = fonts.len();
            fonts.load_font_data(bytes);
            if fonts.len() == before {
                return Err(ImageError::Font { path, message: "this is not a font".into() });
            }
        }
        let options = Options { fontdb: Arc::new(fonts), font_family: FAMILY.into(), ..Options::default() };
        Ok(Self { options })
    }

    /// Draws an SVG document on top of an image.
    pub fn draw(&self, svg: &str, image: &mut Pixmap) -> Result<(), ImageError> {
        resvg::render(&self.parse(svg)?, Transform::identity(), &mut image.as_mut());
        Ok(())
    }

    /// The width in pixels of what an SVG document shows.
    pub fn width(&self, svg: &str) -> Result<f64, ImageError> {
        Ok(f64::from(self.parse(svg)?.root().abs_layer_bounding_box().width()))
    }

    fn parse(&self, svg: &str) -> Result<Tree, ImageError> {
        Ok(Tree::from_str(svg, &self.options)?)
    }
}
