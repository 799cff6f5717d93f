//! The colours of the light theme, for what is drawn instead of styled.

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

/// The colour of a class of members.
pub const fn of(class: Option<Class>) -> &'static str {
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
    fn they_are_those_of_the_style_sheet() {
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
            ("full", of(Some(Class::Full))),
            ("associate", of(Some(Class::Associate))),
            ("discretionary", of(Some(Class::Discretionary))),
            ("unknown", of(None)),
        ] {
            // The light theme stands first.
            let first = css.split_once(&format!("--{name}: "));
            let first = first.map(|(_, rest)| &rest.trim_start_matches("var(--light, ")[..7]);
            assert_eq!(first, Some(colour), "{name}");
        }
    }
}
