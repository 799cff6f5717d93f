//! What stands in every page itself, so that nothing has to be fetched before the first paint: the policy allows it by its hash.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The sources that a policy names for what stands in the pages, such as `'sha256-…'`.
pub struct Inline {
    pub style: String,
    pub script: String,
}

impl Inline {
    /// Those for a page; an error when its style or its script is missing.
    pub fn of(html: &str) -> Result<Self> {
        Ok(Self {
            style: source(html, "<style", "</style>")?,
            script: source(html, "<script>", "</script>")?,
        })
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

    // Those of no bytes at all and of "a", which are well known.
    const NONE: &str = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    const A: &str = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";

    #[test]
    fn style_and_script_are_named_by_their_bytes() {
        let html = r#"<script type="application/ld+json">{}</script><style data-style="/a.css">a</style><script></script>"#;
        let inline = Inline::of(html).unwrap();
        assert_eq!((inline.style.as_str(), inline.script.as_str()), (A, NONE));
    }

    #[test]
    fn a_page_without_them_is_an_error() {
        for html in ["<style>a</style>", "<script></script>", "<style>a<script></script>"] {
            assert!(Inline::of(html).is_err(), "{html}");
        }
    }
}
