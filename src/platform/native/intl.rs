//! Country names and collation from Unicode CLDR, the data that browsers use.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::Lang;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

type Names = BTreeMap<String, BTreeMap<String, String>>;

/// Country names by language, extracted from CLDR by `cargo xtask countries`.
static COUNTRIES: LazyLock<Names> =
    LazyLock::new(|| serde_json::from_str(include_str!("countries.json")).unwrap_or_default());

/// A country's name by its ISO 3166-1 alpha-2 code; the code itself if CLDR has no name for it.
pub fn country_name(lang: Lang, code: &str) -> String {
    let name = COUNTRIES.get(lang.code()).and_then(|names| names.get(code));
    name.cloned().unwrap_or_else(|| code.to_owned())
}

/// The collation of a language.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let collator = lang.code().parse::<Locale>().ok().and_then(|locale| {
        let collator: CollatorBorrowed<'static> =
            Collator::try_new(locale.into(), CollatorOptions::default()).ok()?;
        Some(collator)
    });
    move |a, b| collator.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}
