//! The units of a normalized text.

/// A UTF-16 code unit: one letter or key. Letters outside the Basic Multilingual Plane take two.
pub type CodeUnit = u16;

/// Separates words.
pub const SPACE: CodeUnit = b' ' as CodeUnit;
