//! What a text holds, and the elements that it is shown as.

use domain::Node;

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the page's title.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The anchor, unique within the page.
        id: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Vec<Inline>,
    },
    /// A list; each item is blocks of its own.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table with one row of column heads.
    Table {
        /// The column heads.
        head: Vec<Vec<Inline>>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// An aside, written as a block quotation in Markdown.
    Note {
        /// What it says.
        blocks: Vec<Block>,
    },
    /// What is made from data, as the elements that it is shown as.
    Generated(Node),
}

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Words of weight.
    Strong {
        /// The words.
        text: Vec<Inline>,
    },
    /// Stressed words.
    Emphasis {
        /// The words.
        text: Vec<Inline>,
    },
    /// A literal.
    Code {
        /// The literal.
        text: String,
    },
    /// What is made from data, as the elements that it is shown as.
    Generated(Vec<Node>),
    /// A link.
    Link {
        /// Where to.
        to: Target,
        /// The words.
        text: Vec<Inline>,
    },
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page of this site: the address below the language, without slashes at its ends, and an anchor or nothing.
    Page(String, String),
    /// Elsewhere: `https:`, `http:`, `mailto:` or `tel:`.
    Url(String),
}

impl Block {
    /// The element that it is shown as.
    pub fn node(&self) -> Node {
        match self {
            Self::Heading { level, id, text } => {
                Node::from_parts(&format!("h{level}"), &[("id", id)], inline_nodes(text))
            }
            Self::Paragraph { text } => Node::from_parts("p", &[], inline_nodes(text)),
            Self::List { ordered, items } => Node::from_parts(
                if *ordered { "ol" } else { "ul" },
                &[],
                items.iter().map(|item| self::item(item)),
            ),
            Self::Table { head, rows } => table(head, rows),
            Self::Note { blocks } => {
                Node::from_parts("div", &[("class", "note"), ("role", "note")], blocks.iter().map(Self::node))
            }
            Self::Generated(node) => node.clone(),
        }
    }
}

impl Inline {
    /// Words or the element that they are shown as.
    pub fn node(&self) -> Node {
        match self {
            Self::Generated(nodes) => match &nodes[..] {
                [node] => node.clone(),
                nodes => Node::from_parts("span", &[], nodes.iter().cloned()),
            },
            Self::Text { text } => Node::from(text),
            Self::Strong { text } => Node::from_parts("strong", &[], inline_nodes(text)),
            Self::Emphasis { text } => Node::from_parts("em", &[], inline_nodes(text)),
            Self::Code { text } => Node::from_parts("code", &[], [Node::from(text)]),
            Self::Link { to, text } => Node::from_parts("a", &[("href", &to.href())], inline_nodes(text)),
        }
    }
}

impl Target {
    /// The address as a tree of elements has it.
    pub fn href(&self) -> String {
        match self {
            Self::Page(path, anchor) if anchor.is_empty() => format!("/{path}"),
            Self::Page(path, anchor) => format!("/{path}#{anchor}"),
            Self::Url(url) => url.clone(),
        }
    }
}

/// Runs of words as nodes.
pub fn inline_nodes(text: &[Inline]) -> Vec<Node> {
    text.iter().map(Inline::node).collect()
}

/// An item of one paragraph stands without the paragraph.
fn item(blocks: &[Block]) -> Node {
    match blocks {
        [Block::Paragraph { text }] => Node::from_parts("li", &[], inline_nodes(text)),
        blocks => Node::from_parts("li", &[], blocks.iter().map(Block::node)),
    }
}

/// A wide table scrolls within its frame, which the keyboard can reach. A group rather than a region: tables of one page
/// may have the same heads, and landmarks need names of their own.
fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Node {
    let heads = head.iter().map(|cell| Node::from_parts("th", &[("scope", "col")], inline_nodes(cell)));
    let cell = |cell: &Vec<Inline>| Node::from_parts("td", &[], inline_nodes(cell));
    let rows_of_cells = rows.iter().map(|cells| Node::from_parts("tr", &[], cells.iter().map(cell)));
    let columns = shares(head, rows)
        .into_iter()
        .map(|share| Node::from_parts("col", &[("class", &format!("share-{share}"))], []));
    let parts = [
        Node::from_parts("colgroup", &[], columns),
        Node::from_parts("thead", &[], [Node::from_parts("tr", &[], heads)]),
        Node::from_parts("tbody", &[], rows_of_cells),
    ];
    let name = head.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(", ");
    let frame = [("class", "table-frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", &name)];
    Node::from_parts("div", &frame, [Node::from_parts("table", &[], parts)])
}

/// How wide each column is, in fortieths of the table. It follows from all that the table holds, and is told before the
/// first row, so that no row that arrives later moves those above it. No column is narrower than its longest word, unless
/// there are too many such words for one table: then the longest break. What is left goes to those that hold most.
fn shares(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<usize> {
    const SHARES: usize = 40;
    let cells = |column: usize| {
        let of_rows = rows.iter().filter_map(move |row| row.get(column));
        of_rows.chain(head.get(column)).map(|cell| plain(cell))
    };
    let longest =
        |column: usize| cells(column).flat_map(|text| text.split([' ', '-']).map(letters).max()).max();
    // Beyond some words a cell wraps.
    let widest =
        |column: usize| cells(column).map(|text| letters(&text).min(24) + 6).max().unwrap_or_default();
    let least = |column: usize| match narrowest(head.len()) {
        Some(pixels) => ((longest(column).unwrap_or_default() * 8 + 14) * SHARES).div_ceil(pixels),
        None => 1,
    };
    let mut shares: Vec<usize> = (0..head.len()).map(least).collect();
    let widths: Vec<usize> = (0..head.len()).map(widest).collect();
    while shares.iter().sum::<usize>() > SHARES {
        let Some(widest) = shares.iter_mut().max() else { break };
        *widest -= 1;
    }
    while shares.iter().sum::<usize>() < SHARES {
        let Some(at) = (0..shares.len()).max_by_key(|&at| (widths[at] * 100 / shares[at], shares.len() - at))
        else {
            break;
        };
        shares[at] += 1;
    }
    shares
}

/// The least width of a table with so many columns, in CSS pixels, as the style sheet has it; narrower ones fit anywhere.
const fn narrowest(columns: usize) -> Option<usize> {
    match columns {
        ..3 => None,
        3 => Some(416),
        4 => Some(512),
        5 => Some(640),
        6 => Some(736),
        _ => Some(800),
    }
}

/// How many Latin letters a text is as wide as; a Hangul syllable is as wide as two.
fn letters(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}

/// The words without their form: what a heading's anchor is made of.
pub fn plain(text: &[Inline]) -> String {
    inline_nodes(text).iter().map(Node::words).collect()
}
