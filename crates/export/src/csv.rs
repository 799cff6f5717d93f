//! CSV (RFC 4180) for spreadsheets.

use super::{Cell, Export, columns};

/// Without it, spreadsheets do not recognize UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// Characters that start a formula in spreadsheets, including full-width forms.
const FORMULA_START: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Columns with the same value in every row, because CSV has no place for metadata.
const METADATA_COLUMNS: [&str; 3] = ["licence", "attribution", "updated"];

/// Exports a header and one row per member. Lists are separated by `; `. A text that a spreadsheet would run as a formula is
/// prefixed with an apostrophe.
pub fn csv(export: &Export<'_>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push_row(&mut text, columns().into_iter().chain(METADATA_COLUMNS.map(str::to_owned)));
    let metadata = [
        escape_formula(export.licence),
        escape_formula(export.attribution),
        export.updated_text().unwrap_or_default(),
    ];
    for member in export.members {
        let cells = export.row(member);
        push_row(&mut text, cells.iter().map(|(_, cell)| cell_text(cell)).chain(metadata.clone()));
    }
    text
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => escape_formula(text),
        Cell::Number(number) => number.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Texts(texts) => escape_formula(&texts.join("; ")),
    }
}

fn escape_formula(text: &str) -> String {
    if text.starts_with(FORMULA_START) { format!("'{text}") } else { text.to_owned() }
}

fn push_row(text: &mut String, fields: impl Iterator<Item = String>) {
    let fields: Vec<String> = fields.map(|field| quote(&field)).collect();
    text.push_str(&fields.join(","));
    text.push_str("\r\n");
}

fn quote(field: &str) -> String {
    if field.contains([',', '"', '\r', '\n', ';']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
