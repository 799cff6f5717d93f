//! The web app manifest: the site's name, colours and icons on a home screen.

use domain::{Lang, Route};
use serde_json::{Value, json};
use site::Site;

use crate::colours::PAPER;
use crate::html::link;
use crate::icons::{ICONS, Icon};

/// The manifest of a language, as a path below the site's root.
pub fn file(lang: Lang) -> String {
    format!("{}/site.webmanifest", lang.code())
}

/// The manifest as JSON.
pub fn json(site: &Site, lang: Lang) -> String {
    let base = &site.base;
    let home = site.href(lang, &Route::Home);
    let icons: Vec<Value> = ICONS.iter().filter_map(|icon| icon_json(base, icon)).collect();
    let manifest = json!({
        "id": home,
        "name": site.config.name.get(lang),
        "description": site.config.status.get(lang),
        "lang": lang.code(),
        "dir": "ltr",
        "start_url": home,
        "scope": format!("{base}/"),
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

fn icon_json(base: &str, icon: &Icon) -> Option<Value> {
    Some(json!({
        "src": format!("{base}/{}", icon.file),
        "sizes": format!("{0}x{0}", icon.size),
        "type": "image/png",
        "purpose": icon.purpose?,
    }))
}

/// Links to the manifest, and to the icon for home screens that do not read manifests.
pub fn links(site: &Site, lang: Lang) -> String {
    let base = &site.base;
    link("manifest", &[("href", &format!("{base}/{}", file(lang)))])
        + &link("apple-touch-icon", &[("href", &format!("{base}/icons/apple-touch.png"))])
}
