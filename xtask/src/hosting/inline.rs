//! The style and the scripts that are inlined into pages for the first paint and for the prerendered map. The policy allows them by
//! their hashes.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The source expressions that allow the inlined style and scripts in the policy, such as `'sha256-…'`.
pub struct InlineHashes {
    pub style: String,
    /// Of both scripts, separated by a space.
    pub scripts: String,
}

const MAP_SCRIPT: &str = r#"<script type="module" id="prerendered-map">"#;

impl InlineHashes {
    /// The hashes of a page, and of the script of a page with a map; an error if either lacks what is inlined.
    pub fn from_html(html: &str, map_page: &str) -> Result<Self> {
        let (first, map) =
            (source(html, "<script>", "</script>")?, source(map_page, MAP_SCRIPT, "</script>")?);
        Ok(Self { style: source(html, "<style", "</style>")?, scripts: format!("{first} {map}") })
    }
}

fn source(html: &str, opening: &str, closing: &str) -> Result<String> {
    let inner = html.split_once(opening).and_then(|(_, rest)| {
        let rest = if opening.ends_with('>') { rest } else { rest.split_once('>')?.1 };
        Some(rest.split_once(closing)?.0)
    });
    let inner = inner
        .with_context(|| format!("the page has no {opening}…{closing}; `cargo xtask build` puts it there"))?;
    Ok(format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(inner))))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Known digests: of the empty string and of "a".
    const EMPTY: &str = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    const A: &str = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";

    #[test]
    fn style_and_scripts_are_hashed() {
        let html = r#"<script type="application/ld+json">{}</script><style data-style="/a.css">a</style><script></script><script type="module" id="prerendered-map">a</script>"#;
        let inline = InlineHashes::from_html(html, html).unwrap();
        assert_eq!((inline.style.as_str(), inline.scripts), (A, format!("{EMPTY} {A}")));
    }

    #[test]
    fn a_page_without_inline_style_or_script_is_an_error() {
        for html in [
            "<style>a</style>",
            "<script></script>",
            "<style>a<script></script>",
            "<style>a</style><script></script><script type=module></script>",
        ] {
            assert!(InlineHashes::from_html(html, html).is_err(), "{html}");
        }
    }
}
