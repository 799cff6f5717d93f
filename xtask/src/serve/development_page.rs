//! The page of a quick build: the template that Trunk writes, without content. The app fills it.

use domain::Lang;

use crate::base::Base;

/// Fills the slots of the template and of Trunk's script for the page at `path`. Trunk's script connects to
/// `trunk_port` and reloads the page after each build.
pub fn fill(template: &str, path: &str, base: &Base, trunk_port: u16) -> String {
    let first = path.strip_prefix(base.as_str()).unwrap_or_default().split('/').next();
    let lang = first.and_then(Lang::from_code).unwrap_or(Lang::ALL[0]).code();
    let slots = [
        ("{{lang}}", lang.to_owned()),
        ("{{messages-lang}}", lang.to_owned()),
        ("{{langs}}", Lang::ALL.map(Lang::code).join(" ")),
        ("{{base}}", format!("<base href=\"{}\">", base.as_str())),
        ("{{head}}", String::new()),
        ("{{body}}", String::new()),
        ("{{error-notice}}", String::new()),
        ("{{__TRUNK_ADDRESS__}}", format!("127.0.0.1:{trunk_port}")),
        ("{{__TRUNK_WS_BASE__}}", base.as_str().to_owned()),
        ("{{__TRUNK_WS_PROTOCOL__}}", "ws".to_owned()),
    ];
    slots.iter().fold(without_map(template), |html, (slot, text)| html.replace(slot, text))
}

/// The template without what only a page with a prerendered map has.
fn without_map(template: &str) -> String {
    let (start, end) = ("{{#map}}", "{{/map}}");
    match (template.split_once(start), template.split_once(end)) {
        (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
        _ => template.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_slot_of_the_template_is_left() {
        let template = concat!(include_str!("../../../index.html"), include_str!("../../../Trunk.toml"));
        let html = fill(template, "/wta/ko/members/", &Base::below("wta"), 8081);
        assert!(!html.contains("{{"), "{html}");
        assert!(html.contains(r#"<html lang="ko">"#) && html.contains(r#"<base href="/wta/">"#), "{html}");
        assert!(html.contains(r#"data-langs="en ko""#) && !html.contains("prerendered-map.js"), "{html}");
    }

    #[test]
    fn a_page_without_a_language_is_in_the_first() {
        for path in ["/", "/none/", "/static/x"] {
            assert_eq!(fill("{{lang}}", path, &Base::root(), 1), "en");
        }
    }
}
