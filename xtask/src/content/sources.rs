//! What the pages rest on: content/data/sources.toml.

use std::collections::BTreeMap;

use domain::{Lang, SourceNote};
use serde::Deserialize;

use super::diagnostic::{Diagnostic, line_of};

/// The sources by their keys.
#[derive(Debug, Default)]
pub struct Sources(BTreeMap<String, Source>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    title: String,
    title_ko: String,
    url: Option<String>,
}

impl Sources {
    /// Reads the file.
    pub fn read(file: &str, text: &str) -> Result<Self, Diagnostic> {
        toml::from_str(text).map(Self).map_err(|error| Diagnostic {
            file: file.into(),
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            message: format!(
                "{}; each source is a [KEY] with title, title_ko and, where it can be read, url",
                error.message()
            ),
        })
    }

    /// A source as a page in a language names it.
    pub fn note(&self, key: &str, lang: Lang) -> Option<SourceNote> {
        let source = self.0.get(key)?;
        let title = match lang {
            Lang::En => &source.title,
            Lang::Ko => &source.title_ko,
        };
        Some(SourceNote { title: title.clone(), url: source.url.clone() })
    }
}

/// The numbers that a page gives to sources, in order; those that it has not yet named are added to its list.
pub fn numbers(keys: &[&str], page: &mut Vec<String>) -> String {
    let mut number = |key: &&str| {
        let at = page.iter().position(|other| other == key).unwrap_or_else(|| {
            page.push((*key).to_owned());
            page.len() - 1
        });
        at + 1
    };
    let mut numbers: Vec<usize> = keys.iter().map(&mut number).collect();
    numbers.sort_unstable();
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(",\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\nurl = \"https://example.org/\"\n";

    #[test]
    fn a_source_has_its_title_in_the_language_of_the_page() {
        let sources = Sources::read("s.toml", TEXT).unwrap();
        for (lang, title) in [(Lang::En, "Statutes"), (Lang::Ko, "헌장")] {
            let note = sources.note("ST", lang).unwrap();
            assert_eq!((note.title.as_str(), note.url.as_deref()), (title, Some("https://example.org/")));
        }
        assert_eq!(sources.note("XX", Lang::En), None);
    }

    #[test]
    fn a_source_that_is_incomplete_or_odd_is_said_with_its_line() {
        for (old, new, place, says) in [
            ("title_ko = \"헌장\"\n", "", "s.toml:1: ", "missing field `title_ko`"),
            ("url", "link", "s.toml:4: ", "unknown field `link`"),
            ("\"Statutes\"", "Statutes", "s.toml:2: ", ""),
        ] {
            let fault = Sources::read("s.toml", &TEXT.replace(old, new)).unwrap_err().to_string();
            assert!(fault.starts_with(place) && fault.contains(says), "{fault}");
            assert!(fault.contains("each source is a [KEY] with title"), "{fault}");
        }
    }
}
