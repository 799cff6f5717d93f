//! What texts become, and what is said of those that cannot.

use std::collections::HashSet;

use domain::Lang;

use super::super::diagram::Diagram;
use super::super::events::{Events, Members};
use super::super::facts::Facts;
use super::super::image::Media;
use super::super::tree;
use super::*;

/// A text's blocks in short, then its faults.
fn check(text: &str) -> (String, Vec<String>) {
    let (members, news, events, media) = (Members::new(), HashSet::new(), Events::default(), media());
    let place = Place { slug: "about", members: &members, media: &media, news: &news };
    let diagram = Diagram::default();
    let maker = Directives {
        lang: Lang::En,
        events: &events,
        diagram: &diagram,
        facts: &Facts::default(),
        land: &[],
        news: &[],
    };
    let mut reader = Reader::new(place, maker, vec![]);
    let mut blocks = reader.blocks(&tree::read(text, 1));
    blocks.extend(reader.notes(Lang::En));
    let faults = reader.faults.iter().map(|(line, message)| format!("{line}: {message}")).collect();
    (blocks.iter().map(block).collect(), faults)
}

fn block(it: &Block) -> String {
    match it {
        Block::Heading { level, id, text } => format!("h{level}#{id}({})", words(text)),
        Block::Paragraph { text } => format!("p({})", words(text)),
        Block::List { ordered, items } => {
            let items: Vec<String> = items.iter().map(|item| item.iter().map(block).collect()).collect();
            format!("{}[{}]", if *ordered { "ol" } else { "ul" }, items.join(", "))
        }
        Block::Table { head, rows } => {
            let row =
                |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join("|");
            format!("table[{}]", std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>().join(", "))
        }
        Block::Generated(node) => node.to_value().to_string(),
        Block::Note { blocks } => format!("note[{}]", blocks.iter().map(block).collect::<String>()),
    }
}

fn media() -> Media {
    Media::from([("/media/a.png".to_owned(), (640, 480))])
}

fn words(runs: &[Inline]) -> String {
    let run = |run: &Inline| match run {
        Inline::Text { text } => format!("'{text}'"),
        Inline::Code { text } => format!("code'{text}'"),
        Inline::Strong { text } => format!("strong({})", words(text)),
        Inline::Emphasis { text } => format!("em({})", words(text)),
        Inline::Generated(nodes) => nodes.iter().map(|node| node.to_value().to_string()).collect(),
        Inline::Link { to, text } => format!("{to:?}({})", words(text)),
    };
    runs.iter().map(run).collect()
}

#[test]
fn markdown_becomes_blocks() {
    for (text, expected) in [
        ("## Now\n", "h2#now('Now')"),
        ("a *b* **c** `d`\ne & [f]", "p('a 'em('b')' 'strong('c')' 'code'd'' e & [f]')"),
        ("1. a\n2. b\n   - c\n", "ol[p('a'), p('b')ul[p('c')]]"),
        ("- a\n\n  b\n\n- c", "ul[p('a')p('b'), p('c')]"),
        ("| a | b |\n| --- | --: |\n| c |\n", "table['a'|'b', 'c'|]"),
        ("> a\n", "note[p('a')]"),
        ("[a *b*](/members/)", "p(Page(\"members\", \"\")('a 'em('b')))"),
        (
            "![A map](/media/a.png \"Where\")",
            r#"["figure",["img",{"alt":"A map","height":"480","loading":"lazy","src":"/media/a.png","width":"640"}],["figcaption","Where"]]"#,
        ),
        (
            "A[^x].\n\n[^x]: B *c*.",
            r##"p('A'["sup",["a",{"href":"/about#note-1","id":"to-note-1"},"1"]]'.')["section",{"aria-label":"Notes","class":"footnotes"},["ol",["li",{"id":"note-1"},"B ",["em","c"],"."," ",["a",{"aria-label":"Back to the text","href":"/about#to-note-1"},"↩"]]]]"##,
        ),
        ("<a@example.org>", "p(Url(\"mailto:a@example.org\")('a@example.org'))"),
    ] {
        assert_eq!(check(text), (expected.into(), vec![]), "{text}");
    }
}

#[test]
fn what_cannot_be_shown_is_said_with_its_line_and_a_remedy() {
    for (text, fault) in [
        ("a\n\n# B\n", "3: `#` is the page's title, which stands in the front matter; begin with `##`"),
        ("## A\n\n#### B\n", "3: the heading skips a level; write `###` instead of `####`"),
        ("### A\n", "1: the heading skips a level; write `##` instead of `###`"),
        ("a\n\n<div>b</div>\n", "3: HTML is not allowed in a text; write it as Markdown"),
        ("a\nb <br> c", "2: HTML is not allowed in a text; write it as Markdown"),
        (
            "![](/media/a.png)",
            "1: the image has no alternative text; say between its square brackets what it shows",
        ),
        (
            "![A map](/media/b.png)",
            "1: there is no image `/media/b.png`; put it into public/media/; there are /media/a.png",
        ),
        (
            "See ![A map](/media/a.png).",
            "1: an image stands in a paragraph of its own; put an empty line before and after it",
        ),
        ("A[^1].", "1: the footnote `[^1]` is nowhere written; add a line `[^1]: …`"),
        ("A.\n\n[^1]: B.", "3: nothing refers to the footnote `[^1]`; refer to it, or remove it"),
        ("    a\n", "1: blocks of code are not supported; remove it, or its indentation"),
        (
            "a\n\n{{event: a}}\n",
            "3: there is no `{{event: a}}`; docs/editors/content.md shows those that there are",
        ),
        (
            "{{events: fair}}",
            "1: there is no series `fair`; there are general-assembly, executive-board, mayors-forum, university-presidents-forum, hi-tech-fair, unesco-wta, innovation-forum",
        ),
        ("{{timeline: 1996}}", "1: `1996` is no span of years; write `{{timeline: 1996-1998}}`"),
        ("a\n\n---\n", "3: rules are not supported; a heading divides a text"),
        ("[](/about/)", "1: a link has no words; write them between its square brackets"),
        ("[a](/nothing/)", "1: the link to `/nothing/` is dead: there is no such page; mend the address"),
        (
            "a  \nb",
            "1: a line cannot be broken within a paragraph; begin a new one, or remove the spaces or the backslash at the end of the line",
        ),
    ] {
        assert_eq!(check(text).1, [fault], "{text}");
    }
}

#[test]
fn a_heading_may_go_back_up() {
    assert_eq!(check("## A\n\n### B\n\n## C\n\n### D\n").1, [] as [&str; 0]);
}
