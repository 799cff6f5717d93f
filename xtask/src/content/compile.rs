//! All texts together: what one says of another can only be checked when all are read.

use std::collections::{BTreeMap, HashSet};

use domain::{Lang, Page, Route};

use super::blocks::{PageLink, Reader};
use super::fault::Fault;
use super::front_matter;
use super::links::Place;
use super::sources::Sources;
use super::tree;

/// Everything that is compiled.
pub struct Input {
    pub texts: Vec<Text>,
    /// The file of the sources and what is in it.
    pub sources: (String, String),
    /// The ids of the members.
    pub members: HashSet<String>,
}

/// A text's file.
pub struct Text {
    pub lang: Lang,
    /// Its name in every language.
    pub key: String,
    /// Its place, from the project's root.
    pub file: String,
    pub content: String,
}

/// A text compiled.
pub struct Compiled {
    pub lang: Lang,
    pub key: String,
    pub page: Page,
}

/// A text read, its links not yet looked up.
struct Read<'a> {
    text: &'a Text,
    slug: String,
    page: Page,
    links: Vec<PageLink>,
    anchors: Vec<String>,
}

/// Compiles all texts, or says everything that is wrong with them.
pub fn all(input: &Input) -> Result<Vec<Compiled>, Vec<Fault>> {
    let sources = Sources::read(&input.sources.0, &input.sources.1).map_err(|fault| vec![fault])?;
    let mut faults = missing(&input.texts);
    let mut read = Vec::new();
    for text in &input.texts {
        match one(text, &sources, &input.members) {
            Ok(page) => read.push(page),
            Err(more) => faults.extend(more),
        }
    }
    // A text that could not be read has no anchors: links to it would be called dead for nothing.
    if faults.is_empty() {
        faults = dead_anchors(&read);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let done =
        |read: Read<'_>| Compiled { lang: read.text.lang, key: read.text.key.clone(), page: read.page };
    Ok(read.into_iter().map(done).collect())
}

/// Every text has to exist in every language.
fn missing(texts: &[Text]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for text in texts {
        for lang in Lang::ALL.into_iter().filter(|lang| *lang != text.lang) {
            if !texts.iter().any(|other| other.lang == lang && other.key == text.key) {
                faults.push(text.fault(
                    1,
                    format!(
                        "the text has no {} form; write content/{}/{}.md",
                        lang.own_name(),
                        lang.code(),
                        text.key
                    ),
                ));
            }
        }
    }
    faults
}

fn one<'a>(text: &'a Text, sources: &Sources, members: &HashSet<String>) -> Result<Read<'a>, Vec<Fault>> {
    let fault = |(line, message)| text.fault(line, message);
    let slug = slug_of(&text.key).ok_or_else(|| {
        vec![fault((1, format!("no page shows a text named {:?}; mend the file's name", text.key)))]
    })?;
    let (front, body, line) =
        front_matter::split(&text.content).map_err(|message| vec![fault((1, message))])?;
    let mut reader = Reader::new(Place { slug: &slug, members });
    let blocks = reader.blocks(&tree::read(body, line));
    let mut faults = std::mem::take(&mut reader.faults);
    let (links, anchors) = (reader.links, reader.anchors);
    let page = front_matter::read(front).and_then(|front| {
        let notes = notes(&front, sources, text.lang)?;
        Ok(Page {
            title: front.title,
            summary: front.summary,
            updated: front.updated,
            sources: notes,
            blocks,
        })
    });
    match page {
        Ok(page) if faults.is_empty() => Ok(Read { text, slug, page, links, anchors }),
        page => {
            faults.extend(page.err().unwrap_or_default());
            faults.sort();
            Err(faults.into_iter().map(fault).collect())
        }
    }
}

/// The address of the page that shows a text.
fn slug_of(key: &str) -> Option<String> {
    Route::FIXED.iter().find(|route| route.text_key() == Some(key)).map(Route::slug)
}

fn notes(
    front: &front_matter::FrontMatter,
    sources: &Sources,
    lang: Lang,
) -> Result<Vec<domain::SourceNote>, Vec<(usize, String)>> {
    let note = |key: &String| {
        sources.note(key, lang).ok_or_else(|| {
            let message = format!("there is no source `{key}`; add [{key}] to content/data/sources.toml");
            vec![(front.sources_line, message)]
        })
    };
    front.sources.iter().map(note).collect()
}

