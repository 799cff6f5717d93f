//! Features of one or many answers, judged together by the one reader of records.

use domain::{DecodeResult, Expected, Lang, Messages, Problem, SourceMessages};
use serde_json::Value;

/// A feature that nobody has judged yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which answer of the source it came in, from 1.
    pub page: usize,
    /// The line of that answer that its record begins in, from 1.
    pub line: usize,
    /// The feature, GeoJSON.
    pub feature: String,
}

impl Draft {
    pub(crate) fn new(line: usize, feature: &Value) -> Self {
        Self { page: 1, line, feature: feature.to_string() }
    }
}

/// A problem of one record, with what only the source can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which answer of the source it is in, from 1.
    pub page: usize,
    /// The problem; its line is one of that answer.
    pub problem: Problem,
    /// Whether the point would be one if its two numbers were exchanged.
    pub swapped: bool,
}

impl Note {
    /// The message, with page, line and remedy.
    pub fn message(&self, lang: Lang) -> String {
        let Problem { record, field, found, expected, line, .. } = &self.problem;
        let problem = (Messages::for_lang(lang).problem)(record, field, found, *expected, *line);
        (SourceMessages::for_lang(lang).problem)(self.page, self.swapped, &problem)
    }
}

/// What a source gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The members, and the day of the list; no problems.
    pub feed: DecodeResult,
    /// What is to be told.
    pub notes: Vec<Note>,
    /// Where each member stands in the source: the page and the line.
    pub places: Vec<(usize, usize)>,
    /// How many members the source says that there are.
    pub matched: Option<u64>,
    /// Whether the source has more than were asked for.
    pub has_more: bool,
}

const BEGIN: &str = "{\"type\":\"FeatureCollection\",\"features\":[\n";

/// Judges features: they become members, or something is to be told about them.
pub fn judge(drafts: &[Draft]) -> Reading {
    let mut text = String::from(BEGIN);
    // The line of the collection that each feature begins in.
    let (mut starts, mut line) = (Vec::with_capacity(drafts.len()), 2);
    for (index, draft) in drafts.iter().enumerate() {
        if index > 0 {
            text.push_str(",\n");
            line += 1;
        }
        starts.push(line);
        line += draft.feature.bytes().filter(|&byte| byte == b'\n').count();
        text.push_str(&draft.feature);
    }
    text.push_str("\n]}");
    // Every draft is JSON, so that the collection is one.
    let mut feed = domain::decode(text.as_bytes()).unwrap_or_default();
    let problems = std::mem::take(&mut feed.problems);
    let mut lost = vec![false; drafts.len()];
    let note = |problem: Problem| {
        let index = starts.partition_point(|&start| start <= problem.line).checked_sub(1)?;
        let draft = drafts.get(index)?;
        lost[index] |= problem.drops_record;
        let line = draft.line + problem.line - starts[index];
        let swapped = problem.expected == Expected::Coordinates && is_swapped(&draft.feature);
        let record = own_place(&problem.record, draft);
        Some(Note { page: draft.page, swapped, problem: Problem { line, record, ..problem } })
    };
    let notes = problems.into_iter().filter_map(note).collect();
    let kept = drafts.iter().zip(lost).filter(|(_, lost)| !lost);
    let places = kept.map(|(draft, _)| (draft.page, draft.line)).collect();
    Reading { feed, notes, places, ..Reading::default() }
}

/// Records without an id are named by their place in what was judged, which is no place in the source.
fn own_place(record: &str, draft: &Draft) -> String {
    if draft.page > 1 && record.starts_with("record ") {
        format!("page {}", draft.page)
    } else {
        record.into()
    }
}

/// Whether a point that is off the Earth is on it the other way round.
pub fn is_swapped(feature: &str) -> bool {
    let feature: Value = serde_json::from_str(feature).unwrap_or_default();
    let number = |at: &str| feature.pointer(at).and_then(Value::as_f64);
    match (number("/geometry/coordinates/0"), number("/geometry/coordinates/1")) {
        (Some(first), Some(second)) => first.abs() <= 90.0 && (90.0..=180.0).contains(&second.abs()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(page: usize, line: usize, feature: &str) -> Draft {
        Draft { page, line, feature: feature.into() }
    }

    fn feature(id: &str, coordinates: &str) -> String {
        format!(
            "{{\"type\":\"Feature\",\"id\":\"{id}\",\n\"geometry\":{{\"type\":\"Point\",\"coordinates\":{coordinates}}},\
             \"properties\":{{\"name\":\"A\",\"country_code\":\"KR\"}}}}"
        )
    }

    #[test]
    fn problems_keep_the_page_and_line_of_the_source() {
        let drafts = [
            draft(1, 10, &feature("a", "[1,2]")),
            draft(2, 5, &feature("b", "[1]")),
            draft(2, 9, &feature("a", "[3,4]")),
        ];
        let reading = judge(&drafts);
        assert_eq!(reading.feed.members.len(), 1);
        let told: Vec<_> =
            reading.notes.iter().map(|note| (note.page, note.problem.line, note.problem.expected)).collect();
        assert_eq!(told, [(2, 6, Expected::Coordinates), (2, 9, Expected::UniqueId)]);
        assert_eq!(reading.places, [(1, 10)]);
    }

    #[test]
    fn a_point_the_wrong_way_round_is_recognised() {
        for (coordinates, swapped) in
            [("[36.35,127.38]", true), ("[200,127]", false), ("[36,200]", false), ("[36]", false)]
        {
            let reading = judge(&[draft(1, 1, &feature("a", coordinates))]);
            assert_eq!(reading.notes[0].swapped, swapped, "{coordinates}");
        }
    }

    #[test]
    fn nothing_is_an_empty_list() {
        assert_eq!(judge(&[]), Reading::default());
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
        let note = Note { page: 2, problem, swapped: true };
        assert_eq!(
            note.message(Lang::En),
            "Page 2: a (line 5), geometry: expected a longitude from -180 to 180, then a latitude from -90 to 90; found \
             [36,127]. Latitude and longitude are exchanged: write the longitude first."
        );
        assert_eq!(
            note.message(Lang::Ko),
            "2쪽: a (5행) geometry: 경도 -180~180, 위도 -90~90 필요, 현재 값 [36,127]. 위도와 경도가 바뀌었습니다. 경도를 먼저 \
             적어 주십시오."
        );
    }
}
