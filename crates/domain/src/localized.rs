//! A name in several languages.

use crate::Lang;

/// A text with one form that always exists and a form of its own in some languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// The form for every language that has none of its own.
    pub default: String,
    /// The forms by [`Lang::index`].
    pub translations: [Option<String>; Lang::ALL.len()],
}

impl Localized {
    /// A text that is the same in every language.
    pub fn untranslated(text: impl Into<String>) -> Self {
        Self { default: text.into(), translations: Default::default() }
    }

    /// The form to show to a reader of `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        self.translations[lang.index()].as_deref().unwrap_or(&self.default)
    }

    /// The language that [`Localized::get`] answers in, for a `lang` attribute: `None` where the text is in the
    /// reader's language, and the fallback language where it had to be borrowed.
    pub fn fallback_lang(&self, lang: Lang) -> Option<Lang> {
        (self.translations[lang.index()].is_none() && lang != Lang::ALL[0]).then_some(Lang::ALL[0])
    }

    /// Every form that differs from what a reader of `lang` sees first, with its language.
    pub fn others(&self, lang: Lang) -> impl Iterator<Item = (Lang, &str)> {
        let shown = self.get(lang);
        Lang::ALL.into_iter().filter(move |&other| other != lang).filter_map(move |other| {
            let text = self.get(other);
            (text != shown).then_some((other, text))
        })
    }

    /// Every form, once each.
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
    fn a_language_with_its_own_form_gets_it() {
        assert_eq!(daejeon().get(Lang::Ko), "대전");
        assert_eq!(daejeon().get(Lang::En), "Daejeon");
    }

    #[test]
    fn a_borrowed_form_says_from_where() {
        assert_eq!(Localized::untranslated("STPERI").fallback_lang(Lang::Ko), Some(Lang::En));
        assert_eq!(Localized::untranslated("STPERI").fallback_lang(Lang::En), None);
        assert_eq!(daejeon().fallback_lang(Lang::Ko), None);
    }

    #[test]
    fn others_leaves_out_what_is_already_shown() {
        assert_eq!(daejeon().others(Lang::En).collect::<Vec<_>>(), [(Lang::Ko, "대전")]);
        assert_eq!(Localized::untranslated("STPERI").others(Lang::En).count(), 0);
    }
}