/// Links to headings that are not there.
fn dead_anchors(pages: &[Read<'_>]) -> Vec<Fault> {
    let anchors: BTreeMap<(Lang, &str), &[String]> =
        pages.iter().map(|page| ((page.text.lang, page.slug.as_str()), page.anchors.as_slice())).collect();
    let mut faults = Vec::new();
    for page in pages {
        for link in page.links.iter().filter(|link| !link.anchor.is_empty()) {
            let known = anchors.get(&(page.text.lang, link.slug.as_str())).copied().unwrap_or_default();
            if !known.contains(&link.anchor) {
                faults.push(page.text.fault(link.line, dead(link, known)));
            }
        }
    }
    faults
}

fn dead(link: &PageLink, known: &[String]) -> String {
    let remedy = if known.is_empty() {
        "link to the page without an anchor".into()
    } else {
        format!("its anchors are {}", known.join(", "))
    };
    format!("the anchor `#{}` is dead: the page has no such heading; {remedy}", link.anchor)
}

impl Text {
    fn fault(&self, line: usize, message: String) -> Fault {
        Fault { file: self.file.clone(), line, message }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: &str = "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\n";
    const FRONT: &str =
        "+++\ntitle = \"A\"\nsummary = \"B.\"\nsources = [\"ST\"]\nupdated = \"2026-11-23\"\n+++\n";

    fn text(lang: Lang, key: &str, body: &str) -> Text {
        let file = format!("content/{}/{key}.md", lang.code());
        Text { lang, key: key.into(), file, content: format!("{FRONT}{body}") }
    }

    fn check(texts: Vec<Text>) -> Result<Vec<Compiled>, Vec<String>> {
        let sources = ("content/data/sources.toml".into(), SOURCES.into());
        let input = Input { texts, sources, members: HashSet::from(["daejeon".into()]) };
        all(&input).map_err(|faults| faults.iter().map(ToString::to_string).collect())
    }

    /// The faults of an English text whose Korean form is in order.
    fn faults(body: &str) -> Vec<String> {
        check(vec![text(Lang::En, "about", body), text(Lang::Ko, "about", "")]).err().unwrap_or_default()
    }

    #[test]
    fn a_page_names_its_sources_in_its_language() {
        let pages = check(vec![text(Lang::En, "about", "A."), text(Lang::Ko, "about", "가.")]).unwrap();
        let titles: Vec<&str> = pages.iter().map(|page| page.page.sources[0].title.as_str()).collect();
        assert_eq!(titles, ["Statutes", "헌장"]);
    }

    #[test]
    fn a_text_that_is_missing_in_a_language_is_said() {
        assert_eq!(
            check(vec![text(Lang::En, "about", "")]).err().unwrap(),
            ["content/en/about.md:1: the text has no 한국어 form; write content/ko/about.md"]
        );
    }

    #[test]
    fn a_text_that_no_page_shows_is_said() {
        let texts = vec![text(Lang::En, "abuot", ""), text(Lang::Ko, "abuot", "")];
        assert_eq!(
            check(texts).err().unwrap()[0],
            "content/en/abuot.md:1: no page shows a text named \"abuot\"; mend the file's name"
        );
    }

    #[test]
    fn an_anchor_has_to_be_a_heading_of_the_page() {
        assert_eq!(faults("## Aims\n\n[a](#aims) [b](/about/#aims)"), [] as [&str; 0]);
        for (body, fault) in [
            (
                "## Aims\n\n[a](#goals)",
                "content/en/about.md:9: the anchor `#goals` is dead: the page has no such heading; its anchors are aims",
            ),
            (
                "[a](/members/#map)",
                "content/en/about.md:7: the anchor `#map` is dead: the page has no such heading; link to the page without an anchor",
            ),
        ] {
            assert_eq!(faults(body), [fault]);
        }
    }

    #[test]
    fn a_source_has_to_exist() {
        let mut english = text(Lang::En, "about", "");
        english.content = english.content.replace("ST", "XX");
        assert_eq!(
            check(vec![english, text(Lang::Ko, "about", "")]).err().unwrap(),
            ["content/en/about.md:4: there is no source `XX`; add [XX] to content/data/sources.toml"]
        );
    }

    #[test]
    fn all_faults_are_said_at_once_in_the_order_of_their_lines() {
        let found = faults("# A\n\n[b](/nothing/) <b>c</b>");
        let lines: Vec<&str> = found.iter().map(|fault| fault.split(": ").next().unwrap()).collect();
        let (first, last) = ("content/en/about.md:7", "content/en/about.md:9");
        assert_eq!(lines, [first, last, last, last]);
    }
}
