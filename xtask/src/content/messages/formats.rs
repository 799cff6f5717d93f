//! How a language writes numbers. Its plural forms are from CLDR: `cargo xtask countries` writes them.

use std::collections::BTreeMap;

use domain::Lang;
use domain::messages::index;
use serde::{Deserialize, Serialize};

use crate::content::data_file::DataFile;
use crate::content::diagnostic::Diagnostic;

/// The area of the messages that say how numbers and dates are written.
pub const AREA: &str = "formats";
/// What to do if the samples of numbers are wrong.
const SAMPLES_NEEDED: &str = "`thousand` and `million` have to be these numbers as the language writes them: \
                              thousand = 1,000, million = 1,000,000";
/// The plural forms of the languages.
pub const PLURAL_FORMS: &str = include_str!("plural-forms.json");

/// The plural forms of a language.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PluralForms {
    /// Their names in CLDR: `one`, `other`.
    pub forms: Vec<String>,
    /// See [`plural_form`](domain::messages::plural_form).
    pub table: String,
}

/// The forms of a language, from those of all.
pub fn plural_forms(json: &str, lang: Lang) -> Result<PluralForms, Diagnostic> {
    let languages: Result<BTreeMap<String, PluralForms>, _> = serde_json::from_str(json);
    languages.ok().and_then(|mut languages| languages.remove(lang.code())).ok_or_else(|| {
        let message = format!("there are no plural forms of `{}`; run `cargo xtask countries`", lang.code());
        DataFile::new("xtask/src/content/messages/plural-forms.json", json).error(0, message)
    })
}

/// The texts of the area of number forms, from the texts of the app and the file with the samples of numbers.
pub fn number_forms(
    app: &[Box<str>],
    file: &DataFile,
    forms: PluralForms,
) -> Result<[Box<str>; 2], Diagnostic> {
    let [thousand, million] = ["thousand", "million"].map(|name| &*app[index(AREA, name)]);
    let grouping = grouping(thousand, million).ok_or_else(|| file.error(0, SAMPLES_NEEDED))?;
    Ok([grouping.into(), forms.table.into()])
}

/// The fewest digits before the first separator, the size of the last group, the size of the others, and the separator.
fn grouping(thousand: &str, million: &str) -> Option<String> {
    let groups: Vec<&str> = million.split(|letter: char| !letter.is_ascii_digit()).collect();
    let [_, .., other, last] = groups[..] else { return None };
    let separator = million.chars().find(|letter| !letter.is_ascii_digit())?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if digits(thousand) != "1000" || digits(million) != "1000000" {
        return None;
    }
    let least = if thousand.contains(separator) { 1 } else { 2 };
    Some(format!("{least}{}{}{separator}", last.len(), other.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_plural_forms() {
        for lang in Lang::ALL {
            let PluralForms { forms, table } = plural_forms(PLURAL_FORMS, lang).unwrap();
            assert!(!forms.is_empty() && !table.is_empty(), "{lang:?}: run `cargo xtask countries`");
        }
    }

    #[test]
    fn a_language_without_plural_forms_says_what_to_do() {
        for json in ["{}", r#"{"en": {"forms": ["other"], "table": "0"}}"#, ""] {
            assert_eq!(
                plural_forms(json, Lang::Ko).unwrap_err().to_string(),
                "xtask/src/content/messages/plural-forms.json:1: there are no plural forms of `ko`; run `cargo xtask countries`"
            );
        }
    }

    #[test]
    fn the_grouping_is_read_from_samples() {
        for (thousand, million, expected) in [
            ("1,000", "1,000,000", Some("133,")),
            ("1000", "1.000.000", Some("233.")),
            ("1,000", "10,00,000", Some("132,")),
            ("1\u{202f}000", "1\u{202f}000\u{202f}000", Some("133\u{202f}")),
            ("1000", "1000000", None),
            ("1,000", "1,000,00", None),
        ] {
            assert_eq!(grouping(thousand, million).as_deref(), expected, "{thousand} {million}");
        }
    }
}
