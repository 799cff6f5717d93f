//! Text in several languages.

use crate::Lang;

/// A text with translations into some languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// The text for languages without a translation.
    pub default: String,
    /// The translations, by [`Lang::index`].
    pub translations: [Option<String>; Lang::ALL.len()],
}

impl Localized {
    /// A text without translations.
    pub fn untranslated(text: impl Into<String>) -> Self {
        Self { default: text.into(), translations: Default::default() }
    }

    /// The text for readers of `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        self.translations[lang.index()].as_deref().unwrap_or(&self.default)
    }

    /// The language of the text that [`Localized::get`] returns, for a `lang` attribute; `None` if it is `lang` itself.
    pub fn fallback_lang(&self, lang: Lang) -> Option<Lang> {
        (self.translations[lang.index()].is_none() && lang != Lang::ALL[0]).then_some(Lang::ALL[0])
    }

    /// The texts in other languages that differ from the one for readers of `lang`.
    pub fn others(&self, lang: Lang) -> impl Iterator<Item = (Lang, &str)> {
        let shown = self.get(lang);
        Lang::ALL.into_iter().filter(move |&other| other != lang).filter_map(move |other| {
            let text = self.get(other);
            (text != shown).then_some((other, text))
        })
    }

    /// The default text and all translations.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.default.as_str()).chain(self.translations.iter().flatten().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daejeon() -> Localized {
        Localized { default: "Daejeon".into(), translations: [None, Some("대전".into())] }
    }

    #[test]
    fn translations_are_preferred() {
        assert_eq!(daejeon().get(Lang::Ko), "대전");
        assert_eq!(daejeon().get(Lang::En), "Daejeon");
    }

    #[test]
    fn an_untranslated_text_is_in_the_fallback_language() {
        assert_eq!(Localized::untranslated("STPERI").fallback_lang(Lang::Ko), Some(Lang::En));
        assert_eq!(Localized::untranslated("STPERI").fallback_lang(Lang::En), None);
        assert_eq!(daejeon().fallback_lang(Lang::Ko), None);
    }

    #[test]
    fn others_omits_the_text_already_shown() {
        assert_eq!(daejeon().others(Lang::En).collect::<Vec<_>>(), [(Lang::Ko, "대전")]);
        assert_eq!(Localized::untranslated("STPERI").others(Lang::En).count(), 0);
    }
}
