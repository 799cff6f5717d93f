//! Icons for home screens, drawn from `icon.svg`.

use resvg::tiny_skia::Pixmap;

use crate::colours::PAPER;
use crate::og_image::{OgImageError, Rasterizer, png_encoder};

/// A file that is drawn from the icon.
pub struct Icon {
    /// Below the site's root.
    pub file: &'static str,
    /// Pixels across.
    pub size: u32,
    /// What the web manifest says it is for; nothing where it is not in it.
    pub purpose: Option<&'static str>,
    /// The share of the width that the drawing takes, where it stands on paper; other icons show what is behind them.
    on_paper: Option<f64>,
}

/// A mask may take all but the middle four fifths.
const SAFE: f64 = 0.62;

/// All icons.
pub const ICONS: [Icon; 4] = [
    Icon { file: "icons/icon-192.png", size: 192, purpose: Some("any"), on_paper: None },
    Icon { file: "icons/icon-512.png", size: 512, purpose: Some("any"), on_paper: None },
    Icon { file: "icons/maskable-512.png", size: 512, purpose: Some("maskable"), on_paper: Some(SAFE) },
    Icon { file: "icons/apple-touch.png", size: 180, purpose: None, on_paper: Some(0.74) },
];

/// The icon as a PNG file, from the icon as an SVG document.
pub fn draw(rasterizer: &Rasterizer, icon: &Icon, svg: &str) -> Result<Vec<u8>, OgImageError> {
    let wrong = |what: &str| OgImageError::Render(format!("icon.svg: {what}"));
    let size = f64::from(icon.size);
    let (_, inner) = svg.split_once('>').ok_or_else(|| wrong("expected an <svg> element"))?;
    let share = icon.on_paper.unwrap_or(1.0);
    let (edge, scale) = (size * (1.0 - share) / 2.0, size * share / UNITS);
    let paper = icon.on_paper.map(|_| format!(r#"<rect width="{size}" height="{size}" fill="{PAPER}"/>"#));
    // Not nested as it is: a style within speaks of every element.
    let nested = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{}<g transform="translate({edge} {edge}) scale({scale})">{inner}"#,
        paper.unwrap_or_default()
    );
    let closed = nested.replacen("</svg>", "</g></svg>", 1);
    let mut picture = Pixmap::new(icon.size, icon.size).ok_or_else(|| wrong("it has no size"))?;
    rasterizer.draw(&closed, &mut picture)?;
    png_encoder::see_through(picture).map_err(|error| wrong(&error.to_string()))
}

/// Units that the icon is drawn in, across.
const UNITS: f64 = 32.0;
