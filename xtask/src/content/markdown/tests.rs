//! Tests of the Markdown parser.

use std::collections::HashSet;

use super::*;
use crate::content::diagram::Diagram;
use crate::content::events::{Events, MemberLocations};
use crate::content::facts::Facts;

/// Parses a text and returns an outline of its blocks, and its errors.
fn parse(text: &str) -> (String, Vec<String>) {
    let (members, news, events, media) = (MemberLocations::new(), HashSet::new(), Events::default(), media());
    let links_to = LinkContext { slug: "about", members: &members, media: &media, news: &news };
    let diagram = Diagram::default();
    let directives = Directives {
        lang: Lang::En,
        events: &events,
        diagram: &diagram,
        facts: &Facts::default(),
        land: &[],
        news: &[],
    };
    let parsed = MarkdownParser::new(links_to, directives, vec![]).parse(text, 1, Lang::En);
    let errors = parsed.errors.iter().map(|error| format!("{}: {}", error.line, error.message)).collect();
    (parsed.blocks.iter().map(outline).collect(), errors)
}

fn outline(block: &Block) -> String {
    match block {
        Block::Heading { level, id, text } => format!("h{level}#{id}({})", inlines(text)),
        Block::Paragraph { text } => format!("p({})", inlines(text)),
        Block::List { ordered, items } => {
            let items: Vec<String> = items.iter().map(|item| item.iter().map(outline).collect()).collect();
            format!("{}[{}]", if *ordered { "ol" } else { "ul" }, items.join(", "))
        }
        Block::Table { head, rows } => {
            let row = |cells: &Vec<Vec<Inline>>| {
                cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join("|")
            };
            format!("table[{}]", std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>().join(", "))
        }
        Block::Generated(node) => node.to_value().to_string(),
        Block::Note { blocks } => format!("note[{}]", blocks.iter().map(outline).collect::<String>()),
    }
}

fn media() -> Media {
    Media::from([("/media/a.png".to_owned(), (640, 480))])
}

fn inlines(text: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text { text } => format!("'{text}'"),
        Inline::Code { text } => format!("code'{text}'"),
        Inline::Strong { text } => format!("strong({})", inlines(text)),
        Inline::Emphasis { text } => format!("em({})", inlines(text)),
        Inline::Generated(nodes) => nodes.iter().map(|node| node.to_value().to_string()).collect(),
        Inline::Link { to, text } => format!("{to:?}({})", inlines(text)),
    };
    text.iter().map(inline).collect()
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
        assert_eq!(parse(text), (expected.into(), vec![]), "{text}");
    }
}

#[test]
fn errors_name_the_line_and_a_remedy() {
    for (text, error) in [
        ("a\n\n# B\n", "3: `#` is the page's title, which is in the front matter; start with `##`"),
        ("## A\n\n#### B\n", "3: the heading skips a level; write `###` instead of `####`"),
        ("### A\n", "1: the heading skips a level; write `##` instead of `###`"),
        ("a\n\n<div>b</div>\n", "3: HTML is not allowed; write it as Markdown"),
        ("a\nb <br> c", "2: HTML is not allowed; write it as Markdown"),
        (
            "![](/media/a.png)",
            "1: the image has no alternative text; describe it between the square brackets",
        ),
        (
            "![A map](/media/b.png)",
            "1: there is no image `/media/b.png`; add it to public/media/, which has /media/a.png",
        ),
        (
            "See ![A map](/media/a.png).",
            "1: an image must be a paragraph of its own; put an empty line before and after it",
        ),
        ("A[^1].", "1: the footnote `[^1]` is not defined; add a line `[^1]: …`"),
        ("A.\n\n[^1]: B.", "3: the footnote `[^1]` is never referenced; reference it, or remove it"),
        ("    a\n", "1: code blocks are not supported; remove it, or its indentation"),
        (
            "a\n\n{{event: a}}\n",
            "3: there is no `{{event: a}}`; docs/editors/content.md lists the directives",
        ),
        (
            "{{events: fair}}",
            "1: expected one of the series general-assembly, executive-board, mayors-forum, university-presidents-forum, hi-tech-fair, unesco-wta, innovation-forum, found `fair`",
        ),
        ("{{timeline: 1996}}", "1: `1996` is not a range of years; write `{{timeline: 1996-1998}}`"),
        ("a\n\n---\n", "3: horizontal rules are not supported; use a heading instead"),
        ("[](/about/)", "1: the link has no text; write it between the square brackets"),
        (
            "[a](/nothing/)",
            "1: the link to `/nothing/` is broken: there is no such page; correct the address",
        ),
        (
            "a  \nb",
            "1: line breaks within a paragraph are not supported; start a new paragraph, or remove the spaces or the backslash at the end of the line",
        ),
    ] {
        assert_eq!(parse(text).1, [error], "{text}");
    }
}

#[test]
fn a_heading_may_return_to_a_higher_level() {
    assert_eq!(parse("## A\n\n### B\n\n## C\n\n### D\n").1, [] as [&str; 0]);
}
