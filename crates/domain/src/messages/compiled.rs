//! The messages in native programs, which have no page to load them from.

use super::catalogue::install_file;
use crate::Lang;

const fn json(lang: Lang) -> &'static [u8] {
    match lang {
        Lang::En => include_bytes!("../../../../public/content/en/messages.json"),
        Lang::Ko => include_bytes!("../../../../public/content/ko/messages.json"),
    }
}

/// Makes the messages of a language available.
pub fn install_compiled(lang: Lang) {
    // A test reads each of them, so there is no error to report.
    let _ = install_file(lang, json(lang));
}
