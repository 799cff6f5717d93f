//! What is said of texts that are not in order.

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
    let events = ("content/data/events.toml".into(), "event = []\n[place]\n".into());
    let input = Input { texts, sources, events, members: HashSet::from(["daejeon".into()]) };
    all(&input).map(|output| output.pages).map_err(|faults| faults.iter().map(ToString::to_string).collect())
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
