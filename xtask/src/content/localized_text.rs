//! A text in every language of the site, as data files have it: `{ en = "Cities", ko = "도시" }`.

use std::collections::BTreeMap;

use domain::Lang;
use serde::{Deserialize, Serialize};

/// A text in every language, by language code.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct LocalizedText(BTreeMap<String, String>);

impl LocalizedText {
    /// Wraps texts by language code, also returning what is wrong with them.
    pub fn new(texts: BTreeMap<String, String>) -> (Self, Vec<String>) {
        let lacks = |lang: &Lang| texts.get(lang.code()).is_none_or(|text| text.trim().is_empty());
        let missing = Lang::ALL
            .into_iter()
            .filter(lacks)
            .map(|lang| format!("the {} text is missing; add `{} = \"…\"`", lang.own_name(), lang.code()));
        let is_unknown = |code: &&String| Lang::ALL.iter().all(|lang| lang.code() != *code);
        let unknown = texts
            .keys()
            .filter(is_unknown)
            .map(|code| format!("`{code}` is not a language of the site; remove it"));
        let errors = missing.chain(unknown).collect();
        (Self(texts), errors)
    }

    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        self.0.get(lang.code()).map_or("", String::as_str)
    }
}

impl TryFrom<BTreeMap<String, String>> for LocalizedText {
    type Error = String;

    fn try_from(texts: BTreeMap<String, String>) -> Result<Self, String> {
        let (text, errors) = Self::new(texts);
        errors.into_iter().next().map_or(Ok(text), Err)
    }
}
