//! KML 2.2 (OGC 07-147r2), as globes and maps read it.

use std::fmt::Write as _;

use domain::Member;

use super::{Cell, Selection};

/// A placemark a member, with its fields as extended data.
pub fn kml(selection: &Selection<'_>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str("<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<Document>\n");
    element(&mut text, 1, "name", selection.title);
    element(&mut text, 1, "description", &about(selection));
    for member in selection.members {
        placemark(&mut text, selection, member);
    }
    text.push_str("</Document>\n</kml>\n");
    text
}

fn about(selection: &Selection<'_>) -> String {
    let parts = [
        selection.licence.to_owned(),
        selection.attribution.to_owned(),
        selection.updated().unwrap_or_default(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn placemark(text: &mut String, selection: &Selection<'_>, member: &Member) {
    text.push_str("  <Placemark>\n");
    element(text, 2, "name", member.name.get(selection.lang));
    if let Some(page) = selection.page(member) {
        // Writing to memory cannot fail.
        let _ = writeln!(text, "    <atom:link href=\"{}\"/>", escaped(&page));
    }
    text.push_str("    <ExtendedData>\n");
    for (key, cell) in selection.row(member) {
        // A field called as the placemark's own would replace that in some readers.
        let key = if key == "name" { "default_name" } else { &key };
        if let Some(value) = shown(&cell) {
            let _ = writeln!(text, "      <Data name=\"{key}\"><value>{}</value></Data>", escaped(&value));
        }
    }
    text.push_str("    </ExtendedData>\n    <Point>\n");
    element(text, 3, "coordinates", &format!("{},{}", member.lon, member.lat));
    text.push_str("    </Point>\n  </Placemark>\n");
}

fn shown(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) => Some(number.to_string()),
        Cell::Year(year) => Some(year.to_string()),
        Cell::Texts(texts) => (!texts.is_empty()).then(|| texts.join("; ")),
    }
}

fn element(text: &mut String, depth: usize, name: &str, value: &str) {
    let _ = writeln!(text, "{:1$}<{name}>{2}</{name}>", "", depth * 2, escaped(value));
}

/// A text as XML 1.0 writes it; characters that it cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A reader would make a line feed of it.
            '\r' => escaped.push_str("&#13;"),
            '\t' | '\n' => escaped.push(letter),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
