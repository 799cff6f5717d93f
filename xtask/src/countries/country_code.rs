//! Codes of countries.

/// Whether a code of CLDR is that of a country (ISO 3166-1 alpha-2), and not that of a region or of a variant of a name.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
