//! Country names and collation from the browser's `Intl`.

use std::cell::RefCell;
use std::cmp::Ordering;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The `Intl` objects for a language. They are cached, because creating them is slow.
#[derive(Clone)]
struct Language {
    tag: &'static str,
    countries: Intl::DisplayNames,
    compare: Function,
}

thread_local! {
    static LANGUAGES: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

impl Language {
    /// The objects for a language, created once.
    fn cached(tag: &'static str) -> Self {
        LANGUAGES.with_borrow_mut(|languages| {
            if let Some(cached) = languages.iter().find(|language| language.tag == tag) {
                return cached.clone();
            }
            languages.push(Self::new(tag));
            languages[languages.len() - 1].clone()
        })
    }

    fn new(tag: &'static str) -> Self {
        let locales = Array::of1(&tag.into());
        let options = Object::new();
        // Setting a property of a plain object can't fail.
        let _ = Reflect::set(&options, &"type".into(), &"region".into());
        let countries = Intl::DisplayNames::new(&locales, &options);
        Self { tag, countries, compare: Intl::Collator::new(&locales, &Object::new()).compare() }
    }
}

/// The name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); the code if the browser has no name.
pub fn country_name(tag: &'static str, code: &str) -> String {
    Language::cached(tag).countries.of(code).map_or_else(|| code.to_owned(), String::from)
}

/// Compares texts in the alphabetical order of a language (BCP 47).
pub fn collation(tag: &'static str) -> impl Fn(&str, &str) -> Ordering {
    let compare = Language::cached(tag).compare;
    move |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}
