//! What stands above a text, between two lines of `+++`.

use domain::Date;
use toml::{Table, Value};

use super::diagnostic::line_of;
use super::partial_date::PartialDate;

/// What a text says of itself.
#[derive(Debug, PartialEq)]
pub struct FrontMatter {
    pub title: String,
    pub summary: String,
    pub updated: Date,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// The line that the sources stand in.
    pub sources_line: usize,
    /// When what an item of the news tells of took place, and the line that says so.
    pub date: Option<(PartialDate, usize)>,
}

/// A line and what is wrong there.
type Faults = Vec<(usize, String)>;

const FIELDS: [&str; 5] = ["title", "summary", "sources", "updated", "date"];

/// Divides a file into what stands between the `+++`, and the text with the line that it begins in.
pub fn split(file: &str) -> Result<(&str, &str, usize), String> {
    let divided = file.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let (front, text) = divided.ok_or(
        "the front matter is missing; begin the file with a line `+++`, the lines title, summary, sources and \
         updated, and another line `+++`",
    )?;
    Ok((front, text, line_of(file, file.len() - text.len())))
}

/// Reads what stands between the `+++`, of which the first line is the file's second.
pub fn read(front: &str) -> Result<FrontMatter, Faults> {
    let table: Table = front.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| line_of(front, span.start));
        vec![(line + 1, format!("the front matter is not TOML: {}; write `key = \"text\"`", error.message()))]
    })?;
    let mut fields = Fields { front, table: &table, faults: unknown(front, &table) };
    let (title, summary) = (fields.text("title"), fields.text("summary"));
    let (sources, updated, date) = (fields.sources(), fields.updated(), fields.date());
    match (title, summary, updated, fields.faults.is_empty()) {
        (Some(title), Some(summary), Some(updated), true) => {
            let sources_line = line_of_key(front, "sources");
            Ok(FrontMatter { title, summary, updated, sources, sources_line, date })
        }
        _ => Err(fields.faults),
    }
}

fn unknown(front: &str, table: &Table) -> Faults {
    let unknown = table.keys().filter(|key| !FIELDS.contains(&key.as_str()));
    let fault = |key: &String| {
        (line_of_key(front, key), format!("`{key}` is not known; the front matter has {}", FIELDS.join(", ")))
    };
    unknown.map(fault).collect()
}

fn line_of_key(front: &str, key: &str) -> usize {
    let named = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    front.lines().position(named).map_or(1, |index| index + 2)
}

struct Fields<'a> {
    front: &'a str,
    table: &'a Table,
    faults: Faults,
}

