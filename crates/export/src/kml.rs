//! KML 2.2 (OGC 07-147r2) for globes and maps.

use std::fmt::Write as _;

use domain::Member;

use super::{Cell, Export};

/// Exports one placemark per member, with its fields as extended data.
pub fn kml(export: &Export<'_>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str("<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<Document>\n");
    push_element(&mut text, 1, "name", export.title);
    push_element(&mut text, 1, "description", &description(export));
    for member in export.members {
        push_placemark(&mut text, export, member);
    }
    text.push_str("</Document>\n</kml>\n");
    text
}

fn description(export: &Export<'_>) -> String {
    let parts =
        [export.licence.to_owned(), export.attribution.to_owned(), export.updated_text().unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn push_placemark(text: &mut String, export: &Export<'_>, member: &Member) {
    text.push_str("  <Placemark>\n");
    push_element(text, 2, "name", member.name.get(export.lang));
    if let Some(page) = export.page_url(member) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "    <atom:link href=\"{}\"/>", escape(&page));
    }
    text.push_str("    <ExtendedData>\n");
    for (key, cell) in export.row(member) {
        // Some readers replace the placemark's name with a data field of that name.
        let key = if key == "name" { "default_name" } else { &key };
        if let Some(value) = cell_text(&cell) {
            let _ = writeln!(text, "      <Data name=\"{key}\"><value>{}</value></Data>", escape(&value));
        }
    }
    text.push_str("    </ExtendedData>\n    <Point>\n");
    push_element(text, 3, "coordinates", &format!("{},{}", member.lon, member.lat));
    text.push_str("    </Point>\n  </Placemark>\n");
}

fn cell_text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) => Some(number.to_string()),
        Cell::Year(year) => Some(year.to_string()),
        Cell::Texts(texts) => (!texts.is_empty()).then(|| texts.join("; ")),
    }
}

fn push_element(text: &mut String, depth: usize, name: &str, value: &str) {
    let _ = writeln!(text, "{:1$}<{name}>{2}</{name}>", "", depth * 2, escape(value));
}

/// Escapes a text for XML 1.0; drops characters that XML cannot represent.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A literal one would be normalized to a line feed.
            '\r' => escaped.push_str("&#13;"),
            '\t' | '\n' => escaped.push(letter),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
