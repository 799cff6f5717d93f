//! The web manifest: what the site is called and looks like on a home screen.

use domain::{Address, Lang, Route};
use serde_json::json;
use site::Site;

use crate::colours;
use crate::icons::ICONS;

/// The file of a language's manifest, below the site's root.
pub fn file(lang: Lang) -> String {
    format!("{}/site.webmanifest", lang.code())
}

/// The manifest in a language.
pub fn json(site: &Site, lang: Lang) -> String {
    let base = &site.base;
    let icons: Vec<_> = ICONS
        .iter()
        .filter_map(|icon| {
            let size = format!("{0}x{0}", icon.size);
            Some(json!({ "src": format!("{base}/{}", icon.file), "sizes": size, "type": "image/png", "purpose": icon.purpose? }))
        })
        .collect();
    let home = format!("{base}{}", Address { lang, route: Route::Home }.path());
    let manifest = json!({
        "id": home,
        "name": site.config.name.get(lang),
        "description": site.config.status.get(lang),
        "lang": lang.code(),
        "dir": "ltr",
        "start_url": home,
        "scope": format!("{base}/"),
        "display": "browser",
        "background_color": colours::PAPER,
        "theme_color": colours::PAPER,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

/// The links to the manifest and to the icon of home screens that know none.
pub fn links(site: &Site, lang: Lang) -> String {
    let base = &site.base;
    format!(
        r#"<link rel="manifest" href="{base}/{}"><link rel="apple-touch-icon" href="{base}/icons/apple-touch.png">"#,
        file(lang)
    )
}
