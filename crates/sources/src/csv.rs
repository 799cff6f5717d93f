//! Tables: comma-separated values with a header (RFC 4180), as spreadsheets publish them.

use ::csv::{ByteRecord, ReaderBuilder, Trim};
use serde_json::Value;

use super::{Draft, Fault, Mapping};

/// What a record cannot do without.
const REQUIRED: [&str; 5] = ["id", "name", "country_code", "lat", "lon"];

/// The rows of a table, each as a feature.
///
/// # Errors
/// When there is no header, a column is missing that every member needs, or a quotation mark is never closed.
pub fn drafts(text: &str, mapping: &Mapping) -> Result<Vec<Draft>, Fault> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_lowercase).collect(),
        Err(_) => return Err(Fault::Empty),
    };
    let column = |field: &str| {
        let name = mapping.place(field).unwrap_or(field).trim().to_lowercase();
        header.iter().position(|own| *own == name)
    };
    if let Some(field) = REQUIRED.iter().find(|field| column(field).is_none() && !mapping.has_constant(field))
    {
        let name = mapping.place(field).unwrap_or(field);
        return Err(Fault::NoColumn(name.into(), header.join(", ").chars().take(200).collect()));
    }
    let (mut drafts, mut row, mut place) = (Vec::new(), ByteRecord::new(), Place { byte: 0, line: 1 });
    let unpaired = !text.bytes().filter(|&byte| byte == b'"').count().is_multiple_of(2);
    while reader.read_byte_record(&mut row).unwrap_or(false) {
        place = place.of(text, &row);
        let line = place.line;
        if unpaired && is_swallowing(&row, header.len()) {
            return Err(Fault::CutOff(line));
        }
        let cell =
            |field: &str| row.get(column(field)?).map(|cell| String::from_utf8_lossy(cell).into_owned());
        if !row.iter().all(<[u8]>::is_empty) {
            drafts.push(Draft::new(line, &mapping.feature(|field| cell(field).map(Value::String))));
        }
    }
    Ok(drafts)
}

/// Where a row begins.
#[derive(Clone, Copy)]
struct Place {
    byte: usize,
    line: usize,
}

impl Place {
    /// The reader's own position is that of the line break before the row, or of blank lines before it.
    fn of(self, text: &str, row: &ByteRecord) -> Self {
        let from = row.position().map_or(self.byte, |position| position.byte() as usize);
        let blank = text.bytes().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let between = text.as_bytes().get(self.byte..from + blank).unwrap_or_default();
        Self { byte: from + blank, line: self.line + between.iter().filter(|&&byte| byte == b'\n').count() }
    }
}

/// Of comma, semicolon and tab the one that stands in the header most often.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                counts.iter_mut().filter(|(_, own)| *own == byte).for_each(|(count, _)| *count += 1)
            }
            _ => {}
        }
    }
    // The first of those that are level.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |&(_, byte)| byte)
}

/// Whether a row has swallowed those after it, as it does when a quotation mark is never closed.
fn is_swallowing(row: &ByteRecord, columns: usize) -> bool {
    row.len() < columns && row.iter().any(|cell| cell.contains(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Value)> {
        let drafts = drafts(text, &Mapping::default()).unwrap();
        drafts.iter().map(|draft| (draft.line, serde_json::from_str(&draft.feature).unwrap())).collect()
    }

    #[test]
    fn the_header_tells_what_stands_between_the_cells() {
        for (header, delimiter_found) in [
            ("a,b;c,d\n", b','),
            ("a;b;c,d", b';'),
            ("a\tb\r\n;;;;", b'\t'),
            ("\"a;;;\",b\n", b','),
            ("alone", b','),
        ] {
            assert_eq!(delimiter(header), delimiter_found, "{header}");
        }
    }

    #[test]
    fn rows_keep_their_lines() {
        let text = "ID; Name ;lat;lon;country_code\r\n\r\na;\"A\r\n\"\"a\"\"; b\";1,5;2;KR\r\n;;;;\r\nb;B;3;4;KR\r\n";
        let found: Vec<_> = rows(text)
            .into_iter()
            .map(|(line, row)| {
                (
                    line,
                    row["id"].clone(),
                    row["properties"]["name"].clone(),
                    row["geometry"]["coordinates"].clone(),
                )
            })
            .collect();
        let expected = [
            (3, "a".into(), "A\r\n\"a\"; b".into(), serde_json::json!([2.0, 1.5])),
            (6, "b".into(), "B".into(), serde_json::json!([4.0, 3.0])),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_missing_column_is_said() {
        let fault = drafts("id,title,lat,lon\n", &Mapping::default()).unwrap_err();
        assert_eq!(fault, Fault::NoColumn("name".into(), "id, title, lat, lon".into()));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_a_cut() {
        let text = "id,name,lat,lon,country_code\na,\"A,1,2,KR\nb,B,3,4,KR\n";
        assert_eq!(drafts(text, &Mapping::default()).unwrap_err(), Fault::CutOff(2));
    }
}
