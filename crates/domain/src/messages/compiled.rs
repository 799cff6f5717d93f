//! The messages in native programs, which have no page to load them from.

use super::chunks::install_file;
use crate::Lang;

const fn json(lang: Lang) -> &'static [u8] {
    match lang {
        Lang::En => include_bytes!("../../../../public/content/en/messages.json"),
        Lang::Ko => include_bytes!("../../../../public/content/ko/messages.json"),
    }
}

/// Makes the messages of a language available.
pub fn install_compiled(lang: Lang) {
    let installed = install_file(lang, json(lang));
    debug_assert!(
        installed.is_ok(),
        "{lang:?}: the messages are of another build; run `cargo xtask content`"
    );
}
