//! Names and order as the browser's language data has them.

use std::cmp::Ordering;

use domain::Lang;
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// A country's name, by ISO 3166-1 alpha-2; the code itself where the browser knows no name.
pub fn country_name(lang: Lang, code: &str) -> String {
    let name = NAMES.with(|names| names[lang.index()].of(code));
    name.map_or_else(|| code.to_owned(), String::from)
}

thread_local! {
    /// The browser takes longer to make them than to name a country.
    static NAMES: [Intl::DisplayNames; Lang::ALL.len()] = Lang::ALL.map(|lang| {
        let options = Object::new();
        // A plain object takes any property.
        let _ = Reflect::set(&options, &"type".into(), &"region".into());
        Intl::DisplayNames::new(&locales(lang), &options)
    });
}

/// The alphabetical order of a language.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let compare = Intl::Collator::new(&locales(lang), &Object::new()).compare();
    move |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}

fn locales(lang: Lang) -> Array {
    Array::of1(&lang.code().into())
}
