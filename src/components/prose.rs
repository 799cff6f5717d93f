//! A page's text: typed blocks become elements, never markup.

use domain::{Block, Inline, Target};
use leptos::html;
use leptos::prelude::*;

/// The blocks of a text. `link` gives the address of a page of the site: path below the language, and anchor.
#[component]
pub fn Prose(blocks: Vec<Block>, link: Callback<(String, String), String>) -> impl IntoView {
    view! { <div class="prose">{all(&blocks, |part| block(part, link))}</div> }
}

type Link = Callback<(String, String), String>;

fn all<T>(parts: &[T], view: impl Fn(&T) -> AnyView) -> Vec<AnyView> {
    parts.iter().map(view).collect()
}

/// One type for every element of a text: a type for each would bring its own copy of the code that builds it.
fn element(tag: &'static str, children: Vec<AnyView>) -> AnyView {
    html::custom(tag).child(children).into_any()
}

fn block(block: &Block, link: Link) -> AnyView {
    match block {
        Block::Heading { level, id, text } => heading(*level, id.clone(), words(text, link)),
        Block::Paragraph { text } => element("p", words(text, link)),
        Block::List { ordered, items } => {
            element(if *ordered { "ol" } else { "ul" }, all(items, |part| item(part, link)))
        }
        Block::Table { head, rows } => table(head, rows, link),
        Block::Note { blocks } => {
            let blocks = all(blocks, |part| self::block(part, link));
            view! { <div class="note" role="note">{blocks}</div> }.into_any()
        }
    }
}

fn heading(level: u8, id: String, text: Vec<AnyView>) -> AnyView {
    let tag = ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6)) - 2];
    html::custom(tag).attr("id", id).child(text).into_any()
}

/// An item of one paragraph stands without the paragraph.
fn item(blocks: &[Block], link: Link) -> AnyView {
    let children = match blocks {
        [Block::Paragraph { text }] => words(text, link),
        blocks => all(blocks, |part| block(part, link)),
    };
    element("li", children)
}

/// A wide table scrolls within its frame, which the keyboard can reach. A group rather than a region: tables of one page
/// may have the same heads, and landmarks need names of their own.
fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], link: Link) -> AnyView {
    let heads = all(head, |cell| html::custom("th").attr("scope", "col").child(words(cell, link)).into_any());
    let cells = |cells: &Vec<Vec<Inline>>| element("tr", all(cells, |cell| element("td", words(cell, link))));
    let columns = all(&shares(head, rows), |share| {
        html::custom("col").attr("class", format!("share-{share}")).into_any()
    });
    let body = vec![
        element("colgroup", columns),
        element("thead", vec![element("tr", heads)]),
        element("tbody", all(rows, cells)),
    ];
    let name = head.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(", ");
    view! {
        <div class="table-frame scrolls-sideways" role="group" tabindex="0" aria-label=name>{element("table", body)}</div>
    }
    .into_any()
}

/// How wide each column is, in twentieths of the table. It follows from all that the table holds, and is told before the
/// first row, so that no row that arrives later moves those above it.
fn shares(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<usize> {
    const SHARES: usize = 20;
    // Bytes: a Hangul syllable has three and is two letters wide. Beyond some words a cell wraps; the narrowest one still
    // has to hold a word.
    let width = |cell: &Vec<Inline>| plain(cell).len().min(32) + 8;
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(width);
        cells.chain(head.get(column).map(width)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..head.len()).map(widest).collect();
    let all = widths.iter().sum::<usize>().max(1);
    widths.iter().map(|width| (width * SHARES + all / 2) / all).collect()
}

fn plain(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text { text } | Inline::Code { text } => text.clone(),
            Inline::Strong { text } | Inline::Emphasis { text } | Inline::Link { text, .. } => plain(text),
        })
        .collect()
}

fn words(text: &[Inline], link: Link) -> Vec<AnyView> {
    all(text, |inline| match inline {
        Inline::Text { text } => text.clone().into_any(),
        Inline::Code { text } => element("code", vec![text.clone().into_any()]),
        Inline::Strong { text } => element("strong", words(text, link)),
        Inline::Emphasis { text } => element("em", words(text, link)),
        Inline::Link { to, text } => {
            html::custom("a").attr("href", href(to, link)).child(words(text, link)).into_any()
        }
    })
}

fn href(to: &Target, link: Link) -> String {
    match to {
        Target::Page(path, anchor) => link.run((path.clone(), anchor.clone())),
        Target::Url(url) => url.clone(),
    }
}
