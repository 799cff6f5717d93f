//! The colours of the light theme, for images and the web manifest. The style sheet has the same in `style/tokens.css`.

use domain::Class;

pub const PAPER: &str = "#fbfaf6";
pub const INK: &str = "#15212b";
pub const INK_SOFT: &str = "#4b5862";
pub const LINE: &str = "#d8dcd8";
pub const ACCENT: &str = "#0b5f5c";
pub const SEA: &str = "#edf2f0";
pub const LAND: &str = "#d0dbd3";
pub const GRATICULE: &str = "#dfe7e3";
pub const HALO: &str = "#ffffff";

/// The colour of members of a class.
pub const fn class(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Full) => "#0b5f5c",
        Some(Class::Associate) => "#a8481d",
        Some(Class::Discretionary) => "#5a4a8c",
        None => "#4d5a64",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_match_the_style_sheet() {
        let css = include_str!("../../../style/tokens.css");
        for (name, colour) in [
            ("paper", PAPER),
            ("ink", INK),
            ("ink-soft", INK_SOFT),
            ("line", LINE),
            ("accent", ACCENT),
            ("sea", SEA),
            ("land", LAND),
            ("graticule", GRATICULE),
            ("halo", HALO),
            ("full", class(Some(Class::Full))),
            ("associate", class(Some(Class::Associate))),
            ("discretionary", class(Some(Class::Discretionary))),
            ("unknown", class(None)),
        ] {
            // The light theme comes first.
            let first = css.split_once(&format!("--{name}: "));
            let first = first.map(|(_, rest)| &rest.trim_start_matches("var(--light, ")[..7]);
            assert_eq!(first, Some(colour), "{name}");
        }
    }
}
