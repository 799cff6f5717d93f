//! oEmbed: how editors of other sites turn the address of the members' page into the embedded map.

use domain::{Address, EMBED_HEIGHT, Lang, Route, embed_code};
use serde_json::json;
use site::Site;

use crate::canonical_url::CanonicalBase;
use crate::html::link;
use crate::og_image;

/// The width in pixels that is given to editors which need one. The map fills its frame, whatever its width.
const WIDTH: u32 = 960;

/// The response for the map in a language, as a path below the site's root.
pub fn file(lang: Lang) -> String {
    format!("{}/embed/oembed.json", lang.code())
}

/// The response, of the type `rich`: <https://oembed.com/#section2.3>.
pub fn json(site: &Site, base: &CanonicalBase, lang: Lang) -> String {
    let name = site.config.name.get(lang);
    let embed = Address { lang, route: Route::Embed };
    let response = json!({
        "version": "1.0",
        "type": "rich",
        "title": title(site, lang),
        "provider_name": name,
        "provider_url": base.page(&Address { lang, route: Route::Home }),
        "html": embed_code(&base.page(&embed), name),
        "width": WIDTH,
        "height": EMBED_HEIGHT,
        "thumbnail_url": base.file(&og_image::file(site, &embed)),
        "thumbnail_width": og_image::WIDTH,
        "thumbnail_height": og_image::HEIGHT,
    });
    format!("{response:#}\n")
}

/// The link to the response, for the head of the pages with the map of members.
pub fn discovery(site: &Site, base: &CanonicalBase, lang: Lang) -> String {
    let (href, title) = (base.file(&file(lang)), title(site, lang));
    link("alternate", &[("type", "application/json+oembed"), ("title", &title), ("href", &href)])
}

fn title(site: &Site, lang: Lang) -> String {
    format!("{} – {}", site.config.name.get(lang), domain::Messages::for_lang(lang).members())
}
