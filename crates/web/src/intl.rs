//! Country names and collation from the browser's `Intl`.

use std::cell::RefCell;
use std::cmp::Ordering;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// Hong Kong, Macao and Palestine: browsers differ in whether their usual name is CLDR's long or short one. The short one is shown
/// everywhere; `xtask/src/countries.rs` does the same for prerendered pages.
const SHORT_NAMES: [&str; 3] = ["HK", "MO", "PS"];

/// The style of all other names, the default.
const LONG: &str = "long";

/// The `Intl` objects for a language. They are cached, because creating them is slow.
#[derive(Clone)]
struct Language {
    tag: &'static str,
    style: &'static str,
    countries: Intl::DisplayNames,
    compare: Function,
}

thread_local! {
    static LANGUAGES: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

impl Language {
    /// The objects for a language and a style of names, created once.
    fn cached(tag: &'static str, style: &'static str) -> Self {
        LANGUAGES.with_borrow_mut(|languages| {
            let is_same = |language: &&Self| language.tag == tag && language.style == style;
            if let Some(cached) = languages.iter().find(is_same) {
                return cached.clone();
            }
            languages.push(Self::new(tag, style));
            languages[languages.len() - 1].clone()
        })
    }

    fn new(tag: &'static str, style: &'static str) -> Self {
        let locales = Array::of1(&tag.into());
        let options = Object::new();
        for (key, value) in [("type", "region"), ("style", style)] {
            // Setting a property of a plain object can't fail.
            let _ = Reflect::set(&options, &key.into(), &value.into());
        }
        let countries = Intl::DisplayNames::new(&locales, &options);
        Self { tag, style, countries, compare: Intl::Collator::new(&locales, &Object::new()).compare() }
    }
}

/// The name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); the code if the browser has no name.
pub fn country_name(tag: &'static str, code: &str) -> String {
    let style = if SHORT_NAMES.contains(&code) { "short" } else { LONG };
    let name = Language::cached(tag, style).countries.of(code).map_or_else(|| code.to_owned(), String::from);
    // Some builds of browsers add the name of one party to the dispute in parentheses. CLDR's usual name is without it.
    match name.split_once('(') {
        Some((short, _)) if code == "FK" => short.strip_suffix(' ').unwrap_or(short).into(),
        _ => name,
    }
}

/// Compares texts in the alphabetical order of a language (BCP 47).
pub fn collation(tag: &'static str) -> impl Fn(&str, &str) -> Ordering {
    let compare = Language::cached(tag, LONG).compare;
    move |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}
