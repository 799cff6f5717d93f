//! Icons for home screens, drawn from `icon.svg`.

use crate::colours::PAPER;
use crate::image_error::ImageError;
use crate::og_image::{Rasterizer, blank, png_encoder};

/// An icon file.
pub struct Icon {
    /// Its path below the site's root.
    pub file: &'static str,
    /// Width and height in pixels.
    pub size: u32,
    /// Its purpose in the web manifest; `None` if the manifest does not list it.
    pub purpose: Option<&'static str>,
    /// The share of the width that the drawing takes on an opaque background; `None` for a transparent background.
    opaque_share: Option<f64>,
}

/// The share of a maskable icon's width. A mask may cut off everything beyond the middle four fifths.
const MASKABLE_SHARE: f64 = 0.62;

/// All icons.
pub const ICONS: [Icon; 4] = [
    Icon { file: "icons/icon-192.png", size: 192, purpose: Some("any"), opaque_share: None },
    Icon { file: "icons/icon-512.png", size: 512, purpose: Some("any"), opaque_share: None },
    Icon {
        file: "icons/maskable-512.png",
        size: 512,
        purpose: Some("maskable"),
        opaque_share: Some(MASKABLE_SHARE),
    },
    Icon { file: "icons/apple-touch.png", size: 180, purpose: None, opaque_share: Some(0.74) },
];

/// Draws an icon from the SVG document; returns a PNG file.
pub fn draw(rasterizer: &Rasterizer, icon: &Icon, svg: &str) -> Result<Vec<u8>, ImageError> {
    let size = f64::from(icon.size);
    let (_, inner) = svg.split_once('>').ok_or(ImageError::Icon { expected: "an <svg> element" })?;
    let share = icon.opaque_share.unwrap_or(1.0);
    let (edge, scale) = (size * (1.0 - share) / 2.0, size * share / VIEW_BOX);
    let background =
        icon.opaque_share.map(|_| format!(r#"<rect width="{size}" height="{size}" fill="{PAPER}"/>"#));
    // The content is moved into the new document instead of nesting the old one: its styles select any element.
    let nested = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{}<g transform="translate({edge} {edge}) scale({scale})">{inner}"#,
        background.unwrap_or_default()
    );
    let closed = nested.replacen("</svg>", "</g></svg>", 1);
    let mut image = blank(icon.size, icon.size)?;
    rasterizer.draw(&closed, &mut image)?;
    Ok(png_encoder::with_alpha(image)?)
}

/// The width of the view box of `icon.svg`.
const VIEW_BOX: f64 = 32.0;
