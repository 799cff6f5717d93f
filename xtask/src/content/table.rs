//! Tables as nodes, with column widths that are known before the first row is rendered.

use domain::Node;

use super::inline::{Inline, inline_nodes, plain_text};

/// Column widths are given in fortieths of the table's width. style/components/columns.css has a class for each.
const SHARES: usize = 40;

/// A table inside a scrollable, focusable frame. The frame has role `group`, not `region`: tables of one page may have the
/// same header, and landmarks must have unique names.
pub fn node(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Node {
    let column = |share| Node::element("col").class(&format!("share-{share}"));
    let columns = Node::element("colgroup").children(column_shares(head, rows).into_iter().map(column));
    let header_cell =
        |cell: &Vec<Inline>| Node::element("th").attr("scope", "col").children(inline_nodes(cell));
    let header = Node::element("tr").children(head.iter().map(header_cell));
    let cell = |cell: &Vec<Inline>| Node::element("td").children(inline_nodes(cell));
    let row = |cells: &Vec<Vec<Inline>>| Node::element("tr").children(cells.iter().map(cell));
    let table = Node::element("table")
        .child(columns)
        .child(Node::element("thead").child(header))
        .child(Node::element("tbody").children(rows.iter().map(row)));
    let label = head.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(", ");
    Node::element("div")
        .class("table-frame")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", &label)
        .child(table)
}

/// The width of each column in fortieths of the table. Fixed widths prevent layout shifts while the rows load. No column
/// is narrower than its longest word, unless the table has too many long words; what is left over goes to the columns
/// with the most text.
fn column_shares(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<usize> {
    let cells = |column: usize| {
        let in_rows = rows.iter().filter_map(move |row| row.get(column));
        in_rows.chain(head.get(column)).map(|cell| plain_text(cell))
    };
    let longest_word =
        |column: usize| cells(column).flat_map(|text| text.split([' ', '-']).map(letters).max()).max();
    // Longer cells wrap, so 24 letters are the most that a cell counts for.
    let wanted_width =
        |column: usize| cells(column).map(|text| letters(&text).min(24) + 6).max().unwrap_or_default();
    let minimum = |column: usize| match min_table_width(head.len()) {
        // A letter is about 8 pixels wide; the cell's padding takes 14.
        Some(pixels) => ((longest_word(column).unwrap_or_default() * 8 + 14) * SHARES).div_ceil(pixels),
        None => 1,
    };
    let minima = (0..head.len()).map(minimum).collect();
    let wanted: Vec<usize> = (0..head.len()).map(wanted_width).collect();
    distribute(minima, &wanted)
}

/// Shrinks the widest columns or grows the neediest ones until the shares add up.
fn distribute(mut shares: Vec<usize>, wanted: &[usize]) -> Vec<usize> {
    while shares.iter().sum::<usize>() > SHARES {
        let Some(widest) = shares.iter_mut().max() else { break };
        *widest -= 1;
    }
    while shares.iter().sum::<usize>() < SHARES {
        let need = |column: &usize| (wanted[*column] * 100 / shares[*column], shares.len() - column);
        let Some(column) = (0..shares.len()).max_by_key(need) else { break };
        shares[column] += 1;
    }
    shares
}

/// The minimum width in CSS pixels of a table with so many columns, as set in style/components/prose.css. Narrower tables
/// have none.
const fn min_table_width(columns: usize) -> Option<usize> {
    match columns {
        ..3 => None,
        3 => Some(416),
        4 => Some(512),
        5 => Some(640),
        6 => Some(736),
        _ => Some(800),
    }
}

/// The width of a text in Latin letters. A Hangul syllable is as wide as two.
fn letters(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}
