//! The messages in native programs, which have no page to load them from.

use std::path::Path;

use super::chunks::install_file;
use crate::Lang;

/// The compiled texts of the project. They are read at run time, so that a changed text rebuilds no program.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/content");

/// Makes the messages of a language available.
///
/// # Panics
/// If their file cannot be read, or is of another build: `cargo xtask content` writes it.
pub fn install_compiled(lang: Lang) {
    let file = Path::new(FOLDER).join(lang.code()).join("messages.json");
    let json = std::fs::read(&file).map_err(|error| error.to_string());
    let installed = json.and_then(|json| install_file(lang, &json).map_err(|_| "of another build".into()));
    assert_eq!(installed, Ok(()), "{}: run `cargo xtask content`", file.display());
}
