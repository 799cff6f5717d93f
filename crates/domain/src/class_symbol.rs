//! The symbols of the classes. Each class has its own shape, so that classes can be told apart without colour.

use crate::Class;

/// The outline of a class's symbol, centred on the origin, as SVG path data in CSS pixels: a disc, a diamond, a triangle, and
/// a smaller disc for an unknown class, which the style sheet draws as a ring.
pub const fn class_symbol(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Full) => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
        Some(Class::Associate) => "M0-7.2 7.2 0 0 7.2-7.2 0z",
        Some(Class::Discretionary) => "M0-6.8 6.6 5-6.6 5z",
        None => "M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z",
    }
}

/// The class in style sheets and addresses; `unknown` for members without one.
pub const fn class_slug(class: Option<Class>) -> &'static str {
    match class {
        Some(class) => class.as_str(),
        None => "unknown",
    }
}
