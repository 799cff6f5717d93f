//! What is said of texts that are not in order.

use atlas::LonLat;
use domain::Localized;

use super::*;
use crate::content::events::Members;
use crate::content::facts;
use crate::content::image::Media;

const SOURCES: &str = "[ST]\ntitle = \"Statutes\"\ntitle_ko = \"헌장\"\n";
const FRONT: &str =
    "+++\ntitle = \"A\"\nsummary = \"B.\"\nsources = [\"ST\"]\nupdated = \"2026-11-23\"\n+++\n";

fn text(lang: Lang, key: &str, body: &str) -> Text {
    let file = format!("content/{}/{key}.md", lang.code());
    Text { lang, key: key.into(), file, content: format!("{FRONT}{body}") }
}

fn check(texts: Vec<Text>) -> Result<Vec<Compiled>, Vec<String>> {
    let sources = ("content/data/sources.toml".into(), SOURCES.into());
    let events = ("content/data/events.toml".into(), "event = []\n[place]\n".into());
    let bodies = ("content/data/bodies.toml".into(), "body = []\n".into());
    let nothing = || ("content/data/none.toml".into(), String::new());
    let facts = facts::Files { people: nothing(), documents: nothing(), fees: nothing(), terms: nothing() };
    let members = Members::from([("daejeon".into(), LonLat::new(127.4, 36.4).unwrap())]);
    let name = Localized::same("The Association");
    let input =
        Input { texts, sources, events, bodies, facts, members, media: Media::new(), land: vec![], name };
    all(&input).map(|output| output.pages).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// The faults of an English text whose Korean form is in order.
fn faults(body: &str) -> Vec<String> {
    check(vec![text(Lang::En, "about", body), text(Lang::Ko, "about", "")]).err().unwrap_or_default()
}

#[test]
fn a_page_names_its_sources_in_its_language() {
    let pages = check(vec![text(Lang::En, "about", "A."), text(Lang::Ko, "about", "가.")]).unwrap();
    let titles: Vec<&str> = pages.iter().map(|page| page.provenance.sources[0].title.as_str()).collect();
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

#[test]
fn texts_may_nest() {
    let pages =
        check(vec![text(Lang::En, "about/history", ""), text(Lang::Ko, "about/history", "")]).unwrap();
    assert_eq!(pages[0].key, "about/history");
}

/// An item of the news in both languages, with a date in its front matter or without.
fn item(key: &str, date: &str) -> Vec<Text> {
    let mut texts = vec![text(Lang::En, key, "A."), text(Lang::Ko, key, "가.")];
    for text in &mut texts {
        text.content = text.content.replacen("updated", &format!("{date}updated"), 1);
    }
    texts
}

#[test]
fn a_date_and_the_name_of_its_file_agree() {
    for (key, date, fault) in [
        (
            "news/2005-05-unesco",
            "",
            "content/en/news/2005-05-unesco.md:1: `date` is missing; add `date = \"2005-05-06\"`, or as much of it as is known: when it took place",
        ),
        (
            "news/2005-05-unesco",
            "date = \"2006-05\"\n",
            "content/en/news/2005-05-unesco.md:5: the file's name does not begin with its date; name it 2006-05-WORDS.md",
        ),
        (
            "about",
            "date = \"2006-05\"\n",
            "content/en/about.md:5: `date` is for items of the news alone; remove it",
        ),
        (
            "news/unesco",
            "",
            "content/en/news/unesco.md:1: no page shows a text named \"news/unesco\"; mend the file's name",
        ),
    ] {
        assert_eq!(check(item(key, date)).err().unwrap()[0], fault);
    }
}

#[test]
fn an_item_is_framed_by_its_date_and_its_neighbours() {
    let mut texts = item("news/2005-05-b", "date = \"2005-05\"\n");
    texts.extend(item("news/2005-05-06-c", "date = \"2005-05-06\"\n"));
    texts.extend(item("news/2004-a", "date = \"2004\"\n"));
    let pages = check(texts).unwrap();
    let json = String::from_utf8(pages[0].page.encode(None)).unwrap();
    for part in ["May 2005", "Previous", "news/2004-a", "Next", "news/2005-05-06-c"] {
        assert!(json.contains(part), "{part} is not in {json}");
    }
    assert!(!String::from_utf8(pages[2].page.encode(None)).unwrap().contains("Next"));
}

#[test]
fn a_page_without_a_text_is_said() {
    let all = Route::fixed().filter_map(|route| route.text_key());
    let mut texts: Vec<Text> = all.map(|key| text(Lang::En, &key, "")).collect();
    assert_eq!(absent(&texts), []);
    texts.retain(|text| text.key != "about/history");
    let faults: Vec<String> = absent(&texts).iter().map(ToString::to_string).collect();
    assert_eq!(faults, ["content/en/about/history.md:1: the page has no text; write it in every language"]);
}
