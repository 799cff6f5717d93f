//! CSV (RFC 4180), as spreadsheets read it.

use super::{Cell, Selection, columns};

/// Without it spreadsheets take UTF-8 for another encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// What spreadsheets take for the beginning of a formula, also in its wide form.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The columns that say the same in each row; CSV has no other place for it.
const OF_THE_SHEET: [&str; 3] = ["licence", "attribution", "updated"];

/// A row a member, under a row of names. Lists are parted by `; `. A text that a spreadsheet would run as a formula has an
/// apostrophe before it.
pub fn csv(selection: &Selection<'_>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    line(&mut text, columns().into_iter().chain(OF_THE_SHEET.map(str::to_owned)));
    let of_the_sheet =
        [defused(selection.licence), defused(selection.attribution), selection.updated().unwrap_or_default()];
    for member in selection.members {
        let cells = selection.row(member);
        line(&mut text, cells.iter().map(|(_, cell)| shown(cell)).chain(of_the_sheet.clone()));
    }
    text
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => defused(text),
        Cell::Number(number) => number.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Texts(texts) => defused(&texts.join("; ")),
    }
}

fn defused(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    let fields: Vec<String> = fields.map(|field| quoted(&field)).collect();
    text.push_str(&fields.join(","));
    text.push_str("\r\n");
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\r', '\n', ';']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
