//! Tests of the expansion of directives.

use super::*;
use crate::content::data_file::DataFile;
use crate::content::events::MemberLocations;
use crate::content::inline::Target;
use crate::content::sources::Sources;

const EVENTS: &str = r#"
[place]
pohang = { en = "Pohang", ko = "포항", member = "pohang" }

[[event]]
series = "hi-tech-fair"
number = 1
from = "1999-11-10"
to = "1999-11-13"
place = "pohang"
sources = ["B"]

[[event]]
series = "hi-tech-fair"
number = 2
note = { en = "by 2001", ko = "2001년까지" }
certainty = "inferred"
sources = ["A", "C"]

[[event]]
series = "milestone"
title = { en = "Beginning", ko = "시작" }
from = "1996"
sources = ["C"]
"#;

fn expand(lang: Lang, directive: &str) -> (String, Vec<String>) {
    let source = |key: &str| format!("[{key}]\ntitle = \"{key}\"\ntitle_ko = \"{key}\"\n");
    let sources = DataFile::new("s.toml", ["A", "B", "C"].map(source).concat());
    let sources = Sources::parse(&sources).unwrap();
    let members = MemberLocations::from([("pohang".into(), atlas::LonLat::new(129.4, 36.0).unwrap())]);
    let events = Events::parse(&DataFile::new("e.toml", EVENTS), &sources, &members).unwrap();
    let item = |slug: &str, date: &str| NewsItem {
        slug: slug.into(),
        date: date.into(),
        title: format!("Title of {slug}"),
        summary: "What was.".into(),
    };
    let news = [item("2005-05-b", "2005-05"), item("2004-a", "2004")];
    let mut keys = vec!["A".to_owned()];
    let (diagram, facts) = (Diagram::default(), Facts::default());
    let directives =
        Directives { lang, events: &events, diagram: &diagram, facts: &facts, land: &[], news: &news };
    let blocks = directives.expand(directive, &mut keys).unwrap();
    (blocks.iter().map(outline).collect(), keys)
}

fn outline(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } => format!("# {}\n", text_of(text)),
        Block::Paragraph { text } => format!("{}\n", text_of(text)),
        Block::List { items, .. } => {
            items.iter().map(|item| format!("- {}", item.iter().map(outline).collect::<String>())).collect()
        }
        Block::Table { head, rows } => std::iter::once(head).chain(rows).map(|row| line(row)).collect(),
        Block::Generated(node) => node.text_content(),
        Block::Note { .. } => String::new(),
    }
}

fn line(cells: &[Vec<Inline>]) -> String {
    cells.iter().map(|cell| text_of(cell)).collect::<Vec<_>>().join(" | ") + "\n"
}

fn text_of(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Link { to: Target::Page(slug, _), text } => format!("[{}]({slug})", text_of(text)),
            Inline::Generated(nodes) => nodes.iter().map(|node| node.to_value().to_string()).collect(),
            _ => String::new(),
        })
        .collect()
}

#[test]
fn a_series_becomes_a_table_with_numbered_sources() {
    let (table, keys) = expand(Lang::En, "events: hi-tech-fair");
    assert_eq!(
        table,
        "No. | Date | Place | Remarks | Sources\n\
         1 | 10–13 November 1999 | [\"a\",{\"href\":\"/activities/places/pohang\"},\"Pohang\"] | – | 2\n\
         2 | – | – | Inferred: by 2001 | 1,\u{a0}3\n"
    );
    assert_eq!(keys, ["A", "B", "C"]);
}

#[test]
fn a_timeline_has_the_dated_events_of_its_years() {
    assert_eq!(
        expand(Lang::Ko, "timeline: 1996-1999").0,
        "19961996년 시작 219991999년 11월 10~13일 제1회 하이테크페어 포항 3"
    );
    assert_eq!(expand(Lang::En, "timeline: 2001-2002").0, "");
}

#[test]
fn news_are_listed_by_year_or_up_to_a_count() {
    let first = "- [Title of 2005-05-b](news/2005-05-b)\nMay 2005 – What was.\n";
    let second = "- [Title of 2004-a](news/2004-a)\n2004 – What was.\n";
    assert_eq!(expand(Lang::En, "news").0, format!("# 2005\n{first}# 2004\n{second}"));
    let all = "- [All news](news)\n";
    assert_eq!(expand(Lang::En, "news: 1").0, format!("{first}{all}"));
    assert_eq!(expand(Lang::En, "news: 9").0, format!("{first}{second}{all}"));
}
