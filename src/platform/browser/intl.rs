//! Names and order as the browser's language data has them.

use std::cell::RefCell;
use std::cmp::Ordering;

use domain::Lang;
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// What a browser knows of one language. It takes long to be made.
#[derive(Clone)]
struct Language {
    lang: Lang,
    countries: Intl::DisplayNames,
    compare: Function,
}

thread_local! {
    static PRESENT: RefCell<Option<Language>> = const { RefCell::new(None) };
}

impl Language {
    /// The language of the page, made once.
    fn of(lang: Lang) -> Self {
        PRESENT.with_borrow_mut(|present| match present {
            Some(known) if known.lang == lang => known.clone(),
            _ => present.insert(Self::new(lang)).clone(),
        })
    }

    fn new(lang: Lang) -> Self {
        let locales = Array::of1(&lang.code().into());
        let options = Object::new();
        // A plain object takes any property.
        let _ = Reflect::set(&options, &"type".into(), &"region".into());
        let countries = Intl::DisplayNames::new(&locales, &options);
        Self { lang, countries, compare: Intl::Collator::new(&locales, &Object::new()).compare() }
    }
}

/// A country's name, by ISO 3166-1 alpha-2; the code itself where the browser knows no name.
pub fn country_name(lang: Lang, code: &str) -> String {
    Language::of(lang).countries.of(code).map_or_else(|| code.to_owned(), String::from)
}

/// The alphabetical order of a language.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let compare = Language::of(lang).compare;
    move |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}
