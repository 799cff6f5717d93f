//! A JSON object of settings, read key by key, so that each fault names its key.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::geojson::feature::{shortened, string};
use crate::{Lang, Localized};

/// The keys of an object that were not asked for yet.
pub struct ObjectReader<'a> {
    /// Where the object stands: empty, or the keys that lead to it, each with a dot.
    place: String,
    fields: BTreeMap<Cow<'a, str>, &'a RawValue>,
}

impl<'a> ObjectReader<'a> {
    /// The whole document.
    ///
    /// # Errors
    /// When it is no JSON object.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        let fields = serde_json::from_str(text).map_err(|error| error.to_string())?;
        Ok(Self { place: String::new(), fields })
    }

    /// A text.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&mut self, key: &str) -> Result<String, String> {
        let raw = self.required(key, "a text")?;
        string(raw).ok_or_else(|| self.fault(key, "a text", raw))
    }

    /// A text, or an object as it is written, which begins with `{`.
    ///
    /// # Errors
    /// When there is neither.
    pub fn text_or_object(&mut self, key: &str) -> Result<String, String> {
        let raw = self.required(key, "a text or an object")?;
        let written = || raw.get().starts_with('{').then(|| raw.get().to_owned());
        string(raw).or_else(written).ok_or_else(|| self.fault(key, "a text or an object", raw))
    }

    /// A text, or the empty one where the key is missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn optional_text(&mut self, key: &str) -> Result<String, String> {
        if self.fields.contains_key(key) { self.text(key) } else { Ok(String::new()) }
    }

    /// Texts, or none where the key is missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn texts(&mut self, key: &str) -> Result<Vec<String>, String> {
        let Some(raw) = self.fields.remove(key) else { return Ok(Vec::new()) };
        let parts: Option<Vec<&RawValue>> = serde_json::from_str(raw.get()).ok();
        let texts = parts.and_then(|parts| parts.into_iter().map(string).collect());
        texts.ok_or_else(|| self.fault(key, "a list of texts", raw))
    }

    /// A whole number from `least` to `most`, or the one to take where the key is missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn number(&mut self, key: &str, (least, most): (i64, i64), otherwise: i64) -> Result<i64, String> {
        let Some(raw) = self.fields.remove(key) else { return Ok(otherwise) };
        let number = raw.get().parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| self.fault(key, &format!("a whole number from {least} to {most}"), raw))
    }

    /// Whether something is so; it is not where the key is missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn flag(&mut self, key: &str) -> Result<bool, String> {
        match self.fields.remove(key).map(|raw| (raw, raw.get())) {
            None | Some((_, "false")) => Ok(false),
            Some((_, "true")) => Ok(true),
            Some((raw, _)) => Err(self.fault(key, "true or false", raw)),
        }
    }

    /// A text with a form for each language: `{"en": "…", "ko": "…"}`.
    ///
    /// # Errors
    /// When something else is there.
    pub fn localized(&mut self, key: &str) -> Result<Localized, String> {
        let mut forms = self.object(key)?.deny_unknown(&Lang::ALL.map(Lang::code))?;
        let default = forms.text(Lang::ALL[0].code())?;
        let mut translations: [Option<String>; Lang::ALL.len()] = Default::default();
        translations[Lang::ALL[0].index()] = Some(default.clone());
        for lang in Lang::ALL.into_iter().skip(1) {
            translations[lang.index()] =
                Some(forms.optional_text(lang.code())?).filter(|text| !text.is_empty());
        }
        Ok(Localized { default, translations })
    }

    /// An object within this one.
    ///
    /// # Errors
    /// When something else is there.
    pub fn object(&mut self, key: &str) -> Result<Self, String> {
        let raw = self.required(key, "an object")?;
        let fields = serde_json::from_str(raw.get()).map_err(|_| self.fault(key, "an object", raw))?;
        Ok(Self { place: format!("{}{key}.", self.place), fields })
    }

    /// An object within this one, without keys where it is missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn optional_object(&mut self, key: &str) -> Result<Self, String> {
        if self.fields.contains_key(key) {
            return self.object(key);
        }
        Ok(Self { place: String::new(), fields: BTreeMap::new() })
    }

    /// What stands at a key, as it is written.
    pub fn raw(&mut self, key: &str) -> Option<&'a RawValue> {
        self.fields.remove(key)
    }

    /// The keys that were not asked for yet.
    pub fn keys(&self) -> Vec<String> {
        self.fields.keys().map(|key| key.to_string()).collect()
    }

    /// Makes sure that there are no other keys than these. It is asked first: a key that is written wrongly is missing as
    /// well, and the wrong one is the one to mend.
    ///
    /// # Errors
    /// When there is another one.
    pub fn deny_unknown(self, known: &[&str]) -> Result<Self, String> {
        match self.fields.keys().find(|key| !known.contains(&key.as_ref())) {
            Some(key) => {
                Err(format!("unknown field `{}{key}`; expected one of: {}", self.place, known.join(", ")))
            }
            None => Ok(self),
        }
    }

    fn required(&mut self, key: &str, expected: &str) -> Result<&'a RawValue, String> {
        let place = &self.place;
        self.fields.remove(key).ok_or_else(|| format!("{place}{key}: expected {expected}, found none"))
    }

    /// Says that something else is expected at a key than what was found there.
    pub fn fault(&self, key: &str, expected: &str, raw: &RawValue) -> String {
        format!("{}{key}: expected {expected}, found {}", self.place, shortened(raw.get()))
    }
}
