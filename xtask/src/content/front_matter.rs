//! Front matter: the TOML between two lines of `+++` at the beginning of a text.

use std::collections::BTreeMap;

use domain::{Date, PageView, PartialDate};
use toml::{Spanned, Value};

use super::diagnostic::{LineError, line_of};

/// The metadata of a text.
#[derive(Debug, PartialEq)]
pub struct FrontMatter {
    pub title: String,
    /// The name in menus and lists, if it is not the title, and its line.
    pub label: Option<(String, usize)>,
    /// What the page has beside its text, and the line that says so.
    pub shows: Option<(PageView, usize)>,
    pub summary: String,
    /// The day of the last check.
    pub updated: Date,
    /// The keys of the sources.
    pub sources: Vec<String>,
    /// The line of the sources.
    pub sources_line: usize,
    /// The date of the event that a news item reports, and its line.
    pub date: Option<(PartialDate, usize)>,
}

const FIELDS: [&str; 7] = ["title", "label", "summary", "shows", "sources", "updated", "date"];

/// Splits a file into front matter and text, and returns the line in which the text begins.
pub fn split(file: &str) -> Result<(&str, &str, usize), LineError> {
    let parts = file.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let (front, text) = parts.ok_or_else(|| {
        LineError::new(
            1,
            "the front matter is missing; begin the file with a line `+++`, the lines title, summary, sources and \
             updated, and another line `+++`",
        )
    })?;
    Ok((front, text, line_of(file, file.len() - text.len())))
}

/// Parses front matter, whose first line is the second of the file. Returns all errors in it.
pub fn parse(front: &str) -> Result<FrontMatter, Vec<LineError>> {
    let fields = toml::from_str(front).map_err(|error| {
        let line = error.span().map_or(1, |span| line_of(front, span.start));
        let message = format!("the front matter is not TOML: {}; write `key = \"text\"`", error.message());
        vec![LineError::new(line + 1, message)]
    })?;
    let mut fields = Fields { front, fields, errors: Vec::new() };
    fields.check_names();
    let (title, summary) = (fields.text("title"), fields.text("summary"));
    let (label, shows) = (fields.label(), fields.shows());
    let (sources, updated, date) = (fields.sources(), fields.updated(), fields.date());
    match (title, summary, updated, fields.errors.is_empty()) {
        (Some(title), Some(summary), Some(updated), true) => {
            let sources_line = fields.line("sources");
            Ok(FrontMatter { title, label, shows, summary, updated, sources, sources_line, date })
        }
        _ => Err(fields.errors),
    }
}

struct Fields<'a> {
    front: &'a str,
    fields: BTreeMap<Spanned<String>, Value>,
    errors: Vec<LineError>,
}

