//! Content hashes in names and attributes. They are ignored, because the bytes they derive from are compared elsewhere.

/// The number of hexadecimal digits in the name of a built file.
const NAME_DIGITS: usize = 16;
/// The prefixes of integrity values and of sources in a security policy.
const DIGESTS: [&str; 2] = ["sha256-", "sha384-"];

/// Replaces each content hash by `*`: `site-0123456789abcdef.js` becomes `site-*.js`, `sha384-…` becomes `sha384-*`.
pub fn without(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('-') {
        let (before, after) = rest.split_at(at + 1);
        result.push_str(before);
        let length = hash_length(before, after);
        if length > 0 {
            result.push('*');
        }
        rest = &after[length..];
    }
    result + rest
}

/// How many bytes of hash stand after a hyphen.
fn hash_length(before: &str, after: &str) -> usize {
    if DIGESTS.iter().any(|digest| before.ends_with(digest)) {
        return leading(after, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
    }
    let digits = leading(after, |byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    let is_name = digits == NAME_DIGITS && after[digits..].starts_with(['.', '/']);
    if is_name { digits } else { 0 }
}

fn leading(text: &str, fits: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|&byte| fits(byte)).count()
}
