//! Installs the messages of a language from JSON.

use super::areas::{Chunks, FORMAT_INDICES, TEXT_COUNTS};
use super::catalogue::install;
use crate::Lang;
use crate::json::decode;

/// A file that does not have the texts of this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidMessages;

/// Makes the messages of a language available: its chunks, each a JSON array of texts. Those that a module does not use may be left out
/// at the end.
///
/// # Errors
/// If a chunk is not an array of as many texts as this build has. Then nothing is installed.
pub fn install_messages(lang: Lang, chunks: &[&[u8]]) -> Result<(), InvalidMessages> {
    let mut texts = Vec::new();
    for (json, count) in chunks.iter().zip(TEXT_COUNTS) {
        let mut chunk: Vec<Box<str>> = decode(json).map_err(|_| InvalidMessages)?;
        if chunk.len() != count {
            return Err(InvalidMessages);
        }
        texts.append(&mut chunk);
    }
    install(lang, texts, FORMAT_INDICES);
    Ok(())
}

/// Makes all messages of a language available: the file that `cargo xtask content` writes.
///
/// # Errors
/// If it is not an array of all chunks, or if one does not have as many texts as this build.
pub fn install_file(lang: Lang, json: &[u8]) -> Result<(), InvalidMessages> {
    let chunks: Chunks = decode(json).map_err(|_| InvalidMessages)?;
    if chunks.each_ref().map(Vec::len) != TEXT_COUNTS {
        return Err(InvalidMessages);
    }
    install_chunks(lang, &chunks);
    Ok(())
}

/// Makes all messages of a language available.
pub fn install_chunks(lang: Lang, chunks: &Chunks) {
    install(lang, chunks.concat(), FORMAT_INDICES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Messages;

    const FILE: &[u8] = include_bytes!("../../../../public/content/en/messages.json");

    #[test]
    fn an_array_of_anything_else_is_rejected() {
        let menu = || Messages::for_lang(Lang::En).menu();
        let before = menu();
        for json in ["{}", "[1]", "", "[[\"a\"]]", "[]", "[\"a\"]"] {
            assert!(install_messages(Lang::En, &[json.as_bytes()]).is_err(), "{json}");
            assert!(install_file(Lang::En, json.as_bytes()).is_err(), "{json}");
        }
        assert_eq!(menu(), before);
    }

    #[test]
    fn a_chunk_of_another_build_is_rejected() {
        let chunks: Chunks = decode(FILE).unwrap();
        let install = |chunks: &Chunks| {
            let json = chunks.each_ref().map(|chunk| serde_json::to_vec(chunk).unwrap());
            install_messages(Lang::En, &json.each_ref().map(Vec::as_slice))
        };
        assert_eq!(install(&chunks), Ok(()));
        for index in 0..chunks.len() {
            let (mut shorter, mut longer) = (chunks.clone(), chunks.clone());
            shorter[index].pop();
            longer[index].push("more".into());
            for other in [shorter, longer] {
                assert_eq!(install(&other), Err(InvalidMessages));
                assert_eq!(
                    install_file(Lang::En, &serde_json::to_vec(&other).unwrap()),
                    Err(InvalidMessages)
                );
            }
        }
    }
}