impl Fields<'_> {
    fn text(&mut self, key: &str) -> Option<String> {
        match self.table.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(text.clone()),
            Some(_) => self.fault(key, format!("`{key}` is not a text; write `{key} = \"…\"`")),
            None => self.fault(key, format!("`{key}` is missing; add `{key} = \"…\"`")),
        }
    }

    fn sources(&mut self) -> Vec<String> {
        let Some(value) = self.table.get("sources") else { return Vec::new() };
        let keys =
            value.as_array().and_then(|keys| keys.iter().map(|key| key.as_str().map(Into::into)).collect());
        let what = "`sources` is not a list of keys; write `sources = [\"KEY\"]`";
        keys.or_else(|| self.fault("sources", what.into())).unwrap_or_default()
    }

    fn updated(&mut self) -> Option<Date> {
        let text = match self.table.get("updated") {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Datetime(date)) => date.to_string(),
            Some(_) => {
                return self
                    .fault("updated", "`updated` is not a date; write `updated = \"2026-11-23\"`".into());
            }
            None => {
                return self.fault("updated", "`updated` is missing; add `updated = \"2026-11-23\"`".into());
            }
        };
        let date = Date::parse(&text).filter(|_| text.len() == 10);
        date.or_else(|| {
            self.fault(
                "updated",
                format!("`updated` is not a date: {text}; write `updated = \"2026-11-23\"`"),
            )
        })
    }

    fn date(&mut self) -> Option<(PartialDate, usize)> {
        let value = self.table.get("date")?;
        let moment = value.as_str().and_then(PartialDate::parse);
        let what =
            "`date` is not a date in quotes; write `date = \"2005-05-06\"`, or as much of it as is known";
        let moment = moment.or_else(|| self.fault("date", what.into()))?;
        Some((moment, line_of_key(self.front, "date")))
    }

    fn fault<T>(&mut self, key: &str, message: String) -> Option<T> {
        self.faults.push((line_of_key(self.front, key), message));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "title = \"A\"\nsummary = \"B.\"\nsources = [\"ST\"]\nupdated = \"2026-11-23\"";

    fn faults(front: &str) -> Vec<String> {
        let faults = read(front).unwrap_err();
        faults.into_iter().map(|(line, message)| format!("{line}: {message}")).collect()
    }

    #[test]
    fn front_matter_is_read() {
        for front in [FRONT.to_owned(), FRONT.replace("\"2026-11-23\"", "2026-11-23")] {
            let read = read(&front).unwrap();
            assert_eq!((read.title.as_str(), read.summary.as_str()), ("A", "B."));
            assert_eq!((read.sources, read.sources_line), (vec!["ST".into()], 4));
            assert_eq!(read.updated.to_string(), "2026-11-23");
        }
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        for date in ["2005", "2005-05", "2005-05-06"] {
            let (moment, line) = read(&format!("{FRONT}\ndate = \"{date}\"")).unwrap().date.unwrap();
            assert_eq!((moment.to_string().as_str(), line), (date, 6));
        }
        assert_eq!(
            faults(&format!("{FRONT}\ndate = \"2005-02-30\"")),
            [
                "6: `date` is not a date in quotes; write `date = \"2005-05-06\"`, or as much of it as is known"
            ]
        );
    }

    #[test]
    fn a_file_is_divided() {
        assert_eq!(split("+++\na = 1\n+++\n\nText.\n"), Ok(("a = 1", "\nText.\n", 4)));
        for file in ["Text.\n", "+++\na = 1\nText.\n", ""] {
            assert!(split(file).unwrap_err().starts_with("the front matter is missing; begin the file"));
        }
    }

    #[test]
    fn a_field_that_is_missing_or_wrong_is_said_with_its_line_and_a_remedy() {
        for (old, new, fault) in [
            ("title = \"A\"\n", "", "1: `title` is missing; add `title = \"…\"`"),
            ("summary = \"B.\"\n", "", "1: `summary` is missing; add `summary = \"…\"`"),
            ("updated = \"2026-11-23\"", "", "1: `updated` is missing; add `updated = \"2026-11-23\"`"),
            ("\"B.\"", "\" \"", "3: `summary` is not a text; write `summary = \"…\"`"),
            ("\"A\"", "1", "2: `title` is not a text; write `title = \"…\"`"),
            ("[\"ST\"]", "\"ST\"", "4: `sources` is not a list of keys; write `sources = [\"KEY\"]`"),
            (
                "2026-11-23",
                "2026-13-23",
                "5: `updated` is not a date: 2026-13-23; write `updated = \"2026-11-23\"`",
            ),
            (
                "2026-11-23",
                "2026-11-23T10:00",
                "5: `updated` is not a date: 2026-11-23T10:00; write `updated = \"2026-11-23\"`",
            ),
            (
                "sources",
                "source",
                "4: `source` is not known; the front matter has title, summary, sources, updated, date",
            ),
        ] {
            assert_eq!(faults(&FRONT.replace(old, new)), [fault], "{new}");
        }
    }

    #[test]
    fn what_is_no_toml_is_said_with_its_line() {
        let fault = faults(&FRONT.replace("summary =", "summary:")).remove(0);
        assert!(fault.starts_with("3: the front matter is not TOML: "), "{fault}");
    }
}
