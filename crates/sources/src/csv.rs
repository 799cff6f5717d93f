//! Decodes CSV with a header row (RFC 4180), as exported by spreadsheets.

use ::csv::{ByteRecord, ReaderBuilder, Trim};
use serde_json::Value;

use super::{Mapping, RawFeature, SourceError};

/// Fields that every record needs.
const REQUIRED: [&str; 5] = ["id", "name", "country_code", "lat", "lon"];

/// Converts the rows of a table to features.
///
/// # Errors
/// If the header or a required column is missing, or a quoted cell is never closed.
pub fn features(text: &str, mapping: &Mapping) -> Result<Vec<RawFeature>, SourceError> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_lowercase).collect(),
        Err(_) => return Err(SourceError::Empty),
    };
    require_columns(&header, mapping)?;
    let (mut features, mut row) = (Vec::new(), ByteRecord::new());
    let mut start = RowStart { byte: 0, line: 1 };
    let has_unclosed_quote = !text.bytes().filter(|&byte| byte == b'"').count().is_multiple_of(2);
    while reader.read_byte_record(&mut row).unwrap_or(false) {
        start = start.next(text, &row);
        let line = start.line;
        if has_unclosed_quote && contains_other_rows(&row, header.len()) {
            return Err(SourceError::Truncated { line });
        }
        let cell = |field: &str| {
            row.get(column(&header, mapping, field)?).map(|cell| String::from_utf8_lossy(cell).into_owned())
        };
        if !row.iter().all(<[u8]>::is_empty) {
            features.push(RawFeature::new(line, &mapping.feature(|field| cell(field).map(Value::String))));
        }
    }
    Ok(features)
}

/// The index of the column with a field.
fn column(header: &[String], mapping: &Mapping, field: &str) -> Option<usize> {
    let name = mapping.location(field).unwrap_or(field).trim().to_lowercase();
    header.iter().position(|other| *other == name)
}

fn require_columns(header: &[String], mapping: &Mapping) -> Result<(), SourceError> {
    let is_missing = |field: &str| column(header, mapping, field).is_none() && !mapping.has_constant(field);
    let Some(field) = REQUIRED.into_iter().find(|field| is_missing(field)) else { return Ok(()) };
    Err(SourceError::MissingColumn {
        column: mapping.location(field).unwrap_or(field).into(),
        found: header.join(", ").chars().take(200).collect(),
    })
}

/// The position where a row begins.
#[derive(Clone, Copy)]
struct RowStart {
    byte: usize,
    line: usize,
}

impl RowStart {
    /// The start of the next row. The position that the parser reports may be that of the line break or of blank lines
    /// before it.
    fn next(self, text: &str, row: &ByteRecord) -> Self {
        let from = row.position().map_or(self.byte, |position| position.byte() as usize);
        let blank = text.bytes().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let between = text.as_bytes().get(self.byte..from + blank).unwrap_or_default();
        Self { byte: from + blank, line: self.line + between.iter().filter(|&&byte| byte == b'\n').count() }
    }
}

/// The most frequent of comma, semicolon and tab in the header.
fn delimiter(text: &str) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            byte if !is_quoted => counts
                .iter_mut()
                .filter(|(_, delimiter)| *delimiter == byte)
                .for_each(|(count, _)| *count += 1),
            _ => {}
        }
    }
    // Reversed, so that a tie selects the first.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |&(_, byte)| byte)
}

/// Whether a row contains the rows after it, as happens if a quote is never closed.
fn contains_other_rows(row: &ByteRecord, columns: usize) -> bool {
    row.len() < columns && row.iter().any(|cell| cell.contains(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Value)> {
        let features = features(text, &Mapping::default()).unwrap();
        features.iter().map(|raw| (raw.position.line, serde_json::from_str(&raw.feature).unwrap())).collect()
    }

    #[test]
    fn the_delimiter_is_detected_in_the_header() {
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
    fn rows_have_line_numbers() {
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
    fn a_missing_column_is_reported() {
        let error = features("id,title,lat,lon\n", &Mapping::default()).unwrap_err();
        assert_eq!(
            error,
            SourceError::MissingColumn { column: "name".into(), found: "id, title, lat, lon".into() }
        );
    }

    #[test]
    fn an_unclosed_quote_is_a_truncation() {
        let text = "id,name,lat,lon,country_code\na,\"A,1,2,KR\nb,B,3,4,KR\n";
        assert_eq!(features(text, &Mapping::default()).unwrap_err(), SourceError::Truncated { line: 2 });
    }
}
