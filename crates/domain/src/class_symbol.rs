//! The signs of the classes: a shape each, so that neither colour nor words are needed to tell them apart.

use crate::Class;

/// The outline of a class's sign about 0,0, as SVG path data in CSS pixels: disc, diamond, triangle, and a ring for the
/// unknown.
pub const fn class_symbol(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Full) => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
        Some(Class::Associate) => "M0-7.2 7.2 0 0 7.2-7.2 0z",
        Some(Class::Discretionary) => "M0-6.8 6.6 5-6.6 5z",
        None => "M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z",
    }
}

/// The class as the style sheet and addresses know it.
pub const fn class_slug(class: Option<Class>) -> &'static str {
    match class {
        Some(class) => class.as_str(),
        None => "unknown",
    }
}
