//! Names as the browser's language data has them.

use domain::Lang;
use js_sys::{Array, Intl, Object, Reflect};

/// A country's name, by ISO 3166-1 alpha-2; the code itself where the browser knows no name.
pub fn country_name(lang: Lang, code: &str) -> String {
    let options = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&options, &"type".into(), &"region".into());
    let names = Intl::DisplayNames::new(&locales(lang), &options);
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}

fn locales(lang: Lang) -> Array {
    Array::of1(&lang.code().into())
}
