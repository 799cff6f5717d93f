//! The blocks of a text.

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::block::{Block, Inline, plain};
use super::footnotes::Footnotes;
use super::image;
use super::inlines::NO_HTML;
use super::links::Place;
use super::made::{self, Maker};
use super::slug::Slugs;
use super::tree::{Kind, Node};

/// Reads one text; faults and links are gathered on the way.
pub struct Reader<'a> {
    pub place: Place<'a>,
    maker: Maker<'a>,
    /// The keys of the page's sources, to which those of what is made from data are added.
    pub sources: Vec<String>,
    /// The faults found: line and message.
    pub faults: Vec<(usize, String)>,
    /// The links to pages of the site.
    pub links: Vec<PageLink>,
    /// The anchors of the headings.
    pub anchors: Vec<String>,
    pub footnotes: Footnotes,
    slugs: Slugs,
    level: u8,
}

/// A link to a page of the site, to be looked up when all pages are read.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    pub line: usize,
    pub slug: String,
    pub anchor: String,
}

impl<'a> Reader<'a> {
    pub fn new(place: Place<'a>, maker: Maker<'a>, sources: Vec<String>) -> Self {
        let (faults, links, anchors) = (vec![], vec![], vec![]);
        // The page's title is its first heading.
        Self {
            place,
            maker,
            sources,
            faults,
            links,
            anchors,
            footnotes: Footnotes::default(),
            slugs: Slugs::default(),
            level: 1,
        }
    }

    /// Reads blocks. Words that stand in no block of their own, as in a list without empty lines, become paragraphs.
    pub fn blocks(&mut self, nodes: &[Node<'_>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for run in nodes.chunk_by(|a, b| a.is_inline() && b.is_inline()) {
            match run {
                [node] if !node.is_inline() => blocks.extend(self.made_or_written(node)),
                words => blocks.push(Block::Paragraph { text: self.inlines(words) }),
            }
        }
        blocks
    }

    /// A paragraph may be an order to make blocks from data.
    fn made_or_written(&mut self, node: &Node<'_>) -> Vec<Block> {
        let block = self.block(node);
        let Some(Block::Paragraph { text }) = &block else { return block.into_iter().collect() };
        let Some(order) = made::order(text) else { return block.into_iter().collect() };
        match self.maker.make(order, &mut self.sources) {
            Ok(blocks) => blocks.into_iter().map(|block| self.anchored(block)).collect(),
            Err(message) => {
                self.fault(node.line, message);
                vec![]
            }
        }
    }

    fn anchored(&mut self, block: Block) -> Block {
        let Block::Heading { level, text, .. } = block else { return block };
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn anchor(&mut self, text: &[Inline]) -> String {
        let id = self.slugs.next(&plain(text));
        self.anchors.push(id.clone());
        id
    }

    fn block(&mut self, node: &Node<'_>) -> Option<Block> {
        let Kind::Branch(tag, parts) = &node.kind else { return self.no_block(node) };
        match tag {
            Tag::Heading { level, .. } => Some(self.heading(*level, parts, node.line)),
            Tag::Paragraph
                if matches!(parts[..], [Node { kind: Kind::Branch(Tag::Image { .. }, _), .. }]) =>
            {
                self.figure(&parts[0])
            }
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(parts);
                self.footnotes.define(label, node.line, blocks);
                None
            }
            Tag::Paragraph => Some(Block::Paragraph { text: self.inlines(parts) }),
            Tag::List(first) => Some(Block::List { ordered: first.is_some(), items: self.items(parts) }),
            Tag::BlockQuote(_) => Some(Block::Note { blocks: self.blocks(parts) }),
            Tag::Table(_) => Some(self.table(parts)),
            _ => self.no_block(node),
        }
    }

    fn no_block(&mut self, node: &Node<'_>) -> Option<Block> {
        let message = match &node.kind {
            Kind::Branch(Tag::HtmlBlock, _) | Kind::Leaf(Event::Html(_)) => NO_HTML,
            Kind::Branch(Tag::CodeBlock(_), _) => {
                "blocks of code are not supported; remove it, or its indentation"
            }
            Kind::Leaf(Event::Rule) => "rules are not supported; a heading divides a text",
            _ => "this kind of Markdown is not supported; write it in plain words",
        };
        self.refuse(node.line, message)
    }

    /// The footnotes of the text, to stand at its end.
    pub fn notes(&mut self, lang: domain::Lang) -> Option<Block> {
        self.faults.extend(self.footnotes.faults());
        std::mem::take(&mut self.footnotes).block(lang)
    }

    fn figure(&mut self, node: &Node<'_>) -> Option<Block> {
        let Kind::Branch(Tag::Image { dest_url, title, .. }, parts) = &node.kind else { return None };
        let alternative = plain(&self.inlines(parts));
        match image::figure(dest_url, &alternative, title, self.place.media) {
            Ok(figure) => Some(Block::Made(figure)),
            Err(message) => self.refuse(node.line, &message),
        }
    }

    fn heading(&mut self, level: HeadingLevel, parts: &[Node<'_>], line: usize) -> Block {
        let text = self.inlines(parts);
        let level = level as u8;
        if level == 1 {
            self.fault(
                line,
                "`#` is the page's title, which stands in the front matter; begin with `##`".into(),
            );
        } else if level > self.level + 1 {
            let hashes = |level| "#".repeat(usize::from(level));
            let (found, expected) = (hashes(level), hashes(self.level + 1));
            self.fault(line, format!("the heading skips a level; write `{expected}` instead of `{found}`"));
        }
        self.level = level;
        Block::Heading { level, id: self.anchor(&text), text }
    }

    fn items(&mut self, nodes: &[Node<'_>]) -> Vec<Vec<Block>> {
        nodes.iter().map(|item| self.blocks(item.parts())).collect()
    }

    fn table(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut rows = nodes.iter().map(|row| self.cells(row)).collect::<Vec<_>>().into_iter();
        let head = rows.next().unwrap_or_default();
        Block::Table { head, rows: rows.collect() }
    }

    fn cells(&mut self, row: &Node<'_>) -> Vec<Vec<Inline>> {
        row.parts().iter().map(|cell| self.inlines(cell.parts())).collect()
    }

    /// Notes a fault in place of what cannot be read.
    pub fn refuse<T>(&mut self, line: usize, message: &str) -> Option<T> {
        self.fault(line, message.into());
        None
    }

    fn fault(&mut self, line: usize, message: String) {
        self.faults.push((line, message));
    }

    pub fn note_link(&mut self, slug: &str, anchor: &str, line: usize) {
        self.links.push(PageLink { line, slug: slug.into(), anchor: anchor.into() });
    }
}

impl<'a> Node<'a> {
    /// What the part holds.
    fn parts(&self) -> &[Node<'a>] {
        match &self.kind {
            Kind::Branch(_, parts) => parts,
            Kind::Leaf(_) => &[],
        }
    }
}

#[cfg(test)]
mod tests {
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
        let maker = Maker {
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
                let row = |cells: &Vec<Vec<Inline>>| {
                    cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join("|")
                };
                format!(
                    "table[{}]",
                    std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>().join(", ")
                )
            }
            Block::Made(node) => node.to_value().to_string(),
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
            Inline::Made(nodes) => nodes.iter().map(|node| node.to_value().to_string()).collect(),
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
                "3: there is no `{{event: a}}`; docs/content.md shows those that there are",
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
}
