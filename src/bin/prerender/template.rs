//! The document that all pages are filled into.

use domain::{Lang, Messages};

use crate::escape::escape;

/// What a page with a map has.
const MAP: &str = r#"id="map-frame""#;
/// How the script that moves it begins: see index.html.
const MAP_SCRIPT: &str = r#"<script type="module" id="prerendered-map""#;

/// A page's document: the template with the title and the description, then `head`, and the `body`.
pub fn filled(template: &str, lang: Lang, title: &str, head: &str, body: &str) -> String {
    let head = format!("<title>{}</title>{head}", escape(title));
    let langs = Lang::ALL.map(Lang::code).join(" ");
    with_map_script(template, body.contains(MAP))
        // Trunk writes its elements as XML would have them.
        .replace(" />", ">")
        .replace(r#"<html lang="en">"#, &format!(r#"<html lang="{}">"#, lang.code()))
        .replace("</head>", &format!("{head}</head>"))
        .replace(r#"id="boot""#, &format!(r#"id="boot" data-langs="{langs}""#))
        .replace(r#"<div id="app"></div>"#, &format!(r#"<div id="app">{body}</div>{}"#, broken_line()))
}

/// The script that moves a published map has nothing to do in a page without one.
fn with_map_script(template: &str, has_map: bool) -> String {
    let parts = template.split_once(MAP_SCRIPT).filter(|_| !has_map);
    match parts.and_then(|(before, rest)| Some((before, rest.split_once("</script>")?.1))) {
        Some((before, after)) => format!("{before}{after}"),
        None => template.to_owned(),
    }
}

/// Shown after a fault that stops the app, in every language, because the app can no longer say which one is meant.
fn broken_line() -> String {
    let line = |lang: Lang| {
        let words = Messages::of(lang);
        format!(
            r#"<p lang="{}">{} <a class="reload" href="">{}</a> <span class="lacking" hidden>{} <code></code></span></p>"#,
            lang.code(),
            words.broken,
            words.reload,
            lacking(lang)
        )
    };
    format!(r#"<div id="broken" role="alert" hidden>{}</div>"#, Lang::ALL.map(line).concat())
}

/// What stands before the names of what an old browser lacks. Only the published page says it, so that the app does without.
const fn lacking(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "This browser is too old for it and lacks:",
        Lang::Ko => "사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:",
    }
}

/// The page is replaced as a whole, never hydrated, so that Leptos' markers serve nothing. It closes columns as well,
/// which HTML knows no end of.
pub fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "").replace("</col>", "")
}
