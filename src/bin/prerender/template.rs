//! The document that all pages are filled into.

use domain::{Lang, Messages};

use crate::markup::escaped;

/// A page's document: the template with the title and the description, then `head`, and the `body`.
pub fn filled(template: &str, lang: Lang, title: &str, head: &str, body: &str) -> String {
    let head = format!("<title>{}</title>{head}", escaped(title));
    let langs = Lang::ALL.map(Lang::code).join(" ");
    template
        // Trunk writes its elements as XML would have them.
        .replace(" />", ">")
        .replace(r#"<html lang="en">"#, &format!(r#"<html lang="{}">"#, lang.code()))
        .replace("</head>", &format!("{head}</head>"))
        .replace(r#"id="boot""#, &format!(r#"id="boot" data-langs="{langs}""#))
        .replace(r#"<div id="app"></div>"#, &format!(r#"<div id="app">{body}</div>{}"#, broken_line()))
}

/// Shown after a fault that stops the app, in every language, because the app can no longer say which one is meant.
fn broken_line() -> String {
    let line = |lang: Lang| {
        let words = Messages::of(lang);
        format!(
            r#"<p lang="{}">{} <a class="reload" href="">{}</a></p>"#,
            lang.code(),
            words.broken,
            words.reload
        )
    };
    format!(r#"<div id="broken" role="alert" hidden>{}</div>"#, Lang::ALL.map(line).concat())
}

/// The page is replaced as a whole, never hydrated, so that Leptos' markers serve nothing. It closes columns as well,
/// which HTML knows no end of.
pub fn without_markers(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "").replace("</col>", "")
}