impl Fields<'_> {
    fn check_names(&mut self) {
        let unknown = self.fields.keys().filter(|name| !FIELDS.contains(&name.get_ref().as_str()));
        let error = |name: &Spanned<String>| {
            let message =
                format!("unknown field `{}`; the front matter has {}", name.get_ref(), FIELDS.join(", "));
            LineError::new(line_of(self.front, name.span().start) + 1, message)
        };
        self.errors = unknown.map(error).collect();
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.fields.get(name) {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(text.clone()),
            Some(_) => self.refuse(name, format!("`{name}` is not a text; write `{name} = \"…\"`")),
            None => self.refuse(name, format!("`{name}` is missing; add `{name} = \"…\"`")),
        }
    }

    fn label(&mut self) -> Option<(String, usize)> {
        let label = self.fields.contains_key("label").then(|| self.text("label"))??;
        Some((label, self.line("label")))
    }

    fn shows(&mut self) -> Option<(PageView, usize)> {
        let value = self.fields.get("shows")?;
        let view = value.as_str().and_then(|name| name.parse().ok());
        let names: Vec<&str> = PageView::ALL.iter().map(|view| view.as_str()).collect();
        let message = || format!("`shows` is none of {}; correct or remove it", names.join(", "));
        let view = view.or_else(|| self.refuse("shows", message()))?;
        Some((view, self.line("shows")))
    }

    fn sources(&mut self) -> Vec<String> {
        let Some(value) = self.fields.get("sources") else { return Vec::new() };
        let keys = value.clone().try_into().ok();
        let message = "`sources` is not a list of keys; write `sources = [\"KEY\"]`";
        keys.or_else(|| self.refuse("sources", message)).unwrap_or_default()
    }

    fn updated(&mut self) -> Option<Date> {
        const EXAMPLE: &str = "`updated = \"2026-11-23\"`";
        let text = match self.fields.get("updated") {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Datetime(date)) => date.to_string(),
            Some(_) => return self.refuse("updated", format!("`updated` is not a date; write {EXAMPLE}")),
            None => return self.refuse("updated", format!("`updated` is missing; add {EXAMPLE}")),
        };
        let date = Date::parse(&text).filter(|_| text.len() == 10);
        date.or_else(|| self.refuse("updated", format!("`updated` is not a date: {text}; write {EXAMPLE}")))
    }

    fn date(&mut self) -> Option<(PartialDate, usize)> {
        let value = self.fields.get("date")?;
        let date = value.as_str().and_then(PartialDate::parse);
        let message = "`date` is not a quoted date; write `date = \"2005-05-06\"`, \"2005-05\" or \"2005\"";
        let date = date.or_else(|| self.refuse("date", message))?;
        Some((date, self.line("date")))
    }

    /// Records an error and returns `None`.
    fn refuse<T>(&mut self, name: &str, message: impl Into<String>) -> Option<T> {
        self.errors.push(LineError::new(self.line(name), message));
        None
    }

    /// The line of a field in the file, or the first line if the field is missing.
    fn line(&self, name: &str) -> usize {
        let key = self.fields.get_key_value(name).map(|(key, _)| key.span().start);
        key.map_or(1, |offset| line_of(self.front, offset) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "title = \"A\"\nsummary = \"B.\"\nsources = [\"ST\"]\nupdated = \"2026-11-23\"";

    fn errors(front: &str) -> Vec<String> {
        let errors = parse(front).unwrap_err();
        errors.into_iter().map(|error| format!("{}: {}", error.line, error.message)).collect()
    }

    #[test]
    fn front_matter_is_parsed() {
        for front in [FRONT.to_owned(), FRONT.replace("\"2026-11-23\"", "2026-11-23")] {
            let parsed = parse(&front).unwrap();
            assert_eq!((parsed.title.as_str(), parsed.summary.as_str()), ("A", "B."));
            assert_eq!((parsed.sources, parsed.sources_line), (vec!["ST".into()], 4));
            assert_eq!(parsed.updated.to_string(), "2026-11-23");
        }
    }

    #[test]
    fn a_date_keeps_its_precision() {
        for date in ["2005", "2005-05", "2005-05-06"] {
            let (parsed, line) = parse(&format!("{FRONT}\ndate = \"{date}\"")).unwrap().date.unwrap();
            assert_eq!((parsed.to_string().as_str(), line), (date, 6));
        }
        assert_eq!(
            errors(&format!("{FRONT}\ndate = \"2005-02-30\"")),
            ["6: `date` is not a quoted date; write `date = \"2005-05-06\"`, \"2005-05\" or \"2005\""]
        );
    }

    #[test]
    fn a_file_is_split() {
        assert_eq!(split("+++\na = 1\n+++\n\nText.\n"), Ok(("a = 1", "\nText.\n", 4)));
        for file in ["Text.\n", "+++\na = 1\nText.\n", ""] {
            assert!(
                split(file).unwrap_err().message.starts_with("the front matter is missing; begin the file")
            );
        }
    }

    #[test]
    fn errors_name_the_line_and_a_remedy() {
        for (old, new, error) in [
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
                "4: unknown field `source`; the front matter has title, label, summary, shows, sources, updated, date",
            ),
        ] {
            assert_eq!(errors(&FRONT.replace(old, new)), [error], "{new}");
        }
    }

    #[test]
    fn invalid_toml_is_reported_with_its_line() {
        let error = errors(&FRONT.replace("summary =", "summary:")).remove(0);
        assert!(error.starts_with("3: the front matter is not TOML: "), "{error}");
    }
}
