//! The texts of a language, and how values are put into them.

use std::sync::{PoisonError, RwLock};

use super::value::Value;
use crate::{Date, Lang};

/// The texts of a language, each at the index that `AREAS` gives it.
#[derive(Debug)]
pub struct Catalogue {
    texts: Vec<Box<str>>,
    formats: FormatIndices,
}

/// Where the texts are that say how the language writes numbers and dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct FormatIndices {
    /// How digits are grouped, as [`Catalogue::grouped`] reads it.
    pub grouping: usize,
    /// Which plural form goes with a number, as [`plural_form`] reads it.
    pub plural: usize,
    /// A date, from day, month and year.
    pub date: usize,
    /// The first of the months.
    pub months: usize,
}

static EMPTY: Catalogue =
    Catalogue { texts: Vec::new(), formats: FormatIndices { grouping: 0, plural: 0, date: 0, months: 0 } };
/// The languages that have been installed.
static INSTALLED: RwLock<[&Catalogue; Lang::ALL.len()]> = RwLock::new([&EMPTY; Lang::ALL.len()]);

/// Makes the texts of a language available, in place of those that were.
pub fn install(lang: Lang, texts: Vec<Box<str>>, formats: FormatIndices) {
    // Leaked on purpose: a page shows few languages.
    let catalogue = Box::leak(Box::new(Catalogue { texts, formats }));
    INSTALLED.write().unwrap_or_else(PoisonError::into_inner)[lang.index()] = catalogue;
}

/// Whether the messages of a language are available.
pub fn has_messages(lang: Lang) -> bool {
    !installed(lang).texts.is_empty()
}

/// A language whose messages are available: natively the first of all, in a browser one that has been installed.
pub fn available_lang() -> Lang {
    let is_available = |lang: &Lang| cfg!(not(target_arch = "wasm32")) || has_messages(*lang);
    Lang::ALL.into_iter().find(is_available).unwrap_or(Lang::ALL[0])
}

/// The texts of a language; empty texts until they have been installed.
pub fn installed(lang: Lang) -> &'static Catalogue {
    INSTALLED.read().unwrap_or_else(PoisonError::into_inner)[lang.index()]
}

impl Catalogue {
    // SIZE: called for every message; saves 719 B against copies that are inlined into the callers.
    #[inline(never)]
    pub fn text(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", |text| text)
    }

    /// A text with its values: `{0}` stands for the first, and `{0|one|many}` for the form that goes with its number, in which
    /// `#` is the number.
    pub fn fill(&'static self, index: usize, values: &[Value<'_>]) -> String {
        let mut text = String::new();
        let mut rest = self.text(index);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((slot, after)) = after.split_once('}') else { break };
            rest = after;
            let (digits, forms) = slot.split_once('|').unwrap_or((slot, "#"));
            let Some(&value) = digits.bytes().next().and_then(|digit| values.get(digit_value(digit))) else {
                continue;
            };
            let written = self.written(value);
            let form = if let Value::Count(count) = value {
                plural_form(self.text(self.formats.plural), count)
            } else {
                0
            };
            for (index, piece) in forms.split('|').nth(form).unwrap_or(forms).split('#').enumerate() {
                if index > 0 {
                    text.push_str(&written);
                }
                text.push_str(piece);
            }
        }
        text.push_str(rest);
        text
    }

    fn written(&'static self, value: Value<'_>) -> String {
        match value {
            Value::Text(text) => text.to_owned(),
            Value::Plain(number) => number.to_string(),
            Value::Count(count) => self.grouped(count),
            Value::Date(date) => self.date(date),
        }
    }

    /// A date, in words.
    pub fn date(&'static self, date: Date) -> String {
        let month = self.text(self.formats.months + usize::from(date.month()) - 1);
        let values = [Value::Plain(date.day().into()), Value::Text(month), Value::Plain(date.year().into())];
        self.fill(self.formats.date, &values)
    }

    /// An integer with its separators. The format is three digits and the separator: the fewest digits before the first
    /// separator, the size of the last group, and the size of the others.
    pub fn grouped(&'static self, number: usize) -> String {
        let digits = number.to_string();
        let [least, last, other, separator @ ..] = self.text(self.formats.grouping).as_bytes() else {
            return digits;
        };
        let (least, last, other) = (digit_value(*least), digit_value(*last), digit_value(*other));
        if digits.len() < last + least {
            return digits;
        }
        let separator = std::str::from_utf8(separator).unwrap_or_default();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            let left = digits.len() - index;
            if index > 0 && left >= last && (left - last).is_multiple_of(other) {
                text.push_str(separator);
            }
            text.push(digit);
        }
        text
    }
}

/// The index of a number's plural form. The table has a digit for each number below 100, then one for each pair of last digits of
/// larger numbers. It is cut where the last digit repeats.
pub fn plural_form(table: &str, number: usize) -> usize {
    let table = table.as_bytes();
    let index = if number < 100 { number } else { 100 + number % 100 };
    table.get(index).or(table.last()).map_or(0, |&digit| digit_value(digit))
}

fn digit_value(digit: u8) -> usize {
    usize::from(digit.wrapping_sub(b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: usize = 2;

    /// A language with these formats, and one text.
    fn language(grouping: &str, plural: &str, text: &str) -> &'static Catalogue {
        let texts = vec![grouping.into(), plural.into(), text.into()];
        let formats = FormatIndices { plural: 1, ..FormatIndices::default() };
        Box::leak(Box::new(Catalogue { texts, formats }))
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        for (format, expected) in [
            ("133,", ["999", "1,234", "12,345", "1,234,567"]),
            ("233.", ["999", "1234", "12.345", "1.234.567"]),
            ("132,", ["999", "1,234", "12,345", "12,34,567"]),
            ("133\u{202f}", ["999", "1\u{202f}234", "12\u{202f}345", "1\u{202f}234\u{202f}567"]),
        ] {
            let grouped =
                [999, 1234, 12_345, 1_234_567].map(|number| language(format, "0", "").grouped(number));
            assert_eq!(grouped, expected, "{format}");
        }
    }

    #[test]
    fn a_number_chooses_its_form() {
        let czech = language("133,", "2011122", "{0|# člen|# členové|# členů}");
        for (number, expected) in
            [(0, "0 členů"), (1, "1 člen"), (3, "3 členové"), (5, "5 členů"), (101, "101 členů")]
        {
            assert_eq!(czech.fill(TEXT, &[Value::Count(number)]), expected);
        }
    }

    #[test]
    fn larger_numbers_go_by_their_last_two_digits() {
        let table: String =
            (0..200).map(|number| if number % 10 == 1 && number % 100 != 11 { '0' } else { '1' }).collect();
        let language = language("133,", &table, "{0|one|many}");
        for (number, expected) in [(1, "one"), (11, "many"), (21, "one"), (1011, "many"), (1021, "one")] {
            assert_eq!(language.fill(TEXT, &[Value::Count(number)]), expected, "{number}");
        }
    }

    #[test]
    fn only_counts_are_grouped() {
        let language = language("133,", "101", "{1} {0} {0|member|members}, {2}");
        let text = language.fill(TEXT, &[Value::Count(1998), Value::Plain(1998), Value::Text("{0}")]);
        assert_eq!(text, "1998 1,998 members, {0}");
    }

    #[test]
    fn a_text_that_is_missing_is_empty() {
        assert_eq!((EMPTY.text(0), EMPTY.fill(0, &[])), ("", String::new()));
    }
}
