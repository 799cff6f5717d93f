//! Tests of the compiler's errors and of how it puts pages together.

use atlas::LonLat;
use domain::Localized;

use super::*;
use crate::content::data_file::DataFile;
use crate::content::events::MemberLocations;
use crate::content::facts::FactFiles;
use crate::content::input::TextFile;
use crate::content::markdown::Media;

const SOURCES: &str = "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\n";
const FRONT: &str =
    "+++\ntitle = \"A\"\nsummary = \"B.\"\nsources = [\"ST\"]\nupdated = \"2026-11-23\"\n+++\n";

fn text(lang: Lang, key: &str, body: &str) -> TextFile {
    let path = format!("content/{}/{key}.md", lang.code());
    TextFile { lang, key: key.into(), path, content: format!("{FRONT}{body}") }
}

fn compile_texts(texts: Vec<TextFile>) -> Result<Vec<CompiledPage>, Vec<String>> {
    let sources = DataFile::new("content/data/sources.toml", SOURCES);
    let events = DataFile::new("content/data/events.toml", "event = []\n[place]\n");
    let bodies = DataFile::new("content/data/bodies.toml", "body = []\n");
    let empty = || DataFile::new("content/data/empty.toml", "");
    let facts = FactFiles { people: empty(), documents: empty(), fees: empty(), terms: empty() };
    let members = MemberLocations::from([("daejeon".into(), LonLat::new(127.4, 36.4).unwrap())]);
    let name = Localized::untranslated("The Association");
    let site = DataFile::new("content/site.toml", "");
    let (media, land) = (Media::new(), vec![]);
    let input = Input { texts, site, sources, events, bodies, facts, members, media, land, name };
    compile(&input)
        .map(|output| output.pages)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

/// The errors of an English text whose Korean translation has none.
fn errors(body: &str) -> Vec<String> {
    compile_texts(vec![text(Lang::En, "about", body), text(Lang::Ko, "about", "")]).err().unwrap_or_default()
}

#[test]
fn a_page_names_its_sources_in_its_language() {
    let pages = compile_texts(vec![text(Lang::En, "about", "A."), text(Lang::Ko, "about", "가.")]).unwrap();
    let titles: Vec<&str> = pages.iter().map(|page| page.provenance.sources[0].title.as_str()).collect();
    assert_eq!(titles, ["Statutes", "헌장"]);
}

#[test]
fn a_missing_translation_is_reported() {
    assert_eq!(
        compile_texts(vec![text(Lang::En, "about", "")]).err().unwrap(),
        ["content/en/about.md:1: the text has no 한국어 translation; write content/ko/about.md"]
    );
}

#[test]
fn a_text_without_a_page_is_reported() {
    let texts = vec![text(Lang::En, "abuot", ""), text(Lang::Ko, "abuot", "")];
    assert_eq!(
        compile_texts(texts).err().unwrap()[0],
        "content/en/abuot.md:1: there is no page for a text named \"abuot\"; rename the file"
    );
}

#[test]
fn an_anchor_must_be_a_heading_of_the_page() {
    assert_eq!(errors("## Aims\n\n[a](#aims) [b](/about/#aims)"), [] as [&str; 0]);
    for (body, error) in [
        (
            "## Aims\n\n[a](#goals)",
            "content/en/about.md:9: the anchor `#goals` is broken: the page has no such heading; its anchors are aims",
        ),
        (
            "[a](/members/#map)",
            "content/en/about.md:7: the anchor `#map` is broken: the page has no such heading; link to the page without an anchor",
        ),
    ] {
        assert_eq!(errors(body), [error]);
    }
}

#[test]
fn a_source_must_exist() {
    let mut english = text(Lang::En, "about", "");
    english.content = english.content.replace("ST", "XX");
    assert_eq!(
        compile_texts(vec![english, text(Lang::Ko, "about", "")]).err().unwrap(),
        ["content/en/about.md:4: there is no source `XX`; add [XX] to content/data/sources.toml"]
    );
}

#[test]
fn all_errors_are_reported_sorted_by_line() {
    let found = errors("# A\n\n[b](/nothing/) <b>c</b>");
    let lines: Vec<&str> = found.iter().map(|error| error.split(": ").next().unwrap()).collect();
    let (first, last) = ("content/en/about.md:7", "content/en/about.md:9");
    assert_eq!(lines, [first, last, last, last]);
}

#[test]
fn texts_may_be_in_subfolders() {
    let pages = compile_texts(vec![text(Lang::En, "about/history", ""), text(Lang::Ko, "about/history", "")])
        .unwrap();
    assert_eq!(pages[0].key, "about/history");
}

/// A news item in both languages. `date` is a line of its front matter or "".
fn item(key: &str, date: &str) -> Vec<TextFile> {
    let mut texts = vec![text(Lang::En, key, "A."), text(Lang::Ko, key, "가.")];
    for text in &mut texts {
        text.content = text.content.replacen("updated", &format!("{date}updated"), 1);
    }
    texts
}

#[test]
fn the_file_name_begins_with_the_date() {
    for (key, date, error) in [
        (
            "news/2005-05-unesco",
            "",
            "content/en/news/2005-05-unesco.md:1: `date` is missing; add `date = \"2005-05-06\"`, \"2005-05\" or \"2005\": when the event took place",
        ),
        (
            "news/2005-05-unesco",
            "date = \"2006-05\"\n",
            "content/en/news/2005-05-unesco.md:5: the file name does not begin with its date; name it 2006-05-WORDS.md",
        ),
        ("about", "date = \"2006-05\"\n", "content/en/about.md:5: only news items have a `date`; remove it"),
        (
            "news/unesco",
            "",
            "content/en/news/unesco.md:1: there is no page for a text named \"news/unesco\"; rename the file",
        ),
    ] {
        assert_eq!(compile_texts(item(key, date)).err().unwrap()[0], error);
    }
}

#[test]
fn a_news_item_has_its_date_and_links_to_its_neighbours() {
    let mut texts = item("news/2005-05-b", "date = \"2005-05\"\n");
    texts.extend(item("news/2005-05-06-c", "date = \"2005-05-06\"\n"));
    texts.extend(item("news/2004-a", "date = \"2004\"\n"));
    let pages = compile_texts(texts).unwrap();
    let json = String::from_utf8(pages[0].page.encode(None)).unwrap();
    for part in ["May 2005", "Previous", "news/2004-a", "Next", "news/2005-05-06-c"] {
        assert!(json.contains(part), "{part} is not in {json}");
    }
    assert!(!String::from_utf8(pages[2].page.encode(None)).unwrap().contains("Next"));
}

#[test]
fn a_site_without_a_home_page_is_reported() {
    let home = text(Lang::En, "home", "");
    assert_eq!(missing_home(&[home]), None);
    let error = missing_home(&[text(Lang::En, "about", "")]).unwrap().to_string();
    assert_eq!(error, "content/en/home.md:1: the home page has no text; write one in every language");
}
