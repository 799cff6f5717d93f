//! Validates the features of one or more responses together, with the decoder of `domain`.

use domain::{DecodeResult, Expected, Lang, Messages, Problem, SourceMessages};
use serde_json::Value;

/// A feature before validation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawFeature {
    /// Where its record begins in the source.
    pub position: Position,
    /// The feature as GeoJSON.
    pub feature: String,
}

/// The position of a record in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The page, counted from 1.
    pub page: usize,
    /// The line of that page, counted from 1.
    pub line: usize,
}

impl RawFeature {
    pub(crate) fn new(line: usize, feature: &Value) -> Self {
        Self { position: Position { page: 1, line }, feature: feature.to_string() }
    }
}

/// A problem of a record, with information about its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The page of the source, counted from 1.
    pub page: usize,
    /// The problem; its line refers to that page.
    pub problem: Problem,
    /// Whether the coordinates are valid if longitude and latitude are swapped.
    pub is_swapped: bool,
}

impl Diagnostic {
    /// The message, with page, line and remedy.
    pub fn message(&self, lang: Lang) -> String {
        let Problem { record, field, found, expected, line, .. } = &self.problem;
        let problem = Messages::for_lang(lang).problem(record, field, found, *expected, *line);
        SourceMessages::for_lang(lang).problem(self.page, self.is_swapped, &problem)
    }
}

/// The members loaded from a source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadResult {
    /// The members and the date of the list; its problems are moved to `diagnostics`.
    pub decoded: DecodeResult,
    /// The problems found.
    pub diagnostics: Vec<Diagnostic>,
    /// The position of each member.
    pub positions: Vec<Position>,
    /// The total number of members according to the source.
    pub matched: Option<u64>,
    /// Whether the source has more members than were requested.
    pub has_more: bool,
}

const COLLECTION_START: &str = "{\"type\":\"FeatureCollection\",\"features\":[\n";

/// Validates features. Valid ones become members, the others cause diagnostics.
pub fn decode_features(features: &[RawFeature]) -> LoadResult {
    let mut text = String::from(COLLECTION_START);
    // The line of the collection in which each feature begins.
    let (mut starts, mut line) = (Vec::with_capacity(features.len()), 2);
    for (index, raw) in features.iter().enumerate() {
        if index > 0 {
            text.push_str(",\n");
            line += 1;
        }
        starts.push(line);
        line += raw.feature.bytes().filter(|&byte| byte == b'\n').count();
        text.push_str(&raw.feature);
    }
    text.push_str("\n]}");
    let collection = domain::decode(text.as_bytes());
    debug_assert!(collection.is_ok(), "every feature is JSON, so the collection is: {collection:?}");
    let mut decoded = collection.unwrap_or_default();
    let problems = std::mem::take(&mut decoded.problems);
    let mut is_dropped = vec![false; features.len()];
    let diagnostic = |problem: Problem| {
        let index = starts.partition_point(|&start| start <= problem.line).checked_sub(1)?;
        let raw = features.get(index)?;
        is_dropped[index] |= problem.drops_record;
        let line = raw.position.line + problem.line - starts[index];
        let is_swapped = problem.expected == Expected::Coordinates && has_swapped_coordinates(&raw.feature);
        let record = rename_record(&problem.record, raw.position.page);
        Some(Diagnostic { page: raw.position.page, is_swapped, problem: Problem { line, record, ..problem } })
    };
    let diagnostics = problems.into_iter().filter_map(diagnostic).collect();
    let kept = features.iter().zip(is_dropped).filter(|(_, is_dropped)| !is_dropped);
    let positions = kept.map(|(raw, _)| raw.position).collect();
    LoadResult { decoded, diagnostics, positions, ..LoadResult::default() }
}

/// Names a record without an id by its page: its index in the collection means nothing in the source.
fn rename_record(record: &str, page: usize) -> String {
    if page > 1 && record.starts_with("record ") { format!("page {page}") } else { record.into() }
}

/// Whether invalid coordinates become valid if longitude and latitude are swapped.
fn has_swapped_coordinates(feature: &str) -> bool {
    let feature: Value = serde_json::from_str(feature).unwrap_or_default();
    let number = |pointer: &str| feature.pointer(pointer).and_then(Value::as_f64);
    match (number("/geometry/coordinates/0"), number("/geometry/coordinates/1")) {
        (Some(first), Some(second)) => first.abs() <= 90.0 && (90.0..=180.0).contains(&second.abs()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(page: usize, line: usize, feature: &str) -> RawFeature {
        RawFeature { position: Position { page, line }, feature: feature.into() }
    }

    fn feature(id: &str, coordinates: &str) -> String {
        format!(
            "{{\"type\":\"Feature\",\"id\":\"{id}\",\n\"geometry\":{{\"type\":\"Point\",\"coordinates\":{coordinates}}},\
             \"properties\":{{\"name\":\"A\",\"country_code\":\"KR\"}}}}"
        )
    }

    #[test]
    fn problems_keep_the_page_and_line_of_the_source() {
        let features = [
            raw(1, 10, &feature("a", "[1,2]")),
            raw(2, 5, &feature("b", "[1]")),
            raw(2, 9, &feature("a", "[3,4]")),
        ];
        let result = decode_features(&features);
        assert_eq!(result.decoded.members.len(), 1);
        let found: Vec<_> = result
            .diagnostics
            .iter()
            .map(|diagnostic| (diagnostic.page, diagnostic.problem.line, diagnostic.problem.expected))
            .collect();
        assert_eq!(found, [(2, 6, Expected::Coordinates), (2, 9, Expected::UniqueId)]);
        assert_eq!(result.positions, [Position { page: 1, line: 10 }]);
    }

    #[test]
    fn swapped_coordinates_are_recognised() {
        for (coordinates, is_swapped) in
            [("[36.35,127.38]", true), ("[200,127]", false), ("[36,200]", false), ("[36]", false)]
        {
            let result = decode_features(&[raw(1, 1, &feature("a", coordinates))]);
            assert_eq!(result.diagnostics[0].is_swapped, is_swapped, "{coordinates}");
        }
    }

    #[test]
    fn no_features_give_an_empty_list() {
        assert_eq!(decode_features(&[]), LoadResult::default());
    }

    #[test]
    fn a_note_names_page_line_and_remedy() {
        let problem = Problem {
            record: "a".into(),
            field: "geometry",
            found: "[36,127]".into(),
            expected: Expected::Coordinates,
            drops_record: true,
            line: 5,
        };
        let diagnostic = Diagnostic { page: 2, problem, is_swapped: true };
        assert_eq!(
            diagnostic.message(Lang::En),
            "Page 2: a (line 5), geometry: expected a longitude from -180 to 180, then a latitude from -90 to 90; found \
             [36,127]. Latitude and longitude are swapped: write the longitude first."
        );
        assert_eq!(
            diagnostic.message(Lang::Ko),
            "2쪽: a (5행) geometry: 경도 -180~180, 위도 -90~90 필요, 현재 값 [36,127]. 위도와 경도가 바뀌었습니다. 경도를 먼저 \
             적어 주십시오."
        );
    }
}
