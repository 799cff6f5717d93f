//! The messages of the prerenderer in English.

use crate::messages::PrerenderMessages;

pub static PRERENDER: PrerenderMessages = PrerenderMessages {
    locale: "en_GB",
    image_alt: |title| format!("Map of the world with the members, and the title: {title}"),
    feed_title: |name| format!("{name}: news"),
    missing_features: "This browser is too old for it and lacks:",
};
