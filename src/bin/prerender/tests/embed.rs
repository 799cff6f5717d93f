//! Tests of the page for frames in other sites, and of the code that embeds it.

use domain::{Lang, Route};
use scraper::Html;

use super::{BASE, ORIGIN, attributes, content, english, meta, read, render, texts};
use crate::oembed;

#[test]
fn the_embeddable_page_is_not_indexed_and_its_links_leave_the_frame() {
    let (_, document) = english(Route::Embed);
    assert_eq!(meta(&document, "robots"), ["noindex"]);
    assert_eq!(attributes(&document, "base", "target"), ["_top"]);
    let markers = attributes(&document, "svg a", "target");
    assert!(!markers.is_empty() && markers.iter().all(|target| target == "_top"), "{markers:?}");
    assert_eq!(attributes(&document, "base", "href"), [BASE]);
}

#[test]
fn a_page_without_script_has_the_embed_code_if_the_origin_is_known() {
    let code = |origin: &str| {
        let content = content(origin);
        let document = render(&content, &read(&content, Lang::En, Route::Members));
        texts(&document, ".without-script code")
    };
    assert_eq!(code(""), [""; 0]);
    let [code] = &code(ORIGIN)[..] else { panic!("expected one code") };
    assert!(code.starts_with(&format!("<iframe src=\"{ORIGIN}/wta/en/embed/\" ")), "{code}");
}

#[test]
fn editors_find_the_embedded_map_by_oembed() {
    let content = content(ORIGIN);
    let base = content.canonical_base.as_ref().unwrap();
    for lang in Lang::ALL {
        for route in [Route::Members, Route::Embed] {
            let document = render(&content, &read(&content, lang, route));
            let href = attributes(&document, r#"link[type="application/json+oembed"]"#, "href");
            assert_eq!(href, [format!("{ORIGIN}/wta/{}", oembed::file(lang))]);
        }
        let response: serde_json::Value =
            serde_json::from_str(&oembed::json(&content.site, base, lang)).unwrap();
        let code = Html::parse_fragment(response["html"].as_str().unwrap());
        let src = format!("{ORIGIN}/wta/{}/embed/", lang.code());
        assert_eq!(attributes(&code, "iframe", "src"), [src]);
        assert_eq!(attributes(&code, "iframe", "height"), [response["height"].to_string()]);
        assert_eq!((&response["version"], &response["type"]), (&"1.0".into(), &"rich".into()));
    }
    assert_eq!(
        attributes(&english(Route::Home).1, r#"link[type="application/json+oembed"]"#, "href"),
        [""; 0]
    );
}
