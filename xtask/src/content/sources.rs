//! The sources of the pages: content/data/sources.toml.

use std::collections::BTreeMap;

use domain::{Lang, SourceNote};
use toml::Spanned;

use super::data_file::DataFile;
use super::diagnostic::Diagnostic;

const REMEDY: &str = "a source is a [KEY] with title, title_ko and, if it is online, url";

/// The sources by key.
#[derive(Debug, Default)]
pub struct Sources(BTreeMap<String, CitedSource>);

#[derive(Debug)]
struct CitedSource {
    /// The title in each language, in the order of [`Lang::ALL`].
    titles: Vec<String>,
    url: Option<String>,
}

/// The fields of a source, with the position of each.
type Fields = BTreeMap<Spanned<String>, String>;

impl Sources {
    /// Parses the file.
    pub fn parse(file: &DataFile) -> Result<Self, Diagnostic> {
        let data: BTreeMap<String, Spanned<Fields>> = file.parse(REMEDY)?;
        let source = |(key, fields)| Ok((key, source(fields).map_err(|(at, what)| file.error(at, what))?));
        data.into_iter().map(source).collect::<Result<_, _>>().map(Self)
    }

    /// A source as it appears on a page.
    pub fn note(&self, key: &str, lang: Lang) -> Option<SourceNote> {
        let source = self.0.get(key)?;
        Some(SourceNote { title: source.titles[lang.index()].clone(), url: source.url.clone() })
    }

    /// Checks that there is a source with this key. The error is a message for editors.
    pub fn expect(&self, key: &str) -> Result<(), String> {
        let message = || format!("there is no source `{key}`; add [{key}] to content/data/sources.toml");
        self.0.contains_key(key).then_some(()).ok_or_else(message)
    }
}

fn source(fields: Spanned<Fields>) -> Result<CitedSource, (usize, String)> {
    let start = fields.span().start;
    let mut fields = fields.into_inner();
    let mut titles = Vec::new();
    for lang in Lang::ALL {
        let name = title_field(lang);
        let title = fields.remove(name.as_str());
        titles.push(title.ok_or_else(|| (start, format!("`{name}` is missing; {REMEDY}")))?);
    }
    let url = fields.remove("url");
    match fields.into_keys().next() {
        Some(field) => Err((field.span().start, format!("unknown field `{}`; {REMEDY}", field.get_ref()))),
        None => Ok(CitedSource { titles, url }),
    }
}

/// The field of the title in a language: `title` in the first, `title_ko` in Korean.
fn title_field(lang: Lang) -> String {
    if lang == Lang::ALL[0] { "title".into() } else { format!("title_{}", lang.code()) }
}

/// The numbers of sources in a page's list of sources, in ascending order. Missing sources are appended to the list.
pub fn numbers<'k>(keys: impl Iterator<Item = &'k str>, page_sources: &mut Vec<String>) -> String {
    let number = |key: &str| {
        let index = page_sources.iter().position(|other| other == key).unwrap_or_else(|| {
            page_sources.push(key.to_owned());
            page_sources.len() - 1
        });
        index + 1
    };
    let mut numbers: Vec<usize> = keys.map(number).collect();
    numbers.sort_unstable();
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(",\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\nurl = \"https://example.org/\"\n";

    fn parse(text: &str) -> Result<Sources, Diagnostic> {
        Sources::parse(&DataFile::new("s.toml", text))
    }

    #[test]
    fn the_title_is_in_the_language_of_the_page() {
        let sources = parse(TEXT).unwrap();
        for (lang, title) in [(Lang::En, "Statutes"), (Lang::Ko, "헌장")] {
            let note = sources.note("ST", lang).unwrap();
            assert_eq!((note.title.as_str(), note.url.as_deref()), (title, Some("https://example.org/")));
        }
        assert_eq!(sources.note("XX", Lang::En), None);
    }

    #[test]
    fn errors_name_the_line_and_the_fields() {
        for (old, new, location, message) in [
            ("title_ko = \"헌장\"\n", "", "s.toml:1: ", "`title_ko` is missing"),
            ("url", "link", "s.toml:4: ", "unknown field `link`"),
            ("\"Statutes\"", "Statutes", "s.toml:2: ", ""),
        ] {
            let error = parse(&TEXT.replace(old, new)).unwrap_err().to_string();
            assert!(error.starts_with(location) && error.contains(message), "{error}");
            assert!(error.contains("a source is a [KEY] with title"), "{error}");
        }
    }
}
